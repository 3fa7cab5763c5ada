#include "app/errand.h"

#include <fmt/format.h>

#include "app/look_inside.h"
#include "app/rotate_key.h"
#include "app/run_now.h"
#include "desk/mail/inbox_named.h"
#include "desk/mail/take_mail.h"
#include "desk/people/people.h"
#include "desk/people/second_factor.h"
#include "desk/verify.h"
#include "reflect/json_write.h"
#include "store/sql/people.h"

namespace heard::app {
namespace {

template <class E>
Result<E> one_of(const std::optional<std::string>& text, E usual, std::string_view option) {
  if (!text) return usual;
  E value{};
  if (value_of(*text, value)) return value;
  return invalid("unknown_value", fmt::format("--{} cannot be \"{}\".", option, *text), std::string(option));
}

Result<std::string> add_person(desk::Desk& desk, const Errand& errand) {
  HEARD_TRY(const Role role, one_of(errand.role, Role::agent, "role"));
  const AddPerson command{.email = Text<254>::cut(errand.email.value_or("")),
                          .name = Text<120>::cut(errand.name.value_or("")),
                          .role = role};
  if (errand.password) {
    HEARD_TRY(const PersonView person,
              run_now(desk::add_person_with_password(desk, {}, command, Secret(*errand.password))));
    return fmt::format("{} ({}) can sign in now.", person.name, person.email);
  }
  HEARD_TRY(const PersonInvited invited, run_now(desk::add_person(desk, {}, command)));
  return fmt::format("{} can join with this link, once, within {} days:\n{}", invited.person.name,
                     desk.rules.invitation_life.us / days(1).us, invited.link);
}

Result<Person> person_named(desk::Desk& desk, const Errand& errand) {
  const std::string email = folded(errand.email.value_or(""));
  HEARD_TRY(const auto person, desk.store.read_now([&](store::Tx& tx) -> Result<std::optional<Person>> {
    return tx.one<Person>(store::sql::person_by_email, email);
  }));
  if (person) return *person;
  return invalid("unknown_person",
                 fmt::format("Nobody with the address {} works here.", errand.email.value_or("")));
}

Result<std::string> add_token(desk::Desk& desk, const Errand& errand) {
  HEARD_TRY(const TokenScope scope, one_of(errand.scope, TokenScope::write, "scope"));
  HEARD_TRY(const Person person, person_named(desk, errand));
  HEARD_TRY(const TokenMade made,
            run_now(desk::add_token(desk, {}, person.id,
                                    {.name = Text<120>::cut(errand.name.value_or("")), .scope = scope})));
  return made.token;
}

Result<std::string> second_factor_off(desk::Desk& desk, const Errand& errand) {
  HEARD_TRY(const Person person, person_named(desk, errand));
  HEARD_TRY(const PersonView view, run_now(desk::end_second_factor_of(desk, {}, person.id)));
  return fmt::format("{} ({}) signs in with the password alone from now on.", view.name, view.email);
}

Result<std::string> verify(desk::Desk& desk) {
  HEARD_TRY(const desk::VerifyReport report, desk::verify(desk.store));
  std::string text = fmt::format("{} events, {} conversations, {} messages, {} customers replayed.",
                                 report.events, report.conversations, report.messages, report.customers);
  if (report.findings_total == 0) return text + "\nEverything is what the log says.";
  for (const std::string& finding : report.findings) text += "\n- " + finding;
  return Error{
      .kind = ErrorKind::conflict,
      .code = "not_clean",
      .sentence = fmt::format("{}\n{} things are not what the log says.", text, report.findings_total)};
}

Result<std::string> receive(desk::Desk& desk, const Errand& errand, std::string raw) {
  HEARD_TRY(const InboxId inbox, run_now(desk::inbox_named(desk, errand.inbox.value_or(""))));
  HEARD_TRY(const desk::MailTaken taken,
            run_now(desk::take_mail(desk, inbox, std::move(raw), MailOrigin::inbox)));
  return reflect::to_json(desk::received(taken));
}

Result<std::string> import_one(desk::Desk& desk, const Errand& errand, std::string raw) {
  HEARD_TRY(const InboxId inbox, run_now(desk::inbox_named(desk, errand.inbox.value_or(""))));
  HEARD_TRY(const desk::MailTaken taken,
            run_now(desk::take_earlier_mail(desk, inbox, std::move(raw), MailOrigin::inbox)));
  return desk::received(taken).outcome;
}

}  // namespace

Result<std::string> run_errand(desk::Desk& desk, const Errand& errand, std::string bytes) {
  switch (errand.kind) {
    case ErrandKind::person_add:
      return add_person(desk, errand);
    case ErrandKind::token_add:
      return add_token(desk, errand);
    case ErrandKind::verify:
      return verify(desk);
    case ErrandKind::second_factor_off:
      return second_factor_off(desk, errand);
    case ErrandKind::receive:
      return receive(desk, errand, std::move(bytes));
    case ErrandKind::import_mail:
      return import_one(desk, errand, std::move(bytes));
    case ErrandKind::key_rotate:
      return rotate_key(desk, errand.end_earlier.value_or(false));
    case ErrandKind::look_inside: {
      HEARD_TRY(const Findings found, look_inside(desk));
      return reflect::to_json(found);
    }
  }
  return broken("an errand of no known kind");
}

}  // namespace heard::app
