#include "desk/mail/mail_people.h"

#include <algorithm>

#include "base/mail_address.h"
#include "care/chat.h"
#include "desk/door/own_channels.h"
#include "desk/mail/mailboxes.h"
#include "desk/writing/outside.h"
#include "record/customer.h"
#include "store/sql/chat.h"
#include "store/sql/conversation.h"
#include "store/sql/mail.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

// Everybody once, in order, and never one of our own addresses or of those that it is kept from.
class Gathering {
 public:
  Gathering(store::Tx& tx, const Conversation& conversation)
      : tx_(tx), kept_from_(kept_from(tx, conversation)) {}

  std::vector<std::string> of(const std::vector<std::string>& lines) {
    std::vector<std::string> people;
    for (const std::string& line : lines) {
      const auto who = mail_name(line);
      if (!who || seen_.size() >= answer_people_max) continue;
      const std::string key = folded(who->address);
      if (std::ranges::find(seen_, key) != seen_.end() || is_own_address(tx_, who->address)) continue;
      if (std::ranges::find(kept_from_, key) != kept_from_.end()) continue;
      seen_.push_back(key);
      people.push_back(text_of(*who));
    }
    return people;
  }

 private:
  store::Tx& tx_;
  std::vector<std::string> kept_from_;
  std::vector<std::string> seen_;
};

std::vector<std::string> joined(std::vector<std::string> first, const std::vector<std::string>& then) {
  first.insert(first.end(), then.begin(), then.end());
  return first;
}

AnswerPeople answering(Gathering gathering, const KeptMail& theirs) {
  AnswerPeople people{.to = gathering.of(theirs.reply_to.list()), .cc = {}};
  if (people.to.empty()) people.to = gathering.of({theirs.sender});
  people.cc = gathering.of(joined(theirs.recipients.list(), theirs.copies.list()));
  if (people.to.empty()) std::swap(people.to, people.cc);
  return people;
}

AnswerPeople going_on(Gathering gathering, const KeptMail& ours) {
  return {.to = gathering.of(ours.recipients.list()), .cc = gathering.of(ours.copies.list())};
}

AnswerPeople customer_alone(store::Tx& tx, const Conversation& conversation) {
  const auto customer = tx.one<Customer>(store::sql::customer_by_id, conversation.customer);
  if (!customer) return {};
  const auto left = tx.one<ChatAddress>(store::sql::chat_address_of, conversation.id);
  if (!left && !customer->email) return {};
  const std::string address = left ? left->address.str() : customer->email->str();
  return {.to = Gathering(tx, conversation).of({text_of({.name = customer->name.str(), .address = address})}),
          .cc = {}};
}

bool is_reading(store::Tx& tx, const Conversation& conversation, Instant now) {
  const auto wait = chat_wait(tx, conversation);
  return wait && !care::answers_by_mail_too(*wait, now);
}

}  // namespace

std::optional<care::ChatWait> chat_wait(store::Tx& tx, const Conversation& conversation) {
  const auto last = conversation.last_customer_message
                        ? tx.one<Message>(store::sql::message_by_id, *conversation.last_customer_message)
                        : std::nullopt;
  if (!last) return std::nullopt;
  care::ChatWait wait{.since = std::min(last->at, conversation.waiting_since.value_or(last->at)),
                      .address_left_at = {}};
  if (const auto left = tx.one<ChatAddress>(store::sql::chat_address_of, conversation.id))
    wait.address_left_at = left->at;
  return wait;
}

std::optional<MailName> mail_name(std::string_view text) {
  const std::string line = one_line(text);
  auto [name, address] = parted(line);
  const auto whole = mail_address(address);
  if (!whole) return std::nullopt;
  if (name.size() >= 2 && name.starts_with('"') && name.ends_with('"'))
    name = name.substr(1, name.size() - 2);
  return MailName{.name = shortened(name, 200), .address = whole->text};
}

std::string text_of(const MailName& who) {
  const std::string name = one_line(who.name);
  if (name.empty() || folded(name) == folded(who.address)) return who.address;
  return name + " <" + who.address + ">";
}

bool can_send(store::Tx& tx, InboxId inbox) {
  const auto mailbox = tx.one<Mailbox>(store::sql::mailbox_of, inbox);
  return mailbox && mailbox->out_host;
}

std::optional<AnswerPeople> answer_people(store::Tx& tx, const Conversation& conversation, Instant now) {
  const bool came_by_mail = conversation.channel == Channel::email;
  if (!came_by_mail && !can_send(tx, conversation.inbox)) return std::nullopt;
  if (channel_place(tx, conversation)) return std::nullopt;  // it goes by that
  if (conversation.channel == Channel::chat && is_reading(tx, conversation, now)) return std::nullopt;
  AnswerPeople people;
  if (const auto theirs = tx.one<KeptMail>(store::sql::mail_newest_theirs, conversation.id)) {
    people = answering({tx, conversation}, *theirs);
  } else if (const auto ours = tx.one<KeptMail>(store::sql::mail_newest, conversation.id)) {
    people = going_on({tx, conversation}, *ours);
  }
  if (people.to.empty()) people = customer_alone(tx, conversation);
  if (people.to.empty()) return std::nullopt;
  return people;
}

}  // namespace heard::desk
