#include "desk/mail/answer_by_mail.h"

#include <algorithm>

#include "base/mail_address.h"
#include "desk/door/own_channels.h"
#include "desk/mail/mail_ids.h"
#include "desk/mail/mail_people.h"
#include "desk/mail/mailboxes.h"
#include "desk/writing/outside.h"
#include "desk/writing/written.h"
#include "store/sql/acknowledgement.h"
#include "store/sql/mail.h"
#include "understand/subject_marks.h"

namespace heard::desk {
namespace {

constexpr std::size_t references_max = 30;

// Checked one by one, each once over all fields.
class Addressing {
 public:
  Addressing(store::Tx& tx, const Conversation& conversation)
      : tx_(tx), kept_from_(kept_from(tx, conversation)) {}

  Result<std::vector<std::string>> named(const std::vector<Text<mail_name_bytes_max>>& people,
                                         const std::string& field) {
    std::vector<std::string> out;
    for (const auto& text : people) {
      const auto who = mail_name(text.view());
      if (!who)
        return invalid("invalid_email",
                       "This is not a complete email address: " + shortened(text.view(), 100), field);
      if (is_own_address(tx_, who->address))
        return invalid("own_address", "This is an address of our own: " + who->address, field);
      if (std::ranges::find(kept_from_, folded(who->address)) != kept_from_.end())
        return invalid(
            "customer_address",
            "This is the customer's own address, who never sees what is asked outside: " + who->address,
            field);
      if (!add(who->address)) continue;
      if (seen_.size() > answer_people_max)
        return invalid("too_many_recipients", "A message goes to at most 100 people.", field);
      out.push_back(text_of(*who));
    }
    return out;
  }

  std::vector<std::string> usual(const std::vector<std::string>& people) {
    std::vector<std::string> out;
    for (const std::string& text : people)
      if (const auto who = mail_name(text); who && add(who->address)) out.push_back(text);
    return out;
  }

 private:
  bool add(std::string_view address) {
    std::string key = folded(address);
    if (std::ranges::find(seen_, key) != seen_.end()) return false;
    seen_.push_back(std::move(key));
    return true;
  }

  store::Tx& tx_;
  std::vector<std::string> kept_from_;
  std::vector<std::string> seen_;
};

std::string address_in(const std::string& text) {
  const auto who = mail_name(text);
  return who ? who->address : text;
}

std::string_view domain_of(std::string_view address) {
  const std::size_t at = address.rfind('@');
  return at == std::string_view::npos ? std::string_view() : address.substr(at + 1);
}

// A matter that came by a form has no mail but this.
Lines behind_acknowledgement(store::Tx& tx, ConversationId conversation) {
  const auto id = tx.one<std::string>(store::sql::acknowledgement_id_in, conversation);
  return id ? Lines::of({*id}) : Lines();
}

}  // namespace

Lines thread_behind(const KeptMail& mail) {
  std::vector<std::string> ids = mail.earlier.list();
  if (!mail.message_id.empty()) ids.push_back(mail.message_id);
  if (ids.size() > references_max) ids.erase(ids.begin() + 1, ids.end() - (references_max - 1));
  return Lines::of(ids);
}

std::string answer_subject(std::string_view subject) {
  return "Re: " + understand::without_marks(subject, understand::Marks::answers);
}

Result<std::optional<ByMail>> by_mail(store::Tx& tx, const Conversation& conversation,
                                      const AddressedTo& said, Instant now) {
  const auto people = answer_people(tx, conversation, now);
  const bool somebody_named =
      (said.to && !said.to->empty()) || (said.cc && !said.cc->empty()) || (said.bcc && !said.bcc->empty());
  if (somebody_named && conversation.channel != Channel::email && !can_send(tx, conversation.inbox))
    return invalid(
        "no_way_out",
        "This inbox has no mailbox that can send. An owner can connect one under Settings, Inboxes.", "to");
  Addressing addressing(tx, conversation);
  ByMail mail;
  if (said.to) {
    HEARD_TRY(mail.to, addressing.named(*said.to, "to"));
  } else if (people) {
    mail.to = addressing.usual(people->to);
  }
  if (said.cc) {
    HEARD_TRY(mail.cc, addressing.named(*said.cc, "cc"));
  } else if (people && !said.to) {
    mail.cc = addressing.usual(people->cc);
  }
  if (said.bcc) {
    HEARD_TRY(mail.bcc, addressing.named(*said.bcc, "bcc"));
  }
  if (!mail.to.empty() || !mail.cc.empty() || !mail.bcc.empty()) return std::optional(std::move(mail));
  if (said.to && conversation.channel == Channel::email)
    return invalid("missing_field", "Please say who this goes to.", "to");
  return std::optional<ByMail>{};
}

std::size_t deliveries_max(const AddressedTo& said, const std::optional<AnswerPeople>& people) {
  const auto count = [](const PeopleNamed& named, std::size_t usual) {
    return named ? named->size() : usual;
  };
  const std::size_t all = count(said.to, people ? people->to.size() : 0) +
                          count(said.cc, people ? people->cc.size() : 0) + count(said.bcc, 0);
  return 1 + std::min(all, answer_people_max);
}

Result<std::vector<care::ReplyGoes>> reply_goes(store::Tx& tx, const Conversation& conversation,
                                                const Customer& customer,
                                                const std::optional<ByMail>& by_mail,
                                                const std::vector<EffectId>& effects) {
  std::vector<care::ReplyGoes> goes;
  if (const auto place = channel_place(tx, conversation)) {
    goes.push_back({.effect = effects.at(0),
                    .to = customer.name.str() + " (" + place->channel.name.str() + ")",
                    .channel = place->channel.id});
  } else if (!by_mail || conversation.channel != Channel::email) {
    goes.push_back({.effect = effects.at(0), .to = by_mail ? "own page" : recipient_of(customer)});
  }
  if (!by_mail) return goes;
  for (const auto* people : {&by_mail->to, &by_mail->cc, &by_mail->bcc}) {
    for (const std::string& who : *people) {
      // people came onto it since the ids were drawn
      if (goes.size() >= effects.size())
        return conflict("moved_on", "This conversation has just changed. Please look again and repeat.");
      goes.push_back({.effect = effects[goes.size()], .to = address_in(who), .by_mail = true});
    }
  }
  return goes;
}

void keep_mail(store::Tx& tx, const Desk& desk, const Conversation& conversation, const Message& message,
               const ByMail& by_mail, bool first) {
  const auto newest = tx.one<KeptMail>(store::sql::mail_newest, conversation.id);
  const auto mailbox = tx.one<Mailbox>(store::sql::mailbox_of, conversation.inbox);
  const std::string subject =
      newest && !newest->subject.empty() ? newest->subject.str() : conversation.subject.str();
  tx.put(store::sql::mail_add,
         KeptMail{.message = message.id,
                  .conversation = message.conversation,
                  .inbox = conversation.inbox,
                  .message_id = mail_id_of(desk, message.conversation, message.id,
                                           domain_of(mailbox ? mailbox->address.view() : "")),
                  .earlier = newest ? thread_behind(*newest) : behind_acknowledgement(tx, conversation.id),
                  .recipients = Lines::of(by_mail.to),
                  .copies = Lines::of(by_mail.cc),
                  .blind_copies = Lines::of(by_mail.bcc),
                  .subject = Text<1000>::cut(first ? subject : answer_subject(subject))});
}

}  // namespace heard::desk
