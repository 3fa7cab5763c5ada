// What an inbox says by itself to whoever writes, as its owner reads, changes and switches it.
#pragma once

#include "desk/desk.h"
#include "record/acknowledgement.h"

namespace heard::desk {

// not_found when there is no such inbox.
Task<AcknowledgementView> acknowledgement_view(Desk& desk, InboxId inbox);
// conflict practice in the practice shop, no_way_out while this inbox cannot send; off is always possible.
Task<AcknowledgementView> put_acknowledgement(Desk& desk, Caller caller, InboxId inbox,
                                              PutAcknowledgement command);
// How it would look with these texts.
Task<AcknowledgementLooks> acknowledgement_looks(Desk& desk, InboxId inbox, AcknowledgementTexts texts);

// The names of inboxes that tell people that their words arrived.
std::vector<std::string> acknowledging_inboxes(store::Tx& tx);

}  // namespace heard::desk
