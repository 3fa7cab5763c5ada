// Mail in a story: "Mara connects the mailbox: help@shop.example"; "Mara turns sending on";
// "Lin answers: to | cc | bcc | words".
#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "app/run_now.h"
#include "desk/house/inboxes.h"
#include "desk/mail/mailboxes.h"
#include "desk/mail/sending.h"
#include "reflect/json_read.h"
#include "store/pages.h"
#include "store/sql/mail.h"
#include "store/sql/pages.h"
#include "store/sql/people.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;
using Names = std::vector<Text<mail_name_bytes_max>>;

// "a | b | c"
std::vector<std::string> pieces(const std::string& words) {
  std::vector<std::string> out;
  std::size_t at = 0;
  for (std::size_t bar = words.find('|'); bar != std::string::npos; bar = words.find('|', at)) {
    out.emplace_back(trimmed(std::string_view(words).substr(at, bar - at)));
    at = bar + 1;
  }
  out.emplace_back(trimmed(std::string_view(words).substr(at)));
  return out;
}

std::vector<std::string> with_commas(const std::string& words) {
  std::vector<std::string> out;
  std::stringstream parts(words);
  for (std::string part; std::getline(parts, part, ',');)
    if (const auto one = trimmed(part); !one.empty()) out.emplace_back(one);
  return out;
}

Names names_of(const std::string& words) {
  Names names;
  for (const std::string& one : with_commas(words)) names.push_back(Text<mail_name_bytes_max>::cut(one));
  return names;
}

std::string or_nobody(const std::vector<std::string>& people) {
  return people.empty() ? "nobody" : fmt::format("{}", fmt::join(people, ", "));
}

PutMailbox mailbox_at(const std::string& address) {
  PutMailbox put{.address = Text<254>::cut(address)};
  put.signature = Text<signature_bytes_max>::cut("Your shop");
  put.in = MailServerEntry{.host = Text<253>::cut("mail.shop.example"),
                           .port = 993,
                           .security = MailSecurity::tls,
                           .user = Text<254>::cut("help"),
                           .password = Text<1000>::cut("a word")};
  put.out = MailServerEntry{.host = Text<253>::cut("mail.shop.example"),
                            .port = 465,
                            .security = MailSecurity::tls,
                            .user = Text<254>::cut("help"),
                            .password = Text<1000>::cut("a word")};
  return put;
}

// The files that the HTML names.
std::vector<std::string> shown_in(const OutgoingMail& mail) {
  std::vector<std::string> names;
  for (const OutgoingFile& file : mail.files)
    if (mail.html.find("<img src=\"cid:" + file.content_id + "\"") != std::string::npos)
      names.push_back(file.name);
  return names;
}

// Of a mail that left.
std::optional<std::string> fact_of(const OutgoingMail& mail, const std::string& of) {
  const auto names = [](const std::vector<MailName>& people) {
    std::vector<std::string> out;
    for (const MailName& who : people)
      out.push_back(who.name.empty() ? who.address : who.name + " <" + who.address + ">");
    return or_nobody(out);
  };
  if (of == "is from") return names({mail.from});
  if (of == "is to") return names(mail.to);
  if (of == "is copied to") return names(mail.cc);
  if (of == "asks for answers at") {
    if (mail.reply_to.empty()) return "nobody else";
    const std::string& address = mail.reply_to.front().address;
    return address.substr(0, address.find('+') + 1) + "…" + address.substr(address.rfind('@'));
  }
  if (of == "subject") return mail.subject;
  if (of == "answers") return mail.in_reply_to.empty() ? "nothing" : mail.in_reply_to;
  if (of == "thread") return std::to_string(mail.references.size());
  if (of == "files") return std::to_string(mail.files.size());
  if (of == "shows among its words") return or_nobody(shown_in(mail));
  if (of.starts_with("says ")) return mail.text.find(of.substr(5)) != std::string::npos ? "yes" : "no";
  return std::nullopt;
}

}  // namespace

InboxId Teller::inbox_called(const std::string& name) {
  const auto list = run_now(desk::list_inboxes(house_.desk));
  for (const InboxView& inbox : list.value().items)
    if (inbox.name == name || (name.empty() && inbox.is_default)) return inbox.id;
  return {};
}

std::optional<std::string> Teller::fact_of_mail(const std::string& what) {
  if (auto is = fact_of_acknowledgements(what)) return is;
  const std::vector<MailToSend>& mails = house_.mail.mails;
  if (what == "mails in all") return std::to_string(mails.size());
  if (what == "mailed to") {
    std::vector<std::string> people;
    for (const MailToSend& mail : mails) people.push_back(mail.recipient);
    std::ranges::sort(people);  // they leave side by side
    return or_nobody(people);
  }
  if (what == "mails waiting")
    return std::to_string(run_now(desk::sending_view(house_.desk)).value().waiting_count);
  if (what == "sending") {
    const SendingView view = run_now(desk::sending_view(house_.desk)).value();
    return fmt::format("{}, changed by {}", view.on ? "on" : "off", view.changed_by.value_or("nobody"));
  }
  if (what == "deliveries") {
    std::vector<std::string> told;
    for (const TimelineItem& item : timeline_now().items)
      if (item.message_id == last_reply_)
        for (const Delivery& one : item.delivery)
          told.push_back(
              fmt::format("{} {}{}", one.to, name_of(one.state), one.reason ? " (" + *one.reason + ")" : ""));
    return told.empty() ? "none" : fmt::format("{}", fmt::join(told, ", "));
  }
  if (what == "an answer goes to") {
    const auto head = run_now(desk::conversation_head(house_.desk, {}, current_));
    const auto people = reflect::from_json<ConversationHead>(head.value()).value().answer_people;
    return people ? or_nobody(people->to) + " | " + or_nobody(people->cc) : "nobody by mail";
  }
  if (what == "warned of") {
    const auto head = run_now(desk::conversation_head(house_.desk, {}, current_));
    return or_nobody(reflect::from_json<ConversationHead>(head.value()).value().bounced_people);
  }
  if (what == "inboxes") {
    std::vector<std::string> told;
    const auto list = run_now(desk::list_inboxes(house_.desk));
    for (const InboxView& inbox : list.value().items)
      told.push_back(inbox.name + (inbox.mailbox ? " " + inbox.mailbox->address : ""));
    return or_nobody(told);
  }
  if (what == "inbox") {
    const auto c = conversation();
    const auto inbox = house_.store->read_now([&](store::Tx& tx) -> Result<std::optional<Inbox>> {
      return tx.one<Inbox>(store::sql::inbox_by_id, c ? c->inbox : InboxId{});
    });
    return inbox.value() ? inbox.value()->name.str() : "none";
  }
  if (!what.starts_with("last mail ")) return fact_of_arrived_mail(what);
  if (mails.empty()) return "there is none";
  return fact_of(mails.back().mail, what.substr(10));
}

const std::map<std::string, Teller::Act> Teller::mail_acts{
    {"connects the mailbox",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::put_mailbox(t.house_.desk, t.people_[told.name], t.inbox_called(""),
                                                  mailbox_at(told.words))));
     }},
    {"connects a mailbox",  // "INBOX = ADDRESS"
     [](Teller& t, const Told& told) {
       const std::size_t equals = told.words.find(" = ");
       return t.outcome(run_now(desk::put_mailbox(t.house_.desk, t.people_[told.name],
                                                  t.inbox_called(told.words.substr(0, equals)),
                                                  mailbox_at(told.words.substr(equals + 3)))));
     }},
    {"lets answers come to plus-addresses of",
     [](Teller& t, const Told& told) {
       PutMailbox put = mailbox_at(told.words);
       put.plus_addresses = true;
       return t.outcome(run_now(
           desk::put_mailbox(t.house_.desk, t.people_[told.name], t.inbox_called(""), std::move(put))));
     }},
    {"takes the mailbox away",
     [](Teller& t, const Told& told) {
       return t.outcome(
           run_now(desk::remove_mailbox(t.house_.desk, t.people_[told.name], t.inbox_called(told.words))));
     }},
    {"makes an inbox",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(
           desk::add_inbox(t.house_.desk, t.people_[told.name], {.name = Text<80>::cut(told.words)})));
     }},
    {"takes the inbox away",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::change_inbox(t.house_.desk, t.people_[told.name],
                                                   t.inbox_called(told.words), {.active = false})));
     }},
    {"calls the inbox",  // "OLD = NEW"
     [](Teller& t, const Told& told) {
       const std::size_t equals = told.words.find(" = ");
       return t.outcome(run_now(desk::change_inbox(t.house_.desk, t.people_[told.name],
                                                   t.inbox_called(told.words.substr(0, equals)),
                                                   {.name = Text<80>::cut(told.words.substr(equals + 3))})));
     }},
    {"moves it to the inbox",
     [](Teller& t, const Told& told) {
       return t.changed(told.name, {.inbox_id = t.inbox_called(told.words)});
     }},
    {"turns sending on",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::change_sending(t.house_.desk, t.people_[told.name], {.on = true})));
     }},
    {"turns sending off",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::change_sending(t.house_.desk, t.people_[told.name], {.on = false})));
     }},
    {"answers",
     [](Teller& t, const Told& told) -> Findings {
       const std::vector<std::string> said = pieces(told.words);
       if (said.size() != 4) return {"an answer is told as: to | cc | bcc | words"};
       return t.written(told.name, {.text = Text<message_bytes_max>::cut(said[3]),
                                    .to = names_of(said[0]),
                                    .cc = names_of(said[1]),
                                    .bcc = names_of(said[2])});
     }},
    {"sends it again to",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::decide_delivery(
           t.house_.desk, t.people_[told.name], t.last_reply_,
           {.to = Text<254>::cut(told.words), .decide = DeliveryDecision::send_again})));
     }},
    {"leaves it as it is to",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(
           desk::decide_delivery(t.house_.desk, t.people_[told.name], t.last_reply_,
                                 {.to = Text<254>::cut(told.words), .decide = DeliveryDecision::leave})));
     }},
    {"copies unseen",  // "bcc | words"
     [](Teller& t, const Told& told) -> Findings {
       const std::vector<std::string> said = pieces(told.words);
       return t.written(told.name,
                        {.text = Text<message_bytes_max>::cut(said.back()), .bcc = names_of(said.front())});
     }},
};

}  // namespace heard::test
