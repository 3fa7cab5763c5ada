// One-time links: to join, to choose a new password, to set the house up. Shown once to the person who
// asked for them, to pass on; only a digest is stored.
#pragma once

#include "desk/people/sign_in.h"

namespace heard::desk {

// The secret of a new link. An older one for the same person stops working.
std::string invite(store::Tx& tx, const std::string& secret, InvitationKind kind,
                   std::optional<PersonId> person, Instant expires_at);
// The address to open: public_url (or nothing) + path + "#" + secret. The part behind # reaches no server
// log.
std::string invitation_link(const HouseRules& rules, InvitationKind kind, const std::string& secret);
// not_found with code link_used for an unknown, used or expired one.
Result<Invitation> open_invitation(store::Tx& tx, const Secret& secret, Instant now);

}  // namespace heard::desk
