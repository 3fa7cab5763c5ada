// What is urgent, in a story: "Lin says that it is urgent", "Mara promises what is urgent an answer within
// open hours: 2, else by the next close", "Mara starts an urgent conversation for: Cem".
#include <fmt/format.h>

#include "app/run_now.h"
#include "desk/conversation/conversations.h"
#include "desk/conversation/head.h"
#include "desk/house/hours.h"
#include "desk/promise/promise_rules.h"
#include "desk/their_page/customer_page.h"
#include "reflect/json_read.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;

PolicyAsked of_urgent(int open_hours) {
  return {.within = PromiseWithin::open_hours, .amount = open_hours, .urgent = true};
}

PolicyAsked of_the_rest(bool told) {
  return {.within = told ? PromiseWithin::business_days : PromiseWithin::nothing};
}

std::string by_the_shops_clock(House& house, Instant at) {
  const auto shop = run_now(desk::shop_now(house.desk));
  const LocalTime shown = local_time(shop.ok() && !shop->shop.zone.empty() ? shop->shop.zone : "UTC", at);
  return fmt::format("{} {:02}:{:02}", day_text(shown.day), shown.minutes / 60, shown.minutes % 60);
}

}  // namespace

Findings Teller::urgent_promised(const std::string& name, const std::string& words,
                                 std::optional<TeamId> team) {
  const auto now = run_now(desk::promise_rules_view(house_.desk));
  PromiseRules rules;
  if (now.ok() && now->deadline_pack) rules.deadline_pack = Text<60>::cut(*now->deadline_pack);
  rules.policies.push_back(of_urgent(std::stoi(words)));
  rules.policies.back().team_id = team;
  rules.policies.push_back(of_the_rest(words.ends_with("else by the next close")));
  return outcome(run_now(desk::change_promise_rules(house_.desk, people_[name], rules)));
}

const std::map<std::string, Teller::Act> Teller::urgency_acts{
    {"says that it is urgent",
     [](Teller& t, const Told& told) { return t.changed(told.name, {.urgent = true}); }},
    {"says that it is not urgent",
     [](Teller& t, const Told& told) { return t.changed(told.name, {.urgent = false}); }},
    {"takes it up as urgent",
     [](Teller& t, const Told& told) {
       return t.changed(told.name, {.state = ConversationState::open, .urgent = true});
     }},
    {"says that it is an urgent complaint",
     [](Teller& t, const Told& told) {
       return t.changed(told.name,
                        {.came_as = {.mentioned = true, .value = CameAs::complaint}, .urgent = true});
     }},
    {"promises what is urgent an answer within open hours",
     [](Teller& t, const Told& told) { return t.urgent_promised(told.name, told.words, {}); }},
    {"promises what is urgent and of a team an answer within open hours",  // "Repairs = 2"
     [](Teller& t, const Told& told) {
       const std::size_t at = told.words.find(" = ");
       return t.urgent_promised(told.name, told.words.substr(at + 3), t.teams_[told.words.substr(0, at)]);
     }},
    {"starts an urgent conversation for",
     [](Teller& t, const Told& told) {
       const StartConversation command{.customer = {.name = Text<200>::cut(told.words)},
                                       .inbox = {},
                                       .channel = {},
                                       .subject = Text<subject_bytes_max>::cut("Called"),
                                       .text = Text<message_bytes_max>::cut("The cellar is full of water."),
                                       .answers = {},
                                       .urgent = true};
       const auto started =
           run_now(desk::start_conversation(t.house_.desk, t.people_[told.name], command, std::nullopt));
       if (!started.ok()) return t.outcome(started);
       t.current_ = reflect::from_json<ConversationMade>(started->body)->id;
       return Findings{};
     }},
};

std::optional<std::string> Teller::fact_of_urgency(const std::string& what) {
  if (what == "the timeline says that it is") {
    std::string said = "nothing";
    for (const TimelineItem& item : timeline_now().items)
      if (item.urgent)
        said =
            fmt::format("{}, {}", item.by_name.value_or("somebody"), *item.urgent ? "urgent" : "not urgent");
    return said;
  }
  if (what == "promised on the page") {
    std::string promised;
    const auto page = run_now(desk::customer_page(house_.desk, current_));
    if (!page.ok()) return page.error().code;
    for (const desk::PagePromise& one : page->promises)
      if (one.state == PromiseState::open)
        promised += (promised.empty() ? "" : ", ") + by_the_shops_clock(house_, one.due_at);
    return promised.empty() ? "nothing" : promised;
  }
  if (what != "urgent") return std::nullopt;
  const auto head = house_.store->read_now(
      [&](store::Tx& tx) { return desk::head_of(tx, house_.desk, current_, house_.clock.now()); });
  if (!head.ok()) return head.error().code;
  return head->urgent ? "yes" : "no";
}

}  // namespace heard::test
