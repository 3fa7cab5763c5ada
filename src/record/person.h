// People who work the desk, how they sign in, and the tokens of their scripts. Rows as stored.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/instant.h"
#include "base/text.h"
#include "record/names.h"

namespace heard {

struct Person {
  PersonId id;
  Text<254> email;
  std::string email_folded;
  Text<120> name;
  Role role = Role::agent;
  bool active = true;
  std::optional<std::string> password_hash;  // none until the invitation is taken up
  Instant created_at;
  bool second_factor = false;           // signing in takes a code as well
  std::optional<Text<120>> shown_name;  // what customers read; nothing: the name
  // What they said last; what they said before is not kept.
  Attention attention = Attention::here;
  std::optional<Instant> back_at;   // counts only while not_now, and is over by itself
  std::optional<Instant> given_at;  // when the rule gave them a conversation last
  std::optional<std::string> pin_hash;
  std::optional<Instant> proven_at;  // since when it is known that mail to their address reaches them
  bool alert_mail = true;            // wanted; goes only to an address that is proven
  std::string language;              // of mail to them: "en", "de", "zh"; empty: not known yet
};
HEARD_RECORD(Person, id, email, email_folded, name, role, active, password_hash, created_at, second_factor,
             shown_name, attention, back_at, given_at, pin_hash, proven_at, alert_mail, language);

// Sent to the address that it proves.
struct AddressCode {
  PersonId person;
  std::string email_folded;
  std::string digest;
  Instant expires_at;
  int tries_left = 0;
};
HEARD_RECORD(AddressCode, person, email_folded, digest, expires_at, tries_left);

// What codes are checked against. Begun once it is sealed, on once Person says so.
struct SecondFactor {
  PersonId person;
  std::optional<std::string> sealed;  // the secret; none while it is off
  std::int64_t last_step = 0;  // of the last code taken: that one and those before are no good any more
  std::optional<PersonId> changed_by;
  std::optional<Instant> changed_at;
};
HEARD_RECORD(SecondFactor, person, sealed, last_step, changed_by, changed_at);

// For somebody whose device is not at hand. Gone once used.
struct RecoveryCode {
  PersonId person;
  std::string digest;
};
HEARD_RECORD(RecoveryCode, person, digest);

// One signed-in browser. The cookie holds a random secret; only its digest is stored.
struct Session {
  std::string digest;  // base64url
  std::string public_id;
  PersonId person;
  std::string csrf;
  std::string user_agent;
  std::string address;
  Instant created_at;
  Instant last_seen_at;
  Instant expires_at;
  std::optional<std::string> till{};     // digest of the shared device that it is on
  std::optional<Instant> awake_until{};  // there: locked from then on
};
HEARD_RECORD(Session, digest, public_id, person, csrf, user_agent, address, created_at, last_seen_at,
             expires_at, till, awake_until);

// A device that several people share. Its cookie holds a random secret; only its digest is stored.
struct Till {
  std::string digest;
  Instant opened_at;  // by a password, the last time
};
HEARD_RECORD(Till, digest, opened_at);

// Who signed in there by password, and so may go on by PIN.
struct TillPerson {
  std::string till;
  PersonId person;
};
HEARD_RECORD(TillPerson, till, person);

enum class TokenScope { read, write };
HEARD_ENUM(TokenScope, read, write)

struct ApiToken {
  ApiTokenId id;
  std::string digest;
  PersonId person;
  Text<120> name;
  TokenScope scope = TokenScope::write;
  Instant created_at;
  std::optional<Instant> last_used_at;
};
HEARD_RECORD(ApiToken, id, digest, person, name, scope, created_at, last_used_at);

enum class InvitationKind { join, reset, setup };
HEARD_ENUM(InvitationKind, join, reset, setup)

// A one-time link: to join, to choose a new password, or (once, no person yet) to set the house up.
struct Invitation {
  std::string digest;
  InvitationKind kind = InvitationKind::join;
  std::optional<PersonId> person;
  Instant expires_at;
  bool by_mail = false;  // it went to their address and nowhere else
};
HEARD_RECORD(Invitation, digest, kind, person, expires_at, by_mail);

}  // namespace heard
