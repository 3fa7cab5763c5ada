// What becomes of a reply, however it was written: at the desk, or by mail in answer to an alert.
#pragma once

#include <optional>
#include <vector>

#include "care/decision.h"
#include "desk/desk.h"
#include "desk/mail/answer_by_mail.h"
#include "record/conversation.h"

namespace heard::desk {

struct Replying {
  const Message& message;  // with how the conversation stood before it
  PersonId person;
  const AddressedTo& addressed;
  const std::vector<EffectId>& effects;  // one a delivery, enough of them
  Duration hold;
  bool settle = false;
  bool stale = false;
};

struct ReplyDecided {
  care::Decision decision;
  std::optional<ByMail> by_mail;  // to be kept with the message
};

// How long a reply can be taken back where its writer says nothing else.
Duration usual_hold(store::Tx& tx, const Desk& desk, const Conversation& conversation);

// As by_mail and care::reply refuse.
Result<ReplyDecided> decide_reply(store::Tx& tx, const Conversation& conversation, const Replying& replying);

}  // namespace heard::desk
