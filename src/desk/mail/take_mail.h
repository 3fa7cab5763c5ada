// Taking in a raw mail: from a mailbox, from a mail server's pipe or by LMTP. The bytes are durable before
// this returns a value, with what became of them; an error means that nothing was taken and whoever has the
// mail keeps it. No mail stops those behind it: what cannot be taken further is kept whole, in quarantine.
#pragma once

#include <string_view>

#include "desk/desk.h"
#include "record/mailbox_view.h"
#include "understand/mail.h"

namespace heard::desk {

constexpr std::size_t raw_mail_bytes_max = std::size_t{75} << 20;  // a file of 50 MB as mails carry it

// duplicate: it was taken before, by this way or another, or is one that we sent. left_alone: one of ours in
// the Sent folder that answers nobody here, or a machine that answers an alert; nothing is kept of it.
// given_back: one of us answered an alert, and it could not go to the customer.
enum class MailOutcome { begun, added, duplicate, bounce, auto_reply, quarantined, left_alone, given_back };

struct MailTaken {
  MailOutcome outcome = MailOutcome::begun;
  std::optional<ConversationId> conversation{};
  std::optional<MessageId> message{};  // of a bounce: ours, that came back
};

// As it is told outside.
MailReceived received(const MailTaken& taken);

using MailReader = understand::ArrivedMail (*)(std::string_view raw);

// invalid unknown_inbox; too_large. `whole_bytes`: how large it is where more than its beginning could not be
// had.
Task<MailTaken> take_mail(Desk& desk, InboxId inbox, std::string raw, MailOrigin origin,
                          MailReader read = understand::read_arrived_mail, std::int64_t whole_bytes = 0);

// One that was there before us: it starts no clock, tells nobody and is answered by no machine. It stands at
// the time that it says itself; what is older than settled_after arrives settled.
constexpr Duration earlier_mail_settled_after = days(30);
Task<MailTaken> take_earlier_mail(Desk& desk, InboxId inbox, std::string raw, MailOrigin origin);

// One in quarantine once more; not_found when it is none.
Task<MailTaken> retry_mail(Desk& desk, Caller caller, ArrivalId id);

}  // namespace heard::desk
