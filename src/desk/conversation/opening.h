// Opening a conversation inside a write closure, or adding to one: from the API and from what channels bring
// in.
#pragma once

#include "care/start.h"
#include "desk/customer/customers.h"
#include "desk/desk.h"
#include "desk/promise/promise_by_rule.h"
#include "desk/telling/acknowledge.h"
#include "record/conversation.h"
#include "record/view.h"

namespace heard::desk {

// Who opens it says that it is urgent.
struct SaidUrgent {
  By by;
  ToPromise promise;
};

// Everything that is drawn or leased before the closure, so that it may run twice.
struct Opening {
  ConversationId conversation;
  MessageId message;
  CustomerId fresh_customer;
  TimerId timer;
  TimerId alert;  // looks whether anybody has seen it
  std::string customer_nonce;
  std::string subject_nonce;
  std::string message_nonce;
  CustomerNamed customer;
  std::optional<InboxId> inbox;
  Channel channel = Channel::api;
  std::string subject;
  std::string text;
  Instant now;
  bool aside = false;  // not for us, as far as a machine can tell; its sender is not remembered for it
  std::optional<care::Earlier> earlier{};      // it was there before us
  bool automatic = false;                      // a machine's answer, which takes nothing up
  std::optional<ToAcknowledge> acknowledge{};  // words that may be the first of a matter
  std::optional<MessageId> about{};            // the answer of ours that they ask about
  std::optional<CameAs> came_as{};             // by which form they came
  std::optional<ToPromise> promise{};          // they are told by when we answer
  bool vouched = false;                        // the shop's own site says that the address is theirs
  std::optional<SaidUrgent> urgent{};
};

// The one that is wanted, or the default one. invalid unknown_inbox.
Result<InboxId> inbox_for(store::Tx& tx, std::optional<InboxId> wanted);

// The one that is wanted, or nothing once it was taken away: what somebody writes lands somewhere all the
// same.
std::optional<InboxId> inbox_if_there(store::Tx& tx, std::optional<InboxId> wanted);

Result<ConversationMade> open_conversation(store::Tx& tx, const Desk& desk, const Opening& opening);

// Where this one goes on, if it was merged since.
Result<Conversation> load_going_on(store::Tx& tx, ConversationId id);
// The customer's next words, where the conversation goes on.
Result<ConversationMade> add_to_conversation(store::Tx& tx, const Desk& desk, ConversationId id,
                                             const Opening& opening);

}  // namespace heard::desk
