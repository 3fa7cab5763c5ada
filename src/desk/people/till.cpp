#include "desk/people/till.h"

#include "desk/people/sessions.h"
#include "store/sql/people.h"
#include "store/sql/till.h"

namespace heard::desk {
namespace {

Error refused_at_till(std::string_view code, std::string sentence) {
  return {.kind = ErrorKind::unauthenticated, .code = std::string(code), .sentence = std::move(sentence)};
}

Error password_needed() { return refused_at_till("password_needed", "Here the password is needed first."); }

Result<Person> known_person(store::Tx& tx, PersonId id) {
  auto person = tx.one<Person>(store::sql::person_by_id, id);
  if (!person || !person->active) return not_found("This person");
  return std::move(*person);
}

// Whoever may go on by PIN at this till.
Result<Person> person_at(store::Tx& tx, const std::string& till, PersonId id, Instant now, Duration life) {
  const auto kept = tx.one<Till>(store::sql::till_by_digest, till);
  if (!kept || kept->opened_at + life <= now) return password_needed();
  if (!tx.one<PersonId>(store::sql::till_knows, till, id)) return password_needed();
  auto person = tx.one<Person>(store::sql::person_by_id, id);
  if (!person || !person->active || !person->pin_hash) return password_needed();
  return std::move(*person);
}

}  // namespace

Task<TillView> till_view(Desk& desk, std::string till) {
  if (till.empty()) co_return TillView{};
  const std::string digest = secret_digest(till);
  const Instant now = desk.clock.now();
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<TillView> {
    const auto kept = tx.one<Till>(store::sql::till_by_digest, digest);
    if (!kept) return TillView{};
    return TillView{.shared = true,
                    .by_pin = kept->opened_at + desk.rules.till_pin_life > now,
                    .people = tx.list<TillFace>(store::sql::till_faces, digest)};
  });
}

Task<std::string> share_device(Desk& desk, Caller caller, ShareDevice command, SignInFrom from) {
  HEARD_CO_TRY(const Person person,
               co_await desk.store.read([&](store::Tx& tx) { return known_person(tx, caller.person); }));
  HEARD_CO_CHECK(co_await expect_password(desk, person, std::move(command.password), from.address));
  const Instant now = desk.clock.now();
  std::string secret = desk.random.token();
  const std::string digest = secret_digest(secret);
  HEARD_CO_CHECK(co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    tx.put(store::sql::till_add, Till{.digest = digest, .opened_at = now});
    tx.run(store::sql::till_person_add, digest, person.id);
    tx.run(store::sql::session_shared, caller.session, digest, now + desk.rules.till_idle);
    tx.append(TillChanged{true}, by(caller), now);
    return {};
  }));
  co_return secret;
}

Task<void> end_till(Desk& desk, Caller caller) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    const auto till = tx.one<std::optional<std::string>>(store::sql::session_till, caller.session);
    if (!till || !*till) return {};
    tx.run(store::sql::till_sessions_end, **till);
    tx.run(store::sql::till_people_drop, **till);
    tx.run(store::sql::till_drop, **till);
    tx.append(TillChanged{false}, by(caller), now);
    return {};
  });
}

Task<void> keep_till_awake(Desk& desk, Caller caller) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    tx.run(store::sql::session_awake, caller.session, now + desk.rules.till_idle, now);
    return {};
  });
}

Task<void> lock_till(Desk& desk, Caller caller) {
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    if (tx.run(store::sql::session_locked, caller.session) == 0)
      return conflict("not_shared", "This is not a shared device.");
    return {};
  });
}

Task<SignedIn> unlock_till(Desk& desk, UnlockTill command, SignInFrom from) {
  if (from.till.empty()) co_return password_needed();
  const Instant now = desk.clock.now();
  const HouseRules& house = desk.rules;
  const std::string till = secret_digest(from.till);
  HEARD_CO_TRY(const Person person, co_await desk.store.read([&](store::Tx& tx) {
    return person_at(tx, till, command.person_id, now, house.till_pin_life);
  }));
  // of one person at one till, and counted before it is looked at: many at once are no way round
  const std::string counted = person.email_folded + '\n' + till;
  HEARD_CO_CHECK(desk.tries.count_code(counted, house.sign_in_tries_max, house.sign_in_pause, now));
  HEARD_CO_TRY(const bool fits, co_await desk.store.on_pool([&]() -> Result<bool> {
    return password_fits(command.pin, *person.pin_hash);
  }));
  if (!fits) co_return refused_at_till("wrong_pin", "This is not the PIN.");
  desk.tries.forget(counted, "");
  co_return co_await begin_session(desk, person, std::move(from), ProvedBy::pin);
}

}  // namespace heard::desk
