// The first start in a story, and the first steps after it.
//   the shop is set up by Ada
//   Ada goes on to: answer                first steps of Ada: answer, number 1
#include <fmt/format.h>

#include "app/run_now.h"
#include "desk/house/first_steps.h"
#include "desk/people/people.h"
#include "store/sql/conversation.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;

}  // namespace

Findings Teller::set_up_by(const std::string& name) {
  const auto token = run_now(desk::setup_token(house_.desk));
  if (!token.ok()) return outcome(token);
  const Secret secret(token->value_or("none"));
  const auto looked = run_now(desk::expect_setup_token(house_.desk, secret));
  const auto done = run_now(desk::set_up(house_.desk,
                                         {.token = secret,
                                          .name = Text<120>::cut(name),
                                          .email = Text<254>::cut(name + "@shop.example"),
                                          .password = Secret("three green parrots"),
                                          .shop = Text<120>::cut("Three Oaks")},
                                         {.address = "192.0.2.1", .user_agent = {}}));
  if (!looked.ok() || !done.ok()) return looked.ok() ? outcome(done) : outcome(looked);
  people_[name] = {.person = done->view.person.id, .name = name, .role = Role::admin};
  const auto again = run_now(desk::expect_setup_token(house_.desk, secret));
  if (again.ok()) return {"the link of the set-up is good after it"};
  return {};
}

const std::map<std::string, Teller::Act> Teller::setup_acts{
    {"goes on to",
     [](Teller& t, const Told& told) {
       FirstStep step{};
       if (!value_of(told.words, step)) return Findings{"there is no such step: " + told.words};
       return t.outcome(run_now(desk::change_first_steps(t.house_.desk, {.step = step, .left = false})));
     }},
    {"leaves the first steps",
     [](Teller& t, const Told&) {
       return t.outcome(run_now(desk::change_first_steps(t.house_.desk, {.step = {}, .left = true})));
     }},
};

std::optional<std::string> Teller::fact_of_setup(const std::string& what) {
  static const std::string of = "first steps of ";
  if (!what.starts_with(of)) return std::nullopt;
  const auto desk = run_now(desk::desk_view(house_.desk, people_[what.substr(of.size())]));
  if (!desk.ok()) return desk.error().code;
  if (!desk->first_steps) return "none";
  const FirstStepsView& steps = *desk->first_steps;
  std::string said(name_of(steps.step));
  for (const auto& [number, id] : numbered_)
    if (steps.conversation_id == id) said += ", number " + number;
  if (steps.answered) said += ", answered";
  return said + (steps.left ? ", left" : "");
}

}  // namespace heard::test
