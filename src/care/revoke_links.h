// Ending the links to a conversation that were given out: in the wrong hands, or at their customer's wish.
#pragma once

#include "care/decision.h"

namespace heard::care {

void revoke_links(Decision& decision, By by, Instant now);

// A link that was made then opens it no more.
bool is_revoked(const Conversation& conversation, Instant made_at);
// When a link that is to be good has to say that it was made: links count in seconds.
Instant link_made_at(const Conversation& conversation, Instant wanted);

}  // namespace heard::care
