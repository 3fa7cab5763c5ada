// Inboxes: what comes in by one address or one form, under a name. Owners make them. One that is taken away
// keeps its name where it stands; the first one stays.
#pragma once

#include <string>
#include <vector>

#include "desk/desk.h"
#include "record/customer.h"
#include "record/mailbox_view.h"

namespace heard::desk {

Task<InboxList> list_inboxes(Desk& desk);
Task<InboxView> add_inbox(Desk& desk, Caller caller, AddInbox command);
// conflict default_inbox and has_mailbox for what cannot be taken away.
Task<InboxView> change_inbox(Desk& desk, Caller caller, InboxId id, ChangeInbox command);

// Those that are there, the first one first.
std::vector<InboxBrief> inboxes_in(store::Tx& tx);
InboxView inbox_view(store::Tx& tx, const Desk& desk, const Inbox& inbox);
// not_found for one that was taken away, or never was.
Result<Inbox> load_inbox(store::Tx& tx, InboxId id);

// The inbox that a form is for, by the last part of its path; nothing when there is none.
Task<std::optional<InboxId>> inbox_of_form(Desk& desk, std::string part);

}  // namespace heard::desk
