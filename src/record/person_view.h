// Shapes we publish of the people who work here: who they are, how they sign in, what they are given once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "record/names.h"
#include "record/person.h"

namespace heard {

struct PersonView {
  PersonId id;
  std::string name;
  std::string email;
  Role role = Role::agent;
  bool active = true;
  Instant created_at;
  bool second_factor = false;
  std::optional<std::string> shown_name;  // what customers read; nothing: the name
};
HEARD_RECORD(PersonView, id, name, email, role, active, created_at, second_factor, shown_name);

struct SessionView {
  PersonView person;
  std::string csrf;
  std::int64_t seq = 0;   // where the log stood: what is read after this and followed from here has no gap
  bool practice = false;  // this is a practice shop
  std::optional<int> locks_after_seconds{};  // on a shared device, when nobody works there for so long
};
HEARD_RECORD(SessionView, person, csrf, seq, practice, locks_after_seconds);

struct TillFace {
  PersonId id;
  std::string name;
  bool pin = false;  // has one
};
HEARD_RECORD(TillFace, id, name, pin);

// Whether this device is a shared one, and who goes on there by PIN.
struct TillView {
  bool shared = false;
  bool by_pin = false;  // nothing goes by PIN before somebody has signed in by password again
  std::vector<TillFace> people;
};
HEARD_RECORD(TillView, shared, by_pin, people);

struct PinView {
  bool on = false;
};
HEARD_RECORD(PinView, on);

struct SessionRow {
  std::string id;
  Instant created_at;
  Instant last_seen_at;
  std::string user_agent;
  std::string address;
  bool current = false;
};
HEARD_RECORD(SessionRow, id, created_at, last_seen_at, user_agent, address, current);

struct SessionList {
  std::vector<SessionRow> items;
};
HEARD_RECORD(SessionList, items);

struct SecondFactorView {
  bool on = false;
  std::optional<std::string> changed_by;  // nothing: where Heard runs
  std::optional<Instant> changed_at;      // nothing: it was never on
  int recovery_codes_left = 0;
};
HEARD_RECORD(SecondFactorView, on, changed_by, changed_at, recovery_codes_left);

// Shown this once.
struct SecondFactorStarted {
  std::string secret;  // base32
  std::string uri;     // the same for a QR code
};
HEARD_RECORD(SecondFactorStarted, secret, uri);

struct RecoveryCodes {
  std::vector<std::string> items;
};
HEARD_RECORD(RecoveryCodes, items);

struct Colleague {
  PersonId id;
  std::string name;
  Role role = Role::agent;
  Attention attention = Attention::here;
  std::optional<Instant> back_at;
};
HEARD_RECORD(Colleague, id, name, role, attention, back_at);

struct PersonList {
  std::vector<PersonView> items;
  std::optional<std::string> changed_by;  // one of them, the last time
  std::optional<Instant> changed_at;
};
HEARD_RECORD(PersonList, items, changed_by, changed_at);

// `mailed`: they were also sent a link of their own.
struct PersonInvited {
  PersonView person;
  std::string link;
  bool mailed = false;
};
HEARD_RECORD(PersonInvited, person, link, mailed);

struct LinkView {
  std::string link;
  bool mailed = false;
};
HEARD_RECORD(LinkView, link, mailed);

// Whether a link was sent if there is such an address. It says nothing of the address.
struct ResetAsked {
  bool by_mail = false;
};
HEARD_RECORD(ResetAsked, by_mail);

// Of oneself.
struct MyMailView {
  std::string email;
  bool proven = false;
  bool alerts = true;     // wanted; they come once the address is proven
  bool possible = false;  // mail leaves this house
  std::string language;   // empty: not known
};
HEARD_RECORD(MyMailView, email, proven, alerts, possible, language);

struct TokenRow {
  ApiTokenId id;
  std::string name;
  TokenScope scope = TokenScope::write;
  Instant created_at;
  std::optional<Instant> last_used_at;
};
HEARD_RECORD(TokenRow, id, name, scope, created_at, last_used_at);

struct TokenList {
  std::vector<TokenRow> items;
  std::optional<std::string> changed_by;  // nothing: where Heard runs
  std::optional<Instant> changed_at;      // when one was made or ended, the last time
};
HEARD_RECORD(TokenList, items, changed_by, changed_at);

struct TokenMade {
  ApiTokenId id;
  std::string token;
};
HEARD_RECORD(TokenMade, id, token);

struct PersonHere {
  PersonId person_id;
  bool writing = false;  // an answer
};
HEARD_RECORD(PersonHere, person_id, writing);

// What a colleague has just said of themselves.
struct ColleagueAttention {
  PersonId person_id;
  Attention attention = Attention::here;
  std::optional<Instant> back_at;
};
HEARD_RECORD(ColleagueAttention, person_id, attention, back_at);

}  // namespace heard
