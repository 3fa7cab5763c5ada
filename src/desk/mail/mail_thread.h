// The conversations that the ids of a mail lead to, with their people; and the message that a bounce is
// about. Inside a closure.
#pragma once

#include <vector>

#include "desk/desk.h"
#include "desk/mail/mail_ids.h"
#include "record/conversation.h"
#include "understand/mail.h"
#include "understand/thread.h"

namespace heard::desk {

// In the order of understand::named_before, those of addresses that we signed first; where each goes on now.
std::vector<understand::ThreadCandidate> mail_candidates(store::Tx& tx, const Desk& desk,
                                                         const understand::ArrivedMail& mail);

// The message of ours that did not arrive; nothing when it is not known here.
std::optional<Message> bounced_message(store::Tx& tx, const Desk& desk, const understand::ArrivedMail& mail);

// The letter of ours that did not arrive, where it speaks of a conversation.
std::optional<MailId> bounced_letter(store::Tx& tx, const Desk& desk, const understand::ArrivedMail& mail);

// One of ours, by the id that we signed for it.
std::optional<Message> signed_message(store::Tx& tx, const Desk& desk, std::string_view message_id);

}  // namespace heard::desk
