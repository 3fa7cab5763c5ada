// The way out of a mailbox: its server, who it says it is from, and whether anything may leave to somebody.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/outgoing_mail.h"
#include "desk/desk.h"
#include "record/mail_to_send.h"
#include "record/mailbox.h"

namespace heard::desk {

// busy with a sentence for a person while nothing can be sent by it.
Result<MailServer> server_out(const Desk& desk, const std::optional<Mailbox>& mailbox);

// The mailbox's address under the name it gives, or the shop's.
MailName sender_of(store::Tx& tx, const Mailbox& mailbox);

// Where the mailbox takes plus-addresses answers are asked for at one that holds the id of the mail, which is
// set already.
void ask_for_answers_there(store::Tx& tx, const Mailbox& mailbox, OutgoingMail& mail);

// conflict in the practice shop and for an address of our own.
Result<void> may_leave_to(store::Tx& tx, const Desk& desk, std::string_view address);

// The header that every mail of this house has.
std::pair<std::string, std::string> instance_mark(store::Tx& tx);

}  // namespace heard::desk
