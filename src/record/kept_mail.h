// What a message that came or leaves by mail has beside its words. A row as stored.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/describe.h"
#include "base/lines.h"
#include "base/text.h"
#include "record/names.h"

namespace heard {

constexpr std::size_t mail_people_max =
    500;  // of one kind that are kept beside a message; the raw mail has all

struct KeptMail {
  MessageId message;
  ConversationId conversation;  // where it was written; moves with its message
  InboxId inbox;
  std::optional<ArrivalId> arrival;  // the raw bytes; nothing: written here
  std::string message_id;            // without <>; ours are signed (understand/thread.h)
  Lines earlier;                     // Message-IDs before it in its thread, oldest first; without <>
  std::string sender;                // "Name <address>"; empty: as the mailbox says when it leaves
  Lines reply_to;                    // the same, a line each; likewise those below
  Lines recipients;
  Lines copies;
  Lines blind_copies;
  Text<1000> subject;
  bool cut = false;            // the message has only what was new; the raw mail has the whole
  bool html = false;           // the raw mail has HTML
  bool elsewhere = false;      // an answer of ours from another mail program
  bool automatic = false;      // a machine answered
  bool other_subject = false;  // than what it answers
  bool filed = false;          // ours: to be filed in Sent, or filed already
};
HEARD_RECORD(KeptMail, message, conversation, inbox, arrival, message_id, earlier, sender, reply_to,
             recipients, copies, blind_copies, subject, cut, html, elsewhere, automatic, other_subject,
             filed);

}  // namespace heard
