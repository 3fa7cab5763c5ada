#include "desk/people/second_factor.h"

#include "base/bytes.h"
#include "base/seal.h"
#include "base/totp.h"
#include "desk/house/shop.h"
#include "desk/people/second_code.h"
#include "desk/people/sessions.h"
#include "store/sql/people.h"
#include "store/sql/second_factor.h"
#include "store/sql/till.h"

namespace heard::desk {
namespace {

constexpr std::size_t recovery_codes = 10;
constexpr std::size_t recovery_code_bytes = 8;
constexpr std::size_t recovery_code_group = 4;
constexpr std::size_t recovery_code_groups = 3;

// "k3f7-q2xm-ab4d": 60 bits.
std::string new_recovery_code(Random& random) {
  const std::string letters = folded(base32(as_bytes(random.bytes(recovery_code_bytes))));
  std::string code;
  for (std::size_t group = 0; group < recovery_code_groups; ++group)
    code += (group == 0 ? "" : "-") + letters.substr(group * recovery_code_group, recovery_code_group);
  return code;
}

Result<Person> person_in(store::Tx& tx, PersonId id) {
  auto person = tx.one<Person>(store::sql::person_by_id, id);
  if (!person) return not_found("This person");
  return std::move(*person);
}

void note_change(store::Tx& tx, PersonId id, bool on, By by, Instant now) {
  const auto who = by.kind == ByKind::person ? std::optional(PersonId{by.id}) : std::nullopt;
  tx.run(store::sql::person_second_factor, id, on);
  tx.run(store::sql::till_person_forgotten, id);
  tx.run(store::sql::second_factor_changed, id, who, now);
  tx.append(PersonSecondFactorChanged{id, on}, by, now);
}

void switch_off(store::Tx& tx, PersonId id, By by, Instant now) {
  tx.run(store::sql::second_factor_unseal, id);
  tx.run(store::sql::recovery_codes_drop, id);
  note_change(tx, id, false, by, now);
}

// At the desk a wrong answer says what is wrong; only at the door does it say that nobody is signed in.
Error at_desk(Error error) {
  if (error.kind == ErrorKind::unauthenticated) error.kind = ErrorKind::invalid;
  return error;
}

Error not_on() { return conflict("second_factor_off", "The second factor is not switched on."); }

}  // namespace

Task<SecondFactorView> second_factor_view(Desk& desk, Caller caller) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<SecondFactorView> {
    HEARD_TRY(const Person person, person_in(tx, caller.person));
    SecondFactorView view{.on = person.second_factor};
    tx.each(store::sql::second_factor_last_change, store::Tx::RowFn([&](store::RowReader& row) {
              if (!row.is_null(0)) view.changed_by = std::string(row.text(0));
              view.changed_at = Instant{row.integer(1)};
            }),
            person.id);
    view.recovery_codes_left =
        static_cast<int>(tx.one<std::int64_t>(store::sql::recovery_codes_left, person.id).value_or(0));
    return view;
  });
}

Task<SecondFactorStarted> start_second_factor(Desk& desk, Caller caller) {
  const Secret secret(desk.random.bytes(totp_secret_bytes));
  const std::string sealed = seal(secret, seal_name(caller.person), desk.master_key, desk.random);
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<SecondFactorStarted> {
    HEARD_TRY(const Person person, person_in(tx, caller.person));
    if (person.second_factor)
      return conflict("second_factor_on", "The second factor is switched on already.");
    tx.run(store::sql::second_factor_begin, person.id, sealed);
    const std::string shop = shop_in(tx).name;
    return SecondFactorStarted{
        .secret = base32(as_bytes(secret.reveal())),
        .uri = totp_uri(secret.reveal(), shop.empty() ? "Heard" : shop, person.email.view())};
  });
}

Task<RecoveryCodes> confirm_second_factor(Desk& desk, Caller caller, ConfirmSecondFactor command) {
  const Instant now = desk.clock.now();
  RecoveryCodes codes;
  while (codes.items.size() < recovery_codes) codes.items.push_back(new_recovery_code(desk.random));
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<RecoveryCodes> {
    HEARD_TRY(const Person person, person_in(tx, caller.person));
    const auto factor = tx.one<SecondFactor>(store::sql::second_factor_of, person.id);
    if (person.second_factor)
      return conflict("second_factor_on", "The second factor is switched on already.");
    if (!factor || !factor->sealed) return not_on();
    HEARD_TRY(const Secret secret, secret_of(desk, person.id, *factor->sealed));
    const auto step = totp_step_of(plain_code(command.totp), secret.reveal(), now, factor->last_step);
    if (!step || tx.run(store::sql::second_factor_step, person.id, *step) != 1)
      return invalid("totp_wrong",
                     "This code is not right, has been used or is over. The app soon shows a new one.",
                     "totp");
    tx.run(store::sql::recovery_codes_drop, person.id);
    for (const std::string& code : codes.items)
      tx.put(store::sql::recovery_code_add,
             RecoveryCode{.person = person.id,
                          .digest = recovery_digest(desk, person.id, plain_code(Secret(code)))});
    note_change(tx, person.id, true, by(caller), now);
    return codes;
  });
}

Task<void> end_second_factor(Desk& desk, Caller caller, EndSecondFactor command, SignInFrom from) {
  if (!command.password && !command.totp)
    co_return invalid("missing_field", "The password or a code is needed.", "password");
  const Instant now = desk.clock.now();
  HEARD_CO_TRY(const Person person, co_await desk.store.read([&](store::Tx& tx) -> Result<Person> {
    return person_in(tx, caller.person);
  }));
  if (!person.second_factor) co_return not_on();
  if (command.password) {
    HEARD_CO_CHECK(co_await expect_password(desk, person, *command.password, from.address));
  } else if (const auto expected = expect_code(desk, person, command.totp, from.address, now);
             !expected.ok()) {
    co_return at_desk(expected.error());
  }
  const Result<void> ended = co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    if (!command.password) HEARD_CHECK(take_code(tx, desk, person, command.totp, now));
    switch_off(tx, person.id, by(caller), now);
    return {};
  });
  learn_code(desk, person, from.address, ended, now);
  if (!ended.ok()) co_return at_desk(ended.error());
  co_return Result<void>{};
}

Task<PersonView> end_second_factor_of(Desk& desk, By by, PersonId id) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<PersonView> {
    HEARD_TRY(Person person, person_in(tx, id));
    if (by.kind == ByKind::person && by.id == id.value)
      return conflict("own_second_factor",
                      "One’s own second factor is switched off under Sign-in, with the password or a code.");
    if (!person.second_factor) return not_on();
    switch_off(tx, id, by, now);
    tx.run(store::sql::sessions_end_all, id);
    person.second_factor = false;
    return view_of(person);
  });
}

}  // namespace heard::desk
