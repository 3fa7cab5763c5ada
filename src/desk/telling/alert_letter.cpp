#include "desk/telling/alert_letter.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/lines.h"
#include "desk/commit.h"
#include "desk/mail/mail_people.h"
#include "desk/telling/alert_ids.h"
#include "desk/telling/alerts.h"
#include "desk/telling/staff_words.h"
#include "store/sql/alert.h"
#include "store/sql/conversation.h"
#include "store/sql/letter.h"
#include "store/sql/mail.h"

namespace heard::desk {
namespace {

constexpr std::size_t words_bytes_max = 8'000;
constexpr std::size_t in_one_max = 20;

std::string address_at_desk(const Desk& desk, ConversationId id) {
  return fmt::format("{}{}/c/{}", desk.rules.public_url, desk.rules.root, id.value);
}

void say(std::string& text, std::string_view paragraph) {
  if (paragraph.empty()) return;
  if (!text.empty()) text += "\n\n";
  text += paragraph;
}

std::vector<std::pair<std::string_view, std::string>> facts_of(const Conversation& conversation) {
  return {{"{name}", one_line(conversation.customer_name.view())},
          {"{subject}", one_line(conversation.subject.view())},
          {"{number}", std::to_string(conversation.number)}};
}

std::string told_about(store::Tx& tx, const Desk& desk, const StaffWords& words,
                       const Conversation& conversation) {
  const auto facts = facts_of(conversation);
  std::string text = behind_marks(shortened(unseen_words(tx, conversation), words_bytes_max));
  say(text, filled(words.about, facts) + "\n" + filled(words.number, facts));
  if (!desk.rules.public_url.empty())
    text += "\n" + filled(words.open_it, {{"{link}", address_at_desk(desk, conversation.id)}});
  return text;
}

// Its mailbox, if that can send; else the house's.
std::optional<InboxId> way_out(store::Tx& tx, const Conversation& conversation) {
  return can_send(tx, conversation.inbox) ? std::optional(conversation.inbox) : std::nullopt;
}

void tell_one(store::Tx& tx, const Desk& desk, const StaffWords& words, const Conversation& conversation,
              Letter& letter) {
  const auto facts = facts_of(conversation);
  letter.conversation = conversation.id;
  letter.inbox = way_out(tx, conversation);
  letter.subject = Text<1000>::cut(filled(words.alert_subject, facts));
  std::string text(words.answer_above);
  say(text, filled(words.alert_lead, facts));
  say(text, told_about(tx, desk, words, conversation));
  say(text, filled(words.how_to_answer, facts));
  say(text, words.why_this_mail);
  letter.text = Text<letter_bytes_max>::cut(text);
}

void tell_several(store::Tx& tx, const Desk& desk, const StaffWords& words,
                  const std::vector<Conversation>& conversations, std::size_t count, Letter& letter) {
  letter.subject = Text<1000>::cut(filled(words.alerts_subject, {{"{count}", std::to_string(count)}}));
  std::string text(words.answer_above);
  say(text, words.alerts_lead);
  for (const Conversation& conversation : conversations) {
    say(text, one_line(conversation.customer_name.view()) + ":");
    say(text, told_about(tx, desk, words, conversation));
  }
  say(text, words.answer_at_desk);
  say(text, words.why_this_mail);
  letter.text = Text<letter_bytes_max>::cut(text);
}

}  // namespace

std::string filled(std::string_view sentence,
                   const std::vector<std::pair<std::string_view, std::string>>& with) {
  std::string out;
  for (std::size_t at = 0; at < sentence.size();) {
    const std::size_t open = std::min(sentence.find('{', at), sentence.size());
    out += sentence.substr(at, open - at);
    at = open;
    if (at == sentence.size()) break;
    const std::size_t end = std::min(sentence.find('}', at), sentence.size() - 1) + 1;
    const std::string_view name = sentence.substr(at, end - at);
    const auto found = std::ranges::find(with, name, [](const auto& one) { return one.first; });
    out += found == with.end() ? std::string(name) : found->second;
    at = end;
  }
  return out;
}

std::string behind_marks(std::string_view text) {
  std::string out;
  each_line(text, [&](std::string_view line) {
    if (!out.empty()) out += '\n';
    out += line.empty() ? ">" : "> ";
    out += line;
  });
  return out;
}

std::string domain_out(store::Tx& tx, std::optional<InboxId> inbox) {
  const auto mailbox =
      inbox ? tx.one<Mailbox>(store::sql::mailbox_of, *inbox) : tx.one<Mailbox>(store::sql::mailbox_of_house);
  if (!mailbox) return {};
  const std::string address = mailbox->address.str();
  return address.substr(std::min(address.rfind('@'), address.size() - 1) + 1);
}

Letter letter_to(const Person& person, LetterKind kind, LetterId id, Instant now) {
  Letter letter{.id = id, .kind = kind, .person = person.id, .written_at = now};
  letter.recipient = Text<650>::cut(text_of({.name = person.name.str(), .address = person.email.str()}));
  return letter;
}

std::string unseen_words(store::Tx& tx, const Conversation& conversation) {
  std::string words;
  if (const auto since = unseen_since(tx, conversation))
    for (const std::string& text : tx.list<std::string>(store::sql::words_unseen, conversation.id, *since))
      say(words, trimmed(text));
  if (words.empty() && conversation.last_customer_message)
    if (const auto newest = tx.one<Message>(store::sql::message_by_id, *conversation.last_customer_message))
      words = trimmed(newest->text.view());
  return words;
}

Letter alert_letter(store::Tx& tx, const Desk& desk, const Person& person, const std::vector<Alert>& alerts,
                    LetterId id, Instant now) {
  const StaffWords& words = staff_words(person.language);
  Letter letter = letter_to(person, LetterKind::alert, id, now);
  std::vector<Conversation> conversations;
  for (const Alert& alert : alerts)
    if (auto found = load_conversation(tx, alert.conversation);
        found.ok() && conversations.size() < in_one_max)
      conversations.push_back(std::move(*found));
  if (alerts.size() == 1 && !conversations.empty()) {
    tell_one(tx, desk, words, conversations.front(), letter);
  } else {
    tell_several(tx, desk, words, conversations, alerts.size(), letter);
  }
  letter.message_id =
      Text<500>::cut(alert_mail_id(desk, alerts.front().id, id, domain_out(tx, letter.inbox)));
  if (!desk.rules.public_url.empty())
    letter.unsubscribe_url =
        Text<1000>::cut(desk.rules.public_url + desk.rules.root + no_alerts_path(desk, person.id));
  return letter;
}

}  // namespace heard::desk
