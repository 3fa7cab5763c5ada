// What leaves later, and which language a conversation is in, in a story.
#include <fmt/format.h>

#include "app/run_now.h"
#include "desk/conversation/head.h"
#include "desk/writing/planned_replies.h"
#include "desk/writing/ready_answers.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;

constexpr std::string_view whose_planned = "planned for ";
constexpr std::string_view everybodys_planned = "planned by all for ";

}  // namespace

std::string Teller::planned_for(const std::string& name, bool everybodys) {
  const auto list = run_now(desk::planned_replies(house_.desk, people_[name], everybodys));
  if (!list.ok()) return list.error().code;
  std::string told;
  for (const PlannedRow& row : list->items) {
    const std::int64_t in_hours = (row.at - house_.clock.now()).us / hours(1).us;
    told += fmt::format("{}{} {} in {} h: {}", told.empty() ? "" : " / ", row.customer_name,
                        name_of(row.kind), in_hours, row.words);
    for (const std::string& to : row.to) told += fmt::format(" <{}>", to);
  }
  return told.empty() ? "nothing" : told;
}

std::optional<std::string> Teller::fact_of_planned(const std::string& what) {
  if (what.starts_with(whose_planned)) return planned_for(what.substr(whose_planned.size()), false);
  if (what.starts_with(everybodys_planned)) return planned_for(what.substr(everybodys_planned.size()), true);
  if (what == "answers give it to") {
    std::string given;
    const auto answers = run_now(desk::ready_answers(house_.desk));
    for (const ReadyAnswerView& answer : answers->items)
      for (const auto& [name, caller] : people_)
        if (answer.assignee_id == caller.person) given += (given.empty() ? "" : ", ") + name;
    return given.empty() ? "nobody" : given;
  }
  if (what != "language") return std::nullopt;
  const auto head = house_.store->read_now(
      [&](store::Tx& tx) { return desk::head_of(tx, house_.desk, current_, house_.clock.now()); });
  if (!head.ok()) return head.error().code;
  if (!head->language) return "nobody can tell";
  return fmt::format("{}, {}", name_of(*head->language), head->language_said ? "said" : "heard");
}

const std::map<std::string, Teller::Act> Teller::planned_acts{
    {"gives it another time",
     [](Teller& t, const Told& told) {
       const auto span = span_of(told.words);
       if (!span) return Findings{"no such span: " + told.words};
       return t.outcome(run_now(desk::retime_reply(t.house_.desk, t.people_[told.name], t.current_,
                                                   t.last_reply_, {t.house_.clock.now() + *span})));
     }},
    {"says that it is in",
     [](Teller& t, const Told& told) {
       Tongue language{};
       if (!value_of(told.words, language)) return Findings{"no such language: " + told.words};
       return t.changed(told.name, {.language = {true, language}});
     }},
    {"leaves its language to their words",
     [](Teller& t, const Told& told) {
       return t.changed(told.name, {.language = {true, std::nullopt}});
     }},
};

}  // namespace heard::test
