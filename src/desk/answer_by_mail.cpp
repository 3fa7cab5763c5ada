#include "desk/answer_by_mail.h"

#include <algorithm>
#include <array>

#include "base/mail_address.h"
#include "desk/mail_ids.h"
#include "desk/mail_people.h"
#include "desk/mailboxes.h"
#include "desk/written.h"
#include "store/sql/mail.h"

namespace heard::desk {
namespace {

constexpr std::size_t references_max = 30;

// Checked one by one, each once over all fields.
class Addressing {
 public:
  explicit Addressing(store::Tx& tx) : tx_(tx) {}

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

// The whole thread, as long as it is short; else its beginning and its end.
Lines thread_behind(const std::optional<KeptMail>& newest) {
  if (!newest) return {};
  std::vector<std::string> ids = newest->earlier.list();
  if (!newest->message_id.empty()) ids.push_back(newest->message_id);
  if (ids.size() > references_max) ids.erase(ids.begin() + 1, ids.end() - (references_max - 1));
  return Lines::of(ids);
}

bool is_reply_mark(std::string_view word) {
  static constexpr std::array<std::string_view, 12> marks{"re",  "aw",  "antw", "antwort", "sv",   "vs",
                                                          "odp", "ref", "rv",   "回复",    "答复", "回覆"};
  return std::ranges::find(marks, std::string_view(word)) != marks.end();
}

}  // namespace

std::string answer_subject(std::string_view subject) {
  std::string rest = one_line(subject);
  for (;;) {
    std::size_t colon = rest.find(':');
    std::size_t size = 1;
    if (const std::size_t wide = rest.find("："); wide < colon) {
      colon = wide;
      size = std::string_view("：").size();
    }
    if (colon == std::string::npos || colon > 12) break;
    std::string word = folded(trimmed(rest.substr(0, colon)));
    word = word.substr(0, word.find_first_of("[("));  // Re[2]:
    if (!is_reply_mark(word)) break;
    rest = std::string(trimmed(std::string_view(rest).substr(colon + size)));
  }
  return "Re: " + rest;
}

Result<std::optional<ByMail>> by_mail(store::Tx& tx, const Conversation& conversation,
                                      const AddressedTo& said) {
  const auto people = answer_people(tx, conversation);
  const bool somebody_named =
      (said.to && !said.to->empty()) || (said.cc && !said.cc->empty()) || (said.bcc && !said.bcc->empty());
  if (somebody_named && conversation.channel != Channel::email && !can_send(tx, conversation.inbox))
    return invalid("no_way_out", "This inbox has no mailbox that can send.", "to");
  Addressing addressing(tx);
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

Result<std::vector<care::ReplyGoes>> reply_goes(const Conversation& conversation, const Customer& customer,
                                                const std::optional<ByMail>& by_mail,
                                                const std::vector<EffectId>& effects) {
  std::vector<care::ReplyGoes> goes;
  if (!by_mail || conversation.channel != Channel::email)
    goes.push_back({.effect = effects.at(0), .to = by_mail ? "own page" : recipient_of(customer)});
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
                  .earlier = thread_behind(newest),
                  .recipients = Lines::of(by_mail.to),
                  .copies = Lines::of(by_mail.cc),
                  .blind_copies = Lines::of(by_mail.bcc),
                  .subject = Text<1000>::cut(first ? subject : answer_subject(subject))});
}

}  // namespace heard::desk
