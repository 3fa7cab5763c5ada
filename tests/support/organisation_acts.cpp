// Organisations in a story: "Lin adds the organisation: NAME, DOMAIN"; what follows is about the customer of
// the open conversation.
#include <fmt/format.h>

#include "app/run_now.h"
#include "desk/customer/organisations.h"
#include "reflect/json_read.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;

}  // namespace

OrganisationId Teller::organisation_called(const std::string& name) {
  const auto found = run_now(desk::find_organisations(house_.desk, name, 1));
  return found.ok() && !found->items.empty() ? found->items.front().id : OrganisationId{1};
}

std::optional<std::string> Teller::fact_of_organisations(const std::string& what) {
  if (what.starts_with("people of ")) {
    const auto view = run_now(desk::organisation(house_.desk, organisation_called(what.substr(10))));
    if (!view.ok()) return view.error().code;
    std::string names = fmt::format("{}", view->customer_count);
    for (const CustomerRow& row : view->customers) names += ", " + row.name;
    return names;
  }
  if (what.starts_with("noted about ")) {
    const auto view = run_now(desk::organisation(house_.desk, organisation_called(what.substr(12))));
    if (!view.ok()) return view.error().code;
    return view->note ? fmt::format("{} ({})", *view->note, view->note_by.value_or("nobody")) : "nothing";
  }
  if (what != "belongs to" && what != "may belong to" && what != "noted") return std::nullopt;
  const auto c = conversation();
  const auto answer = run_now(desk::customer_card(house_.desk, c ? c->customer : CustomerId{}));
  if (!answer.ok()) return answer.error().code;
  const CustomerView card = reflect::from_json<CustomerView>(answer.value()).value();
  if (what == "noted")
    return card.note ? fmt::format("{} ({})", *card.note, card.note_by.value_or("nobody")) : "nothing";
  const auto& theirs = what == "belongs to" ? card.organisation : card.organisation_suggested;
  return theirs ? theirs->name : "none";
}

const std::map<std::string, Teller::Act> Teller::organisation_acts{
    {"adds the organisation",
     [](Teller& t, const Told& told) {
       const std::size_t comma = told.words.find(", ");
       AddOrganisation command{.name = Text<200>::cut(told.words.substr(0, comma)), .domain = {}};
       if (comma != std::string::npos) command.domain = Text<253>::cut(told.words.substr(comma + 2));
       return t.outcome(
           run_now(desk::add_organisation(t.house_.desk, t.people_[told.name], std::move(command))));
     }},
    {"renames the organisation",  // "OLD to NEW"
     [](Teller& t, const Told& told) {
       const std::size_t between = told.words.find(" to ");
       return t.outcome(run_now(desk::change_organisation(
           t.house_.desk, t.people_[told.name], t.organisation_called(told.words.substr(0, between)),
           {.name = Text<200>::cut(told.words.substr(between + 4))})));
     }},
    {"notes about the organisation",  // "NAME: WORDS"
     [](Teller& t, const Told& told) {
       const std::size_t colon = told.words.find(": ");
       ChangeOrganisation command;
       command.note = {true, Text<customer_note_bytes_max>::cut(told.words.substr(colon + 2))};
       return t.outcome(run_now(desk::change_organisation(t.house_.desk, t.people_[told.name],
                                                          t.organisation_called(told.words.substr(0, colon)),
                                                          std::move(command))));
     }},
    {"says they belong to",
     [](Teller& t, const Told& told) {
       ChangeCustomer command;
       command.organisation_id = {true, t.organisation_called(told.words)};
       return t.put_right(told, std::move(command));
     }},
    {"says they belong to none",
     [](Teller& t, const Told& told) {
       ChangeCustomer command;
       command.organisation_id = {true, std::nullopt};
       return t.put_right(told, std::move(command));
     }},
};

}  // namespace heard::test
