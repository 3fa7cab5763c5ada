// The first words of a conversation that we begin: to somebody who becomes its customer, or to somebody
// outside for the sake of another one. What writing first and asking outside share.
#pragma once

#include <string>
#include <vector>

#include "desk/customer/customers.h"
#include "desk/desk.h"
#include "desk/mail/answer_by_mail.h"
#include "record/command.h"
#include "record/conversation.h"
#include "record/view.h"

namespace heard::desk {

// Everything that is drawn or leased before the closure, so that it may run twice.
struct FirstWords {
  Message message;
  std::vector<EffectId> effects;
  std::optional<Duration> hold;
  Caller caller;
  CustomerNamed customer;
  CustomerId fresh_customer;
  TimerId timer;
  std::string customer_nonce;
  std::string subject_nonce;
  std::optional<InboxId> inbox;
  std::string subject;
  bool settle = false;
  std::vector<AttachmentId> files;
  AddressedTo addressed;  // beside the customer
  // Asked for this one; nothing: it is the customer's own conversation.
  std::optional<ConversationId> asked_for{};
  std::optional<Instant> owed_by{};
  OutsideNews news = OutsideNews::asked;
  EffectClass purpose = EffectClass::answer;
};

Result<FirstWords> first_words(const WriteFirst& command, const Caller& caller, Instant now);
Task<void> draw_ids(Desk& desk, FirstWords& first);
Result<WrittenFirst> begin_with(store::Tx& tx, const Desk& desk, const FirstWords& first);

}  // namespace heard::desk
