#include "care/receive.h"

#include "care/content_hash.h"
#include "care/preview.h"
#include "care/settle.h"
#include "language/tongue.h"

namespace heard::care {

void receive_into(Decision& decision, const Message& message) {
  decision.happened(MessageReceived{.message = message.id,
                                    .content = content_hash(message),
                                    .language = language::tongue_of(message.text.view())},
                    message.at, {ByKind::customer, message.author}, message.id);
  decision.after.preview = preview_of(message.text.view());
}

void receive_earlier_into(Decision& decision, const Message& message, bool settled) {
  decision.happened(MessageReceived{.message = message.id,
                                    .content = content_hash(message),
                                    .automatic = {},
                                    .earlier = true,
                                    .language = language::tongue_of(message.text.view())},
                    message.at, {ByKind::customer, message.author}, message.id);
  decision.after.preview = preview_of(message.text.view());
  if (settled && !decision.after.waiting_since && decision.after.state == ConversationState::open)
    settle(decision, {}, message.at);
}

void receive_automatic_into(Decision& decision, const Message& message) {
  decision.happened(
      MessageReceived{.message = message.id, .content = content_hash(message), .automatic = true}, message.at,
      {ByKind::customer, message.author}, message.id);
}

}  // namespace heard::care
