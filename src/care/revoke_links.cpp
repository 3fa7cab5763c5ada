#include "care/revoke_links.h"

#include <algorithm>

namespace heard::care {

void revoke_links(Decision& decision, By by, Instant now) { decision.happened(LinksRevoked{}, now, by); }

bool is_revoked(const Conversation& conversation, Instant made_at) {
  return conversation.links_revoked_at && made_at <= *conversation.links_revoked_at;
}

Instant link_made_at(const Conversation& conversation, Instant wanted) {
  if (!conversation.links_revoked_at) return wanted;
  return std::max(wanted, *conversation.links_revoked_at + seconds(1));
}

}  // namespace heard::care
