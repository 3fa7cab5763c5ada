// The mailbox of an inbox: put, taken away and shown. Passwords are sealed and never given out again.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/secret.h"
#include "desk/desk.h"
#include "record/mailbox.h"
#include "record/mailbox_view.h"

namespace heard::desk {

// Invalid with the field named: address, in.host, out.password and so on. A password is known only to the
// server and name that it was given for.
Task<InboxView> put_mailbox(Desk& desk, Caller caller, InboxId id, PutMailbox command);
// not_found when there is none.
Task<void> remove_mailbox(Desk& desk, Caller caller, InboxId id);

// Whether what is written to an address of it with more behind a plus sign comes in; no, until a person says
// so.
bool takes_plus_addresses(store::Tx& tx, InboxId inbox);

std::optional<MailboxView> mailbox_view(store::Tx& tx, InboxId inbox);
// Whether mail to this address comes to one of our own mailboxes; what follows a plus sign does not count.
bool is_own_address(store::Tx& tx, std::string_view address);

// Nothing when it cannot be read with this house's key.
std::optional<Secret> password_in(const Desk& desk, const Mailbox& mailbox);
std::optional<Secret> password_out(const Desk& desk, const Mailbox& mailbox);

}  // namespace heard::desk
