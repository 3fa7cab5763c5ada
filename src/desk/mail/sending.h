// Whether anything leaves the house by mail: off until an owner turns it on. Meanwhile what is to be sent
// waits, and goes once it is on.
#pragma once

#include "desk/desk.h"
#include "record/mailbox_view.h"

namespace heard::desk {

SendingView sending_in(store::Tx& tx);

Task<SendingView> sending_view(Desk& desk);
// conflict practice in the practice shop, no_way_out while no mailbox can send.
Task<SendingView> change_sending(Desk& desk, Caller caller, ChangeSending command);

}  // namespace heard::desk
