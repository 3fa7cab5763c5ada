// What comes in by a channel of the house's own: whose it is, and which conversation it belongs to.
#pragma once

#include "desk/conversation/opening.h"
#include "desk/desk.h"
#include "desk/intake.h"
#include "record/own_channel.h"

namespace heard::desk {

// Inside the closure that takes it in. Somebody is known at a channel by their id there. Their thread goes on
// until ninety days after it was settled. not_found for a channel that is off.
Result<ConversationMade> place_from_channel(store::Tx& tx, const Desk& desk, const ByChannel& from,
                                            Opening opening);

// What became of an answer that we handed over. Once it is said to have failed it is our turn again.
// not_found for an id that went to no such channel.
Task<void> take_channel_report(Desk& desk, OwnChannelId channel, ChannelDelivery report);

}  // namespace heard::desk
