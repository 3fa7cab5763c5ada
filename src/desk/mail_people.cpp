#include "desk/mail_people.h"

#include <algorithm>

#include "base/mail_address.h"
#include "desk/mailboxes.h"
#include "record/customer.h"
#include "store/sql/mail.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

// Everybody once, in order, and never one of our own addresses.
class Gathering {
 public:
  explicit Gathering(store::Tx& tx) : tx_(tx) {}

  std::vector<std::string> of(const std::vector<std::string>& lines) {
    std::vector<std::string> people;
    for (const std::string& line : lines) {
      const auto who = mail_name(line);
      if (!who || seen_.size() >= answer_people_max) continue;
      const std::string key = folded(who->address);
      if (std::ranges::find(seen_, key) != seen_.end() || is_own_address(tx_, who->address)) continue;
      seen_.push_back(key);
      people.push_back(text_of(*who));
    }
    return people;
  }

 private:
  store::Tx& tx_;
  std::vector<std::string> seen_;
};

std::vector<std::string> joined(std::vector<std::string> first, const std::vector<std::string>& then) {
  first.insert(first.end(), then.begin(), then.end());
  return first;
}

AnswerPeople answering(store::Tx& tx, const KeptMail& theirs) {
  Gathering gathering(tx);
  AnswerPeople people{.to = gathering.of(theirs.reply_to.list()), .cc = {}};
  if (people.to.empty()) people.to = gathering.of({theirs.sender});
  people.cc = gathering.of(joined(theirs.recipients.list(), theirs.copies.list()));
  if (people.to.empty()) std::swap(people.to, people.cc);
  return people;
}

AnswerPeople going_on(store::Tx& tx, const KeptMail& ours) {
  Gathering gathering(tx);
  return {.to = gathering.of(ours.recipients.list()), .cc = gathering.of(ours.copies.list())};
}

AnswerPeople customer_alone(store::Tx& tx, const Conversation& conversation) {
  const auto customer = tx.one<Customer>(store::sql::customer_by_id, conversation.customer);
  if (!customer || !customer->email) return {};
  return {
      .to = Gathering(tx).of({text_of({.name = customer->name.str(), .address = customer->email->str()})}),
      .cc = {}};
}

}  // namespace

std::optional<MailName> mail_name(std::string_view text) {
  const std::string line = one_line(text);
  std::string_view address = line;
  std::string_view name;
  if (line.ends_with('>')) {
    const std::size_t open = line.rfind('<');
    if (open == std::string::npos) return std::nullopt;
    address = std::string_view(line).substr(open + 1, line.size() - open - 2);
    name = trimmed(std::string_view(line).substr(0, open));
  }
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

std::optional<AnswerPeople> answer_people(store::Tx& tx, const Conversation& conversation) {
  const bool came_by_mail = conversation.channel == Channel::email;
  if (!came_by_mail && !can_send(tx, conversation.inbox)) return std::nullopt;
  AnswerPeople people;
  if (const auto theirs = tx.one<KeptMail>(store::sql::mail_newest_theirs, conversation.id)) {
    people = answering(tx, *theirs);
  } else if (const auto ours = tx.one<KeptMail>(store::sql::mail_newest, conversation.id)) {
    people = going_on(tx, *ours);
  }
  if (people.to.empty()) people = customer_alone(tx, conversation);
  if (people.to.empty()) return std::nullopt;
  return people;
}

}  // namespace heard::desk
