// Mails in a story. "Ada mails: Subject: Kettle; Cc: bo@example.org | It leaks.\nAda" is a raw mail with
// these headers beside the usual ones, and what is behind the bar as its text. {reply} stands for the signed
// Message-ID of our newest reply, {last} for that of the last mail that left, {there} for
// where that asks for answers,
// {now} for the time of the story as mails write it.
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <map>
#include <sstream>

#include "app/run_now.h"
#include "desk/mail/mail_ids.h"
#include "desk/mail/quarantine.h"
#include "desk/mail/take_mail.h"
#include "record/mailbox.h"
#include "store/sql/mail.h"
#include "store/sql/people.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;

constexpr std::string_view shop = "shop@shop.example";

understand::ArrivedMail break_down(std::string_view /*unused*/) { throw std::runtime_error("out of luck"); }

std::string with(std::string text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

struct Raw {
  std::map<std::string, std::string> headers;
  std::string body;

  [[nodiscard]] std::string text() const {
    std::string out;
    for (const auto& [name, value] : headers)
      if (!value.empty()) out += fmt::format("{}: {}\r\n", name, value);
    return out + "\r\n" + body + "\r\n";
  }
};

// "NAME: VALUE; NAME: VALUE", where a value may hold "\\;".
void add_headers(Raw& raw, const std::string& words) {
  std::stringstream parts(with(words, "\\;", "\x01"));
  for (std::string part; std::getline(parts, part, ';');) {
    part = with(part, "\x01", ";");
    const std::size_t colon = part.find(':');
    if (colon == std::string::npos) continue;
    raw.headers[std::string(trimmed(std::string_view(part).substr(0, colon)))] =
        trimmed(std::string_view(part).substr(colon + 1));
  }
}

std::string mail_date(Instant at) {
  return fmt::format("{:%d %b %Y %H:%M:%S} +0000", fmt::gmtime(static_cast<std::time_t>(at.us / 1'000'000)));
}

std::string people_of(const MailSeen& mail) {
  std::string told = mail.from + " to " + fmt::format("{}", fmt::join(mail.to, ", "));
  if (!mail.cc.empty()) told += fmt::format(" cc {}", fmt::join(mail.cc, ", "));
  return told;
}

}  // namespace

std::string Teller::address_of_mailbox() {
  const auto found = house_.store->read_now([](store::Tx& tx) -> Result<std::string> {
    const auto mailbox =
        tx.one<Mailbox>(store::sql::mailbox_of, tx.one<Inbox>(store::sql::inbox_default)->id);
    return mailbox ? mailbox->address.str() : std::string(shop);
  });
  return *found;
}

std::string Teller::raw_mail(const std::string& name, const std::string& words) {
  const std::string id = fmt::format("{}.{}@example.org", name, ++mails_);
  Raw raw{.headers = {{"From", fmt::format("{} <{}>", name, customers_[name].email)},
                      {"To", address_of_mailbox()},
                      {"Message-ID", "<" + id + ">"},
                      {"Date", "Mon, 2 Mar 2026 10:00:00 +0000"},
                      {"Subject", "A question"},
                      {"MIME-Version", "1.0"},
                      {"Content-Type", "text/plain; charset=utf-8"}},
          .body = words};
  const std::size_t bar = words.find(" |");
  if (bar != std::string::npos) {
    raw.body = trimmed(words.substr(bar + 2));
    add_headers(raw, words.substr(0, bar));
  }
  raw.body = with(raw.body, "\\n", "\r\n");
  std::string text = with(raw.text(), "{now}", mail_date(house_.clock.now()));
  if (!house_.mail.mails.empty())
    text = with(text, "{last}", "<" + house_.mail.mails.back().mail.message_id + ">");
  if (!house_.mail.mails.empty() && !house_.mail.mails.back().mail.reply_to.empty())
    text = with(text, "{there}", house_.mail.mails.back().mail.reply_to.front().address);
  return with(text, "{reply}",
              "<" + desk::mail_id_of(house_.desk, current_, last_reply_, "shop.example") + ">");
}

Findings Teller::mail_taken(const std::string& raw, MailOrigin origin, desk::MailReader read) {
  const auto inbox = house_.store->read_now(
      [](store::Tx& tx) -> Result<InboxId> { return tx.one<Inbox>(store::sql::inbox_default)->id; });
  return mail_became(run_now(desk::take_mail(house_.desk, *inbox, raw, origin, read)));
}

Findings Teller::mail_became(const Result<desk::MailTaken>& taken) {
  if (!taken.ok()) return outcome(taken);
  taken_ = desk::received(*taken).outcome;
  if (taken->outcome == desk::MailOutcome::begun || taken->outcome == desk::MailOutcome::left_alone)
    taken_ = taken->outcome == desk::MailOutcome::begun ? "new" : "left alone";
  if (taken->outcome == desk::MailOutcome::given_back) taken_ = "given_back";  // outside it is told as added
  if (!taken->conversation) return {};
  current_ = *taken->conversation;
  for (const auto& [number, id] : numbered_)
    if (id == current_) return {};
  numbered_[std::to_string(numbered_.size() + 1)] = current_;
  if (taken->message) first_seen_ = *taken->message;
  return {};
}

std::optional<Findings> Teller::mail_act(const std::string& name, const std::string& verb,
                                         const std::string& words) {
  if (verb == "mails the same by another way") {
    last_mail_ = "Received: from elsewhere by here; Mon, 2 Mar 2026 10:00:01 +0000\r\n" + last_mail_;
    return mail_taken(last_mail_, MailOrigin::inbox, understand::read_arrived_mail);
  }
  if (!verb.starts_with("mails")) return std::nullopt;
  last_mail_ = raw_mail(name, words);
  if (verb == "mails a file of 10 MB") last_mail_ = with_large_file(last_mail_);
  return mail_taken(last_mail_, verb == "mails into the junk folder" ? MailOrigin::junk : MailOrigin::inbox,
                    verb == "mails what breaks" ? break_down : understand::read_arrived_mail);
}

std::string Teller::with_large_file(const std::string& raw) {
  const std::string head =
      with(raw.substr(0, raw.find("\r\n\r\n")), "text/plain; charset=utf-8", "multipart/mixed; boundary=cut");
  std::string file;
  for (int line = 0; line < 184'000; ++line) file += std::string(76, 'Q') + "\r\n";
  return head +
         "\r\n\r\n--cut\r\nContent-Type: text/plain\r\n\r\nHere it is.\r\n--cut\r\nContent-Type: "
         "application/pdf; name=plan.pdf\r\nContent-Disposition: attachment\r\n"
         "Content-Transfer-Encoding: base64\r\n\r\n" +
         file + "--cut--\r\n";
}

const std::map<std::string, Teller::Act> Teller::arriving_mail_acts{
    {"answers from another mail program",
     [](Teller& t, const Told& told) {
       t.customers_["Shop"] = {.email = std::string(shop)};
       t.last_mail_ = with(t.raw_mail("Shop", told.words), "Shop <", told.name + " <");
       Findings found = t.mail_taken(t.last_mail_, MailOrigin::sent, understand::read_arrived_mail);
       if (const auto c = t.conversation(); c && t.taken_ == "added") t.last_reply_ = c->last_message;
       return found;
     }},
    {"finds in the sent folder what we sent",
     [](Teller& t, const Told&) {
       t.customers_["Shop"] = {.email = std::string(shop)};
       return t.mail_taken(t.raw_mail("Shop", "Message-ID: {reply} | Sent."), MailOrigin::sent,
                           understand::read_arrived_mail);
     }},
    {"tries what is in quarantine again",
     [](Teller& t, const Told& told) -> Findings {
       const auto kept = run_now(desk::quarantine(t.house_.desk));
       if (kept->items.empty()) return {"nothing is in quarantine for " + told.name};
       return t.mail_became(
           run_now(desk::retry_mail(t.house_.desk, t.people_[told.name], kept->items.front().id)));
     }},
};

std::optional<std::string> Teller::fact_of_arrived_mail(const std::string& what) {
  if (what == "taken") return taken_;
  if (auto is = fact_of_staff_mail(what)) return is;
  if (what == "number") {
    const auto c = conversation();
    return c ? std::to_string(c->number) : "none";
  }
  if (what == "in quarantine") {
    const auto kept = run_now(desk::quarantine(house_.desk));
    std::string told = std::to_string(kept->items.size());
    for (const QuarantinedMail& mail : kept->items) told += ": " + mail.trouble;
    return told;
  }
  if (what != "mail" && what != "bounced" && what != "writers" && what != "mails kept")
    return fact_of_outside(what);
  std::string told;
  if (what == "mails kept") {
    const auto mails = house_.store->read_now([&](store::Tx& tx) -> Result<std::size_t> {
      return tx.list<KeptMail>(store::sql::mails_in, current_).size();
    });
    return std::to_string(*mails);
  }
  for (const TimelineItem& item : timeline_now().items) {
    if (what == "mail" && item.mail) {
      told = people_of(*item.mail);
      for (const auto& [is, word] : {std::pair{item.mail->cut, ", cut"},
                                     {item.mail->elsewhere, ", elsewhere"},
                                     {item.mail->automatic, ", automatic"},
                                     {item.mail->other_subject, ", other subject"}})
        if (is) told += word;
    }
    if (what == "bounced" && item.bounce)
      told += fmt::format("{}{} {}", told.empty() ? "" : ", ", item.kind, name_of(*item.bounce));
    if (what == "writers" && item.message_id)
      told += fmt::format("{}{}", told.empty() ? "" : ", ", item.by_name.value_or("-"));
  }
  return told.empty() ? "none" : told;
}

}  // namespace heard::test
