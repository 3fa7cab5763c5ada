// A regulated trade, hours of a team and marks on a scale, in a story: "Mara answers complaints by: uk_fca",
// "Lin says that it is: complaint", "Mara gives a team hours: Repairs = 10 to 12", "Ada gives a mark: 2".
#include <fmt/format.h>

#include "app/run_now.h"
#include "desk/asking/survey.h"
#include "desk/house/hours.h"
#include "desk/promise/promise_rules.h"
#include "desk/promise/promises.h"
#include "store/sql/promise.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;

std::string day_in(House& house, Instant at) {
  const auto shop = run_now(desk::shop_now(house.desk));
  return day_text(local_time(shop.ok() && !shop->shop.zone.empty() ? shop->shop.zone : "UTC", at).day);
}

// "Repairs = 10 to 12": from Monday to Friday.
Hours hours_told(const std::string& words) {
  const std::size_t at = words.find(" = ");
  const int from = std::stoi(words.substr(at + 3));
  const int to = std::stoi(words.substr(words.find(" to ") + 4));
  Hours hours;
  for (int weekday = 1; weekday <= 5; ++weekday)
    hours.week.push_back({.weekday = weekday, .from_minutes = from * 60, .to_minutes = to * 60});
  return hours;
}

}  // namespace

const std::map<std::string, Teller::Act> Teller::deadline_acts{
    {"answers complaints by",
     [](Teller& t, const Told& told) {
       PromiseRules rules;
       rules.policies.push_back({.within = PromiseWithin::nothing});
       if (told.words != "no rules") rules.deadline_pack = Text<60>::cut(told.words);
       return t.outcome(run_now(desk::change_promise_rules(t.house_.desk, t.people_[told.name], rules)));
     }},
    {"says that it is",
     [](Teller& t, const Told& told) {
       ChangeConversation command{.came_as = {.mentioned = true, .value = {}}};
       CameAs wanted{};
       if (value_of(told.words, wanted)) command.came_as.value = wanted;
       return t.changed(told.name, std::move(command));
     }},
    {"gives a team hours",
     [](Teller& t, const Told& told) {
       const TeamId team = t.teams_[told.words.substr(0, told.words.find(" = "))];
       return t.outcome(
           run_now(desk::change_hours(t.house_.desk, t.people_[told.name], hours_told(told.words), team)));
     }},
    {"takes the hours from the team",
     [](Teller& t, const Told& told) {
       return t.outcome(
           run_now(desk::end_team_hours(t.house_.desk, t.people_[told.name], t.teams_[told.words])));
     }},
    {"puts the full answer off",  // by so many days
     [](Teller& t, const Told& told) {
       for (const PromiseView& one : t.promises_here())
         if (one.limit_at)
           return t.outcome(run_now(
               desk::change_promise(t.house_.desk, t.people_[told.name], one.id,
                                    {.due_at = one.due_at + days(std::stoi(told.words)),
                                     .reason = Text<promise_reason_bytes_max>::cut("the part is late")})));
       return Findings{"no answer is owed by the rules"};
     }},
    {"asks how it was by",
     [](Teller& t, const Told& told) {
       Survey survey;
       value_of(told.words, survey.scale);
       return t.outcome(run_now(desk::change_survey(t.house_.desk, t.people_[told.name], survey)));
     }},
};

std::optional<Findings> Teller::mark_act(const std::string& name, const std::string& verb,
                                         const std::string& words) {
  if (verb != "gives a mark") return std::nullopt;
  const auto page = own_page_of(name);
  if (!page.ok()) return outcome(page);
  current_ = page->conversation;
  return outcome(run_now(desk::give_mark(house_.desk, page->conversation, std::stoi(words))));
}

std::optional<std::string> Teller::fact_of_deadlines(const std::string& what) {
  if (what == "by the rules") {
    std::string out;
    for (const PromiseView& one : promises_here())
      if (one.rule_source)
        out += fmt::format("{}{}{}", out.empty() ? "" : "; ", *one.rule_source,
                           one.limit_at ? ", at most until " + day_in(house_, *one.limit_at) : "");
    return out.empty() ? "nothing" : out;
  }
  if (what.starts_with("asked for a mark on the page of ")) {
    const auto page = own_page_of(what.substr(32));
    if (!page.ok()) return page.error().code;
    if (!page->asked_mark) return "no";
    if (page->asked_mark->given) return fmt::format("gave {}", *page->asked_mark->given);
    return std::string(name_of(page->asked_mark->survey.scale));
  }
  if (what.starts_with("marks for ")) {
    const auto figures = run_now(desk::survey_figures(house_.desk, people_[what.substr(10)], 90));
    if (!figures.ok()) return figures.error().code;
    if (!figures->shown) return "not shown";
    return fmt::format("{} of {} asked: {}{}", figures->answered, figures->asked,
                       fmt::join(figures->marks, " "), figures->content_percent ? ", in percent" : "");
  }
  return std::nullopt;
}

}  // namespace heard::test
