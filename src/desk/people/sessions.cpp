#include "desk/people/sessions.h"

#include "base/bytes.h"
#include "store/sql/own_mail.h"
#include "store/sql/people.h"
#include "store/sql/till.h"

namespace heard::desk {
namespace {

constexpr Duration seen_noted_every = minutes(5);
constexpr std::size_t user_agent_bytes_max = 200;

Error unauthenticated() {
  return {.kind = ErrorKind::unauthenticated, .code = "unauthenticated", .sentence = "Please sign in first."};
}

Error locked() {
  return {.kind = ErrorKind::unauthenticated,
          .code = "locked",
          .sentence = "This shared device is locked. Please go on by PIN or password."};
}

// Whoever had it before has it no more.
void put_on_till(store::Tx& tx, Session& session, Instant now, Duration idle, ProvedBy proof) {
  tx.run(store::sql::till_sessions_end, *session.till);
  session.awake_until = now + idle;
  if (proof == ProvedBy::pin) return;
  tx.run(store::sql::till_opened, *session.till, now);
  tx.run(store::sql::till_person_add, *session.till, session.person);
}

int locks_after(const HouseRules& house) { return static_cast<int>(house.till_idle.us / seconds(1).us); }

struct FoundSession {
  Caller caller;
  Instant seen_at;
  std::optional<Instant> awake_until{};  // on a shared device
};

}  // namespace

std::string secret_digest(std::string_view secret) { return base64url(digest_of(secret)); }

PersonView view_of(const Person& person) {
  PersonView view{.id = person.id,
                  .name = person.name.str(),
                  .email = person.email.str(),
                  .role = person.role,
                  .active = person.active,
                  .created_at = person.created_at,
                  .second_factor = person.second_factor};
  if (person.shown_name) view.shown_name = person.shown_name->str();
  return view;
}

Task<SignedIn> begin_session(Desk& desk, Person person, SignInFrom from, ProvedBy proof) {
  const Instant now = desk.clock.now();
  SignedIn signed_in{
      .view = {.person = view_of(person), .csrf = desk.random.token(), .practice = desk.rules.practice},
      .cookie = desk.random.token(),
      .expires_at = now + desk.rules.session_life};
  const Session session{.digest = secret_digest(signed_in.cookie),
                        .public_id = desk.random.token(12),
                        .person = person.id,
                        .csrf = signed_in.view.csrf,
                        .user_agent = shortened(clean_text(from.user_agent), user_agent_bytes_max),
                        .address = from.address,
                        .created_at = now,
                        .last_seen_at = now,
                        .expires_at = signed_in.expires_at};
  const std::string till = from.till.empty() ? "" : secret_digest(from.till);
  HEARD_CO_TRY(const bool shared, co_await desk.store.write([&](store::Tx& tx) -> Result<bool> {
    Session kept = session;
    tx.run(store::sql::sessions_expired, now);
    if (!till.empty() && tx.one<Till>(store::sql::till_by_digest, till)) {
      kept.till = till;
      put_on_till(tx, kept, now, desk.rules.till_idle, proof);
    }
    tx.put(store::sql::session_add, kept);
    if (person.language.empty() && !from.language.empty())
      tx.run(store::sql::person_language, person.id, from.language);
    return kept.till.has_value();
  }));
  if (shared) signed_in.view.locks_after_seconds = locks_after(desk.rules);
  co_return signed_in;
}

Task<void> sign_out(Desk& desk, Caller caller) {
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    tx.run(store::sql::session_end, caller.session);
    return {};
  });
}

Task<Caller> find_session(Desk& desk, std::string cookie) {
  const Instant now = desk.clock.now();
  const std::string digest = secret_digest(cookie);
  HEARD_CO_TRY(FoundSession found, co_await desk.store.read([&](store::Tx& tx) -> Result<FoundSession> {
    std::optional<FoundSession> one;
    tx.each(store::sql::session_caller, store::Tx::RowFn([&](store::RowReader& row) {
              one = FoundSession{.caller = {.person = {row.integer(0)},
                                            .name = std::string(row.text(1)),
                                            .csrf = std::string(row.text(3))},
                                 .seen_at = {row.integer(4)}};
              value_of(row.text(2), one->caller.role);
              one->caller.shared = !row.is_null(5);
              if (!row.is_null(6)) one->awake_until = Instant{row.integer(6)};
            }),
            digest, now);
    if (!one) return unauthenticated();
    if (one->caller.shared && one->awake_until.value_or(Instant{}) <= now) return locked();
    return std::move(*one);
  }));
  found.caller.session = digest;
  if (now - found.seen_at > seen_noted_every) {
    HEARD_CO_CHECK(co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
      tx.run(store::sql::session_seen, digest, now, now + desk.rules.session_life);
      return {};
    }));
  }
  co_return std::move(found.caller);
}

Task<Caller> find_token(Desk& desk, std::string token) {
  const Instant now = desk.clock.now();
  const std::string digest = secret_digest(token);
  ApiTokenId id;
  HEARD_CO_TRY(FoundSession found, co_await desk.store.read([&](store::Tx& tx) -> Result<FoundSession> {
    std::optional<FoundSession> one;
    tx.each(store::sql::token_caller, store::Tx::RowFn([&](store::RowReader& row) {
              one = FoundSession{
                  .caller = {.person = {row.integer(0)}, .name = std::string(row.text(1)), .by_token = true},
                  .seen_at = {row.is_null(5) ? 0 : row.integer(5)}};
              value_of(row.text(2), one->caller.role);
              value_of(row.text(3), one->caller.scope);
              id = ApiTokenId{row.integer(4)};
            }),
            digest);
    if (!one) return unauthenticated();
    return std::move(*one);
  }));
  if (now - found.seen_at > seen_noted_every) {
    HEARD_CO_CHECK(co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
      tx.run(store::sql::token_used, id, now);
      return {};
    }));
  }
  co_return std::move(found.caller);
}

Task<SessionView> session_view(Desk& desk, Caller caller) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<SessionView> {
    const auto person = tx.one<Person>(store::sql::person_by_id, caller.person);
    if (!person) return unauthenticated();
    SessionView view{.person = view_of(*person),
                     .csrf = caller.csrf,
                     .seq = tx.log_head(),
                     .practice = desk.rules.practice};
    if (caller.shared) view.locks_after_seconds = locks_after(desk.rules);
    return view;
  });
}

Task<SessionList> list_sessions(Desk& desk, Caller caller) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<SessionList> {
    SessionList list;
    for (const Session& s : tx.list<Session>(store::sql::sessions_of_person, caller.person, now)) {
      list.items.push_back({.id = s.public_id,
                            .created_at = s.created_at,
                            .last_seen_at = s.last_seen_at,
                            .user_agent = s.user_agent,
                            .address = s.address,
                            .current = s.digest == caller.session});
    }
    return list;
  });
}

Task<void> end_session(Desk& desk, Caller caller, std::string public_id) {
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    const auto till =
        tx.one<std::optional<std::string>>(store::sql::session_till_of, caller.person, public_id);
    if (tx.run(store::sql::session_end_one, caller.person, public_id) == 0) return not_found("This session");
    // a shared device that is out of hand opens by no PIN before somebody has given a password there
    if (till && *till) tx.run(store::sql::till_opened, **till, Instant{});
    tx.append(SessionEnded{caller.person}, by(caller), desk.clock.now());
    return {};
  });
}

}  // namespace heard::desk
