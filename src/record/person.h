// People who work the desk, how they sign in, and the tokens of their scripts. Rows as stored.
#pragma once

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
};
HEARD_RECORD(Person, id, email, email_folded, name, role, active, password_hash, created_at);

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
};
HEARD_RECORD(Session, digest, public_id, person, csrf, user_agent, address, created_at, last_seen_at,
             expires_at);

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
};
HEARD_RECORD(Invitation, digest, kind, person, expires_at);

}  // namespace heard
