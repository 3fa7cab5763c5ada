// A mail on its way in: read, its bytes durable, and everything drawn or leased that the write closure wants,
// so that it may run twice.
#pragma once

#include "desk/conversation/opening.h"
#include "desk/mail/arrived_files.h"
#include "record/kept_mail.h"
#include "understand/mail.h"

namespace heard::desk {

struct AlertAnswered {
  AlertId alert;
  std::vector<EffectId> effects;  // of the reply
  LetterId letter;                // back to them, if it cannot be sent
  EffectId letter_effect;
  AlertId again;
};

struct MailArrival {
  InboxId inbox;
  MailOrigin origin = MailOrigin::inbox;
  ArrivalId id;
  bool is_again = false;  // it was in quarantine
  understand::ArrivedMail mail;
  std::string key;  // the same for the same mail, by whichever way it comes
  std::string raw_blob;
  std::int64_t raw_size = 0;
  bool is_beginning = false;  // the whole of it was too large
  std::vector<StoredFile> files;
  Opening opening;                       // but for who it is from
  EffectId effect;                       // of an answer of ours, or of an acknowledgement
  LetterId letter;                       // the latter
  ToPromise promise;                     // what it tells
  std::optional<AlertAnswered> alert{};  // it answers one that we sent to one of us
  std::string trouble;                   // why it could not be read; then there is nothing else
};

// Message-ID, date, sender, subject, words and files, but nothing that servers on the way add. One without an
// id has nothing but its own bytes to be known by.
std::string key_of(const MailRead& mail, std::string_view raw);

// What the mail says beside its words, as a row of the message it became.
KeptMail kept_mail(const MailArrival& arrival, ConversationId conversation, MessageId message);

// An id as it is kept and looked up.
std::string kept_id(std::string_view message_id);

}  // namespace heard::desk
