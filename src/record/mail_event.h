// What happens to mailboxes, to sending as a whole, and to a message that came back.
#pragma once

#include <string_view>

#include "base/describe.h"
#include "record/mail.h"
#include "record/names.h"

namespace heard {

// A mailbox was connected, changed or taken away.
struct MailboxChanged {
  static constexpr std::string_view kind = "mailbox_changed";
  static constexpr int version = 1;
  InboxId inbox;
  bool removed = false;
};
HEARD_RECORD(MailboxChanged, inbox, removed);

// An inbox was made, called otherwise or taken away.
struct InboxChanged {
  static constexpr std::string_view kind = "inbox_changed";
  static constexpr int version = 1;
  InboxId inbox;
  bool removed = false;
};
HEARD_RECORD(InboxChanged, inbox, removed);

// Whether anything leaves the house by mail.
struct SendingChanged {
  static constexpr std::string_view kind = "sending_changed";
  static constexpr int version = 1;
  bool on = false;
};
HEARD_RECORD(SendingChanged, on);

// A server says that a message of ours did not arrive, or not yet.
struct MailBounced {
  static constexpr std::string_view kind = "mail_bounced";
  static constexpr int version = 1;
  MessageId message;  // ours, that came back
  BounceKind bounce = BounceKind::soft;
};
HEARD_RECORD(MailBounced, message, bounce);

}  // namespace heard
