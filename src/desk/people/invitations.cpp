#include "desk/people/invitations.h"

#include "desk/people/sessions.h"
#include "store/sql/people.h"

namespace heard::desk {

std::string invite(store::Tx& tx, const std::string& secret, InvitationKind kind,
                   std::optional<PersonId> person, Instant expires_at) {
  if (person) {
    tx.run(store::sql::invitations_of_person, *person);
  } else {
    tx.run(store::sql::invitations_of_kind, kind);
  }
  tx.put(
      store::sql::invitation_add,
      Invitation{.digest = secret_digest(secret), .kind = kind, .person = person, .expires_at = expires_at});
  return secret;
}

std::string invitation_link(const HouseRules& rules, InvitationKind kind, const std::string& secret) {
  return rules.public_url + rules.root + (kind == InvitationKind::setup ? "/setup#" : "/join#") + secret;
}

Result<Invitation> open_invitation(store::Tx& tx, const Secret& secret, Instant now) {
  auto invitation = tx.one<Invitation>(store::sql::invitation_by_digest, secret_digest(secret.reveal()));
  if (invitation && invitation->expires_at > now) return std::move(*invitation);
  return Error{.kind = ErrorKind::not_found,
               .code = "link_used",
               .sentence = "This link is used up or too old. An owner can make a new one.",
               .field = "token"};
}

}  // namespace heard::desk
