// How a reply of ours reaches people: on the customer's page, by mail, or both; and what is kept of a mail
// that it becomes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/reply.h"
#include "desk/desk.h"
#include "record/command.h"
#include "record/customer.h"
#include "record/kept_mail.h"
#include "record/mailbox_view.h"

namespace heard::desk {

// Who the writer says it goes to; what is not said is as ConversationHead.answer_people has it.
struct AddressedTo {
  PeopleNamed to;
  PeopleNamed cc;
  PeopleNamed bcc;
};

// Nothing: it goes on the page alone.
struct ByMail {
  std::vector<std::string> to;  // "Name <address>"
  std::vector<std::string> cc;
  std::vector<std::string> bcc;
};

// Invalid with the field named for who cannot be written to.
Result<std::optional<ByMail>> by_mail(store::Tx& tx, const Conversation& conversation,
                                      const AddressedTo& said, Instant now);

// How many deliveries a reply may need, for ids that are drawn before its closure.
std::size_t deliveries_max(const AddressedTo& said, const std::optional<AnswerPeople>& people);

// Its deliveries: each with one of `effects`, which are enough.
Result<std::vector<care::ReplyGoes>> reply_goes(store::Tx& tx, const Conversation& conversation,
                                                const Customer& customer,
                                                const std::optional<ByMail>& by_mail,
                                                const std::vector<EffectId>& effects);

// Keeps who gets the message and where it stands in its thread. `first`: it begins one, under its own
// subject.
void keep_mail(store::Tx& tx, const Desk& desk, const Conversation& conversation, const Message& message,
               const ByMail& by_mail, bool first);

// The Message-IDs of what comes after it: the whole thread, as long as it is short; else its beginning and
// its end.
Lines thread_behind(const KeptMail& mail);

// "Re: " in front, once, whatever stood there.
std::string answer_subject(std::string_view subject);

}  // namespace heard::desk
