// A letter: a mail to one address that is no message of a person in a conversation. A row as stored; what it
// says goes as soon as nothing more becomes of it.
#pragma once

#include <optional>
#include <string>

#include "base/describe.h"
#include "base/instant.h"
#include "base/lines.h"
#include "base/text.h"
#include "record/names.h"

namespace heard {

constexpr std::size_t letter_bytes_max = 64'000;

// To a customer: acknowledgement, that their words arrived; matters_code, a code that opens all their
// matters; settled_question, whether it is settled; promise_late, by machine, that what was promised takes
// longer. The others to one of us: alert, that a customer waits unseen; invitation and reset, with a link to
// come in by; notice, that something was done; promise_near, that what they owe a customer is due soon.
enum class LetterKind {
  acknowledgement,
  alert,
  invitation,
  reset,
  notice,
  matters_code,
  settled_question,
  promise_near,
  promise_late
};
HEARD_ENUM(LetterKind, acknowledgement, alert, invitation, reset, notice, matters_code, settled_question,
           promise_near, promise_late)

struct Letter {
  LetterId id;
  LetterKind kind = LetterKind::notice;
  std::optional<InboxId> inbox;  // whose mailbox it leaves by; nothing: the first that can send
  std::optional<ConversationId> conversation;
  std::optional<PersonId> person;  // the one of us it goes to
  Text<650> recipient;             // "Name <address>"
  Text<1000> subject;
  Text<letter_bytes_max> text;
  Text<500> message_id;        // without <>; empty: made when it leaves
  Lines earlier;               // Message-IDs before it in its thread, oldest first; without <>
  Text<1000> unsubscribe_url;  // takes one POST (RFC 8058); empty: there is none
  Instant written_at;
};
HEARD_RECORD(Letter, id, kind, inbox, conversation, person, recipient, subject, text, message_id, earlier,
             unsubscribe_url, written_at);

}  // namespace heard
