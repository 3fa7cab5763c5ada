// People of a mail as text, "Name <address>" or the address alone, and which of them are to get an answer.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/outgoing_mail.h"
#include "care/chat.h"
#include "desk/desk.h"
#include "record/conversation.h"
#include "record/kept_mail.h"
#include "record/mailbox_view.h"

namespace heard::desk {

// Of one answer, in To, Cc and Bcc together.
constexpr std::size_t answer_people_max = 100;

// Nothing when no mail could go there.
std::optional<MailName> mail_name(std::string_view text);
std::string text_of(const MailName& who);

// Who an answer in it goes to by mail: whom the customer's newest mail names, but never ourselves. Without a
// mail of theirs whoever we wrote to last, or the customer. Nothing when it does not go by mail, as in a chat
// whose visitor has only just written (care/chat.h).
std::optional<AnswerPeople> answer_people(store::Tx& tx, const Conversation& conversation, Instant now);

// How the visitor of a chat waits; nothing while they have said nothing.
std::optional<care::ChatWait> chat_wait(store::Tx& tx, const Conversation& conversation);

// Whether mail of this inbox can leave by a server.
bool can_send(store::Tx& tx, InboxId inbox);

}  // namespace heard::desk
