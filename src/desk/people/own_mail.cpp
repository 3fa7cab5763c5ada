#include "desk/people/own_mail.h"

#include <fmt/format.h>

#include "base/bytes.h"
#include "desk/mail/letters.h"
#include "desk/mail/mailboxes.h"
#include "desk/people/sessions.h"
#include "desk/people/sign_in.h"
#include "desk/people/six_digits.h"
#include "desk/telling/alert_ids.h"
#include "desk/telling/alert_letter.h"
#include "desk/telling/staff_words.h"
#include "store/sql/own_mail.h"
#include "store/sql/people.h"
#include "understand/address.h"

namespace heard::desk {
namespace {

constexpr int codes_max = 5;  // so many may be asked for within the pause of sign-in

Result<Person> load_person(store::Tx& tx, PersonId id) {
  auto person = tx.one<Person>(store::sql::person_by_id, id);
  if (!person) return not_found("This person");
  return std::move(*person);
}

MyMailView view_in(store::Tx& tx, const Desk& desk, const Person& person) {
  return {.email = person.email.str(),
          .proven = person.proven_at.has_value(),
          .alerts = person.alert_mail,
          .possible = letters_leave(tx, desk) && !is_own_address(tx, person.email_folded),
          .language = person.language};
}

// A digest of six digits alone is soon guessed from the row.
std::string code_text(PersonId person, std::string_view code) {
  return fmt::format("address code:{}:{}", person.value, code);
}

std::string code_digest(const Desk& desk, PersonId person, std::string_view code) {
  return base64url(desk.master_key.digest(code_text(person, code)));
}

bool is_code_of(const Desk& desk, std::string_view digest, PersonId person, std::string_view code) {
  return desk.master_key.any_digest(code_text(person, code),
                                    [&](const Digest& one) { return same_bytes(base64url(one), digest); });
}

Result<void> change_address(store::Tx& tx, const Person& person, std::string_view email, By by, Instant now) {
  if (!understand::address_of(email))
    return invalid("invalid_email", "This is not a complete email address.", "email");
  const std::string key = folded(email);
  if (key == person.email_folded) return {};
  if (tx.one<Person>(store::sql::person_by_email, key))
    return Error{.kind = ErrorKind::exists,
                 .code = "email_taken",
                 .sentence = "Somebody with this email address works here already.",
                 .field = "email"};
  tx.run(store::sql::person_address, person.id, Text<254>::cut(email), key);
  tx.run(store::sql::address_code_drop, person.id);
  tx.run(store::sql::mailed_links_drop, person.id);
  tx.append(PersonChanged{person.id, person.role, person.active}, by, now);
  return {};
}

Error code_over() {
  return invalid("code_over", "This code is too old or was tried too often. Please have a new one sent.",
                 "code");
}

enum class Tried { right, wrong, over };

// Counted in the transaction that looks, so that many at once are no way round.
Tried try_code(store::Tx& tx, const Desk& desk, const Person& person, const Secret& code, Instant now) {
  const auto kept = tx.one<AddressCode>(store::sql::address_code_of, person.id);
  if (!kept || kept->expires_at <= now || kept->tries_left <= 0 || kept->email_folded != person.email_folded)
    return Tried::over;
  tx.run(store::sql::address_code_tried, person.id);
  if (!is_code_of(desk, kept->digest, person.id, trimmed(code.reveal()))) return Tried::wrong;
  tx.run(store::sql::address_code_drop, person.id);
  tx.run(store::sql::person_proven, person.id, std::optional(now));
  return Tried::right;
}

}  // namespace

Task<MyMailView> my_mail(Desk& desk, Caller caller) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<MyMailView> {
    HEARD_TRY(const Person person, load_person(tx, caller.person));
    return view_in(tx, desk, person);
  });
}

Task<MyMailView> change_my_mail(Desk& desk, Caller caller, ChangeMyMail command, std::string address) {
  const Instant now = desk.clock.now();
  if (command.email) {
    HEARD_CO_TRY(Person person,
                 co_await desk.store.read([&](store::Tx& tx) { return load_person(tx, caller.person); }));
    HEARD_CO_CHECK(co_await expect_password(desk, std::move(person), command.password.value_or(Secret()),
                                            std::move(address)));
  }
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<MyMailView> {
    HEARD_TRY(const Person person, load_person(tx, caller.person));
    if (command.email)
      HEARD_CHECK(change_address(tx, person, trimmed(command.email->view()), by(caller), now));
    if (command.alerts) tx.run(store::sql::person_alert_mail, person.id, *command.alerts);
    if (command.language)
      tx.run(store::sql::person_language, person.id, staff_language(command.language->view()));
    HEARD_TRY(const Person after, load_person(tx, caller.person));
    return view_in(tx, desk, after);
  });
}

Task<void> send_address_code(Desk& desk, Caller caller) {
  const Instant now = desk.clock.now();
  HEARD_CO_CHECK(desk.tries.count_code(fmt::format("address {}", caller.person.value), codes_max,
                                       desk.rules.sign_in_pause, now));
  HEARD_CO_CHECK(co_await desk.ids.reserve(2));
  const auto letter_id = desk.ids.take<LetterId>();
  const auto effect = desk.ids.take<EffectId>();
  const std::string code = six_digits(desk.random);
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    HEARD_TRY(const Person person, load_person(tx, caller.person));
    if (!view_in(tx, desk, person).possible)
      return conflict("no_way_out", "No mail leaves this house yet, so no code can be sent.");
    const StaffWords& words = staff_words(person.language);
    Letter letter = letter_to(person, LetterKind::notice, letter_id, now);
    letter.subject = Text<1000>::cut(filled(words.code_subject, {{"{code}", code}}));
    letter.text = Text<letter_bytes_max>::cut(filled(words.code_lead, {{"{code}", code}}));
    HEARD_CHECK(write_letter(tx, letter, effect, now));
    tx.put(store::sql::address_code_put, AddressCode{.person = person.id,
                                                     .email_folded = person.email_folded,
                                                     .digest = code_digest(desk, person.id, code),
                                                     .expires_at = now + address_code_life,
                                                     .tries_left = address_code_tries});
    return {};
  });
}

Task<MyMailView> prove_address(Desk& desk, Caller caller, ProveAddress command) {
  const Instant now = desk.clock.now();
  HEARD_CO_TRY(const Tried tried, co_await desk.store.write([&](store::Tx& tx) -> Result<Tried> {
    HEARD_TRY(const Person person, load_person(tx, caller.person));
    return try_code(tx, desk, person, command.code, now);
  }));
  if (tried == Tried::over) co_return code_over();
  if (tried == Tried::wrong) co_return invalid("wrong_code", "This is not the code.", "code");
  co_return co_await my_mail(desk, std::move(caller));
}

Task<void> end_alerts(Desk& desk, std::string signed_part) {
  const auto person = no_alerts_for(desk, signed_part);
  if (!person) co_return not_found("This page");
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    tx.run(store::sql::person_alert_mail, *person, false);
    return {};
  });
}

}  // namespace heard::desk
