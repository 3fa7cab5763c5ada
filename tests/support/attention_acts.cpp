// Who takes people just now, and how new conversations come to them, in a story.
//   Lin is away for: 2 hours
#include "desk/people/attention.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/run_now.h"
#include "desk/house/rules.h"
#include "desk/people/people.h"
#include "reflect/json_read.h"
#include "tests/support/teller.h"

namespace heard::test {

using app::run_now;

Findings Teller::attention_said(const std::string& name, SayAttention command) {
  const auto said = run_now(desk::say_attention(house_.desk, people_[name], command));
  if (said.ok()) due_ = said->due;
  return outcome(said);
}

// Takes the invitation up: only then do they answer.
Findings Teller::joined(const std::string& name) {
  const auto link = run_now(desk::reset_link(house_.desk, people_[name], people_[name].person));
  if (!link.ok()) return outcome(link);
  events_since_last();  // as if it had been made when they were added
  return at_door(
      name, run_now(desk::accept_invitation(house_.desk,
                                            {.token = Secret(link->link.substr(link->link.find('#') + 1)),
                                             .password = Secret("four blue whales"),
                                             .totp = {}},
                                            {.address = "192.0.2.1", .user_agent = {}})));
}

std::string Teller::attention_of(const std::string& name) {
  const auto view = run_now(desk::desk_view(house_.desk, people_[name]));
  if (!view.ok()) return view.error().code;
  for (const Colleague& one : view->people) {
    if (one.id != people_[name].person) continue;
    const std::string said(name_of(one.attention));
    if (!one.back_at) return said;
    return fmt::format("{}, back in {} minutes", said,
                       (*one.back_at - house_.clock.now()).us / minutes(1).us);
  }
  return "nobody";
}

std::string Teller::why_assigned() {
  const auto page = run_now(desk::timeline(house_.desk, {}, {.conversation = current_}));
  if (!page.ok()) return page.error().code;
  const TimelinePage timeline = reflect::from_json<TimelinePage>(page.value()).value();
  for (auto item = timeline.items.rbegin(); item != timeline.items.rend(); ++item)
    if (item->kind == ConversationAssigned::kind)
      return item->because ? std::string(name_of(*item->because)) : "by a person";
  return "never";
}

std::optional<std::string> Teller::fact_of_attention(const std::string& what) {
  static const std::string attention = "attention of ";
  if (what.starts_with(attention)) return attention_of(what.substr(attention.size()));
  if (what == "assigned because") return why_assigned();
  if (what != "due") return std::nullopt;
  std::vector<std::string> names;
  for (const ConversationRow& row : due_) names.push_back(row.customer_name);
  return names.empty() ? "nothing" : fmt::format("{}", fmt::join(names, ", "));
}

const std::map<std::string, Teller::Act> Teller::attention_acts{
    {"joins", [](Teller& t, const Told& told) { return t.joined(told.name); }},
    {"takes people", [](Teller& t, const Told& told) { return t.attention_said(told.name, {}); }},
    {"has a customer in front of them",
     [](Teller& t, const Told& told) {
       return t.attention_said(told.name, {.attention = Attention::with_a_customer, .back_at = {}});
     }},
    {"takes nobody now",
     [](Teller& t, const Told& told) {
       return t.attention_said(told.name, {.attention = Attention::not_now, .back_at = {}});
     }},
    {"is away for",
     [](Teller& t, const Told& told) -> Findings {
       const auto span = span_of(told.words);
       if (!span) return {"this is no span of time: " + told.words};
       return t.attention_said(told.name,
                               {.attention = Attention::not_now, .back_at = t.house_.clock.now() + *span});
     }},
    {"is here and back in an hour",
     [](Teller& t, const Told& told) {
       return t.attention_said(told.name, {.back_at = t.house_.clock.now() + hours(1)});
     }},
    {"leaves",
     [](Teller& t, const Told& told) {
       return t.outcome(
           run_now(desk::change_person(t.house_.desk, t.people_[told.words], t.people_[told.name].person,
                                       {.name = {}, .role = {}, .active = false})));
     }},
    {"has new ones shared out",
     [](Teller& t, const Told& told) -> Findings {
       Assignment assignment{};
       if (!value_of(told.words, assignment)) return {"there is no such way: " + told.words};
       return t.outcome(
           run_now(desk::change_rules(t.house_.desk, t.people_[told.name], {.assignment = assignment})));
     }},
    {"lets each have so many open",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::change_rules(t.house_.desk, t.people_[told.name],
                                                   {.open_each_max = std::atoi(told.words.c_str())})));
     }},
    {"lets one sender begin so many at once",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::change_rules(t.house_.desk, t.people_[told.name],
                                                   {.begun_at_once_max = std::atoi(told.words.c_str())})));
     }},
};

}  // namespace heard::test
