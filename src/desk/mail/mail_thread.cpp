#include "desk/mail/mail_thread.h"

#include <algorithm>
#include <array>

#include "desk/conversation/opening.h"
#include "desk/customer/customers.h"
#include "desk/mail/mail_arrival.h"
#include "desk/mail/mail_ids.h"
#include "store/sql/conversation.h"
#include "store/sql/letter.h"
#include "store/sql/mail.h"

namespace heard::desk {
namespace {

using understand::ThreadCandidate;

constexpr std::size_t addresses_looked_at_max = 100;
constexpr std::size_t scanned_bytes_max = std::size_t{256} << 10;

void add_people(store::Tx& tx, const Conversation& conversation, std::vector<std::string>& people) {
  for (std::string& address : addresses_of(tx, conversation.customer)) people.push_back(std::move(address));
  for (const KeptMail& mail : tx.list<KeptMail>(store::sql::mails_in, conversation.id)) {
    people.push_back(understand::address_key(mail.sender));
    for (const Lines* lines : {&mail.reply_to, &mail.recipients, &mail.copies, &mail.blind_copies})
      for (const std::string& line : lines->list()) people.push_back(understand::address_key(line));
  }
}

// Gathers candidates; each conversation is looked up once.
struct Candidates {
  store::Tx& tx;
  std::vector<ThreadCandidate> found{};

  void add(ConversationId id, bool is_signed, std::string_view subject) {
    const auto conversation = load_going_on(tx, id);
    if (!conversation.ok()) return;  // it was erased
    auto known = std::ranges::find(found, conversation->id, &ThreadCandidate::conversation);
    if (known == found.end()) {
      ThreadCandidate fresh{.conversation = conversation->id, .subjects = {conversation->subject.str()}};
      if (conversation->state == ConversationState::resolved) fresh.settled_since = conversation->last_at;
      add_people(tx, *conversation, fresh.people);
      for (const Conversation& part : tx.list<Conversation>(store::sql::parts_of, conversation->id))
        add_people(tx, part, fresh.people);
      known = found.insert(found.end(), std::move(fresh));
    }
    known->is_signed |= is_signed;
    if (!subject.empty()) known->subjects.emplace_back(subject);
  }

  void add_named(const std::string& id) {
    for (const KeptMail& mail : tx.list<KeptMail>(store::sql::mails_named, kept_id(id)))
      add(mail.conversation, false, mail.subject.view());
  }

  // False for one that we did not sign.
  bool add_signed(const Desk& desk, std::string_view id) {
    const auto mail_id = ours(desk, id);
    if (!mail_id) return false;
    const auto message = tx.one<Message>(store::sql::message_by_id, mail_id->message);
    add(message ? message->conversation : mail_id->conversation, true, {});
    return true;
  }
};

bool goes_into_an_id(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.';
}

// Those of ours that stand anywhere in the text.
void add_signed_in(const Desk& desk, std::string_view text, std::vector<MailId>& found) {
  text = text.substr(0, scanned_bytes_max);
  constexpr std::string_view opening = "heard.";
  for (std::size_t at = text.find(opening); at != std::string_view::npos; at = text.find(opening, at + 1)) {
    std::string_view id = text.substr(at);
    id = id.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(id, goes_into_an_id) - id.begin()));
    if (const auto mail_id = ours(desk, id)) found.push_back(*mail_id);
  }
}

std::vector<std::string> ids_before(const understand::ArrivedMail& mail) {
  std::vector<std::string> ids{mail.read.bounce->original_message_id};
  for (std::string& id : understand::named_before(mail.read)) ids.push_back(std::move(id));
  return ids;
}

// What a bounce names, says or encloses, in this order.
std::vector<MailId> signed_in(const Desk& desk, const understand::ArrivedMail& mail) {
  std::vector<MailId> found;
  for (const std::string& id : ids_before(mail))
    if (const auto mail_id = ours(desk, id)) found.push_back(*mail_id);
  add_signed_in(desk, mail.read.text, found);
  for (const std::string& file : mail.files) add_signed_in(desk, file, found);
  return found;
}

std::optional<Message> reply_by_id(store::Tx& tx, MessageId id) {
  auto message = tx.one<Message>(store::sql::message_by_id, id);
  if (!message || message->kind != MessageKind::reply) return std::nullopt;
  return message;
}

std::optional<Message> reply_named(store::Tx& tx, const std::string& id) {
  if (id.empty()) return std::nullopt;
  for (const KeptMail& mail : tx.list<KeptMail>(store::sql::mails_named, kept_id(id))) {
    auto message = tx.one<Message>(store::sql::message_by_id, mail.message);
    if (message && message->kind == MessageKind::reply) return message;
  }
  return std::nullopt;
}

}  // namespace

std::vector<ThreadCandidate> mail_candidates(store::Tx& tx, const Desk& desk,
                                             const understand::ArrivedMail& mail) {
  Candidates candidates{tx};
  std::size_t looked_at = 0;
  for (const auto* people : {&mail.read.to, &mail.read.cc})
    for (const MailPerson& person : *people)
      if (++looked_at <= addresses_looked_at_max) candidates.add_signed(desk, person.address);
  for (const std::string& address : mail.delivered_to) candidates.add_signed(desk, address);
  for (const std::string& id : understand::named_before(mail.read))
    if (!candidates.add_signed(desk, id)) candidates.add_named(id);
  return std::move(candidates.found);
}

std::optional<Message> signed_message(store::Tx& tx, const Desk& desk, std::string_view message_id) {
  const auto id = ours(desk, message_id);
  return id ? reply_by_id(tx, id->message) : std::nullopt;
}

std::optional<Message> bounced_message(store::Tx& tx, const Desk& desk, const understand::ArrivedMail& mail) {
  if (!mail.read.bounce) return std::nullopt;
  for (const MailId& id : signed_in(desk, mail))
    if (auto message = reply_by_id(tx, id.message)) return message;
  for (const std::string& id : ids_before(mail))
    if (auto message = reply_named(tx, id)) return message;
  return std::nullopt;
}

std::optional<MailId> bounced_letter(store::Tx& tx, const Desk& desk, const understand::ArrivedMail& mail) {
  if (!mail.read.bounce) return std::nullopt;
  for (const MailId& id : signed_in(desk, mail)) {
    const auto letter = tx.one<Letter>(store::sql::letter_by_id, LetterId{id.message.value});
    if (letter && letter->conversation == id.conversation) return id;
  }
  return std::nullopt;
}

}  // namespace heard::desk
