// What goes to customers by itself, in a story: "Mara lets it be said that it arrived"; "Mara lets it say in
// German: Danke!"; and what was filed in Sent.
#include <fmt/format.h>

#include <algorithm>

#include "app/run_now.h"
#include "desk/house/house_changes.h"
#include "desk/house/inboxes.h"
#include "desk/telling/acknowledgements.h"
#include "store/sql/acknowledgement.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;

std::string last_line(const std::string& text) {
  const std::string_view whole = trimmed(text);
  return std::string(whole.substr(whole.rfind('\n') + 1));
}

std::string header_of(const OutgoingMail& mail, std::string_view name) {
  for (const auto& [is, value] : mail.headers)
    if (is == name) return value;
  return "none";
}

}  // namespace

Findings Teller::acknowledging(const std::string& name, PutAcknowledgement command) {
  return outcome(
      run_now(desk::put_acknowledgement(house_.desk, people_[name], inbox_called(""), std::move(command))));
}

const std::map<std::string, Teller::Act> Teller::acknowledgement_acts{
    {"lets it be said that it arrived",
     [](Teller& t, const Told& told) { return t.acknowledging(told.name, {.active = true, .texts = {}}); }},
    {"lets it be said no more",
     [](Teller& t, const Told& told) { return t.acknowledging(told.name, {.active = false, .texts = {}}); }},
    {"finds in the sent folder what went by itself",
     [](Teller& t, const Told&) {
       t.customers_["Shop"] = {.email = t.address_of_mailbox()};
       return t.mail_taken(t.raw_mail("Shop", "Message-ID: {last} | It arrived."), MailOrigin::sent,
                           understand::read_arrived_mail);
     }},
    {"lets it say in German",
     [](Teller& t, const Told& told) {
       return t.acknowledging(told.name,
                              {.active = true, .texts = {.de = AcknowledgementText::cut(told.words)}});
     }},
};

std::optional<std::string> Teller::fact_of_acknowledgements(const std::string& what) {
  const std::vector<MailToSend>& mails = house_.mail.mails;
  if (what == "told") {
    std::string told;
    for (const TimelineItem& item : timeline_now().items)
      if (item.kind == "customer_told")
        told += fmt::format("{}{} {}", told.empty() ? "" : ", ", item.delivery.at(0).to,
                            name_of(item.delivery.at(0).state));
    return told.empty() ? "nobody" : told;
  }
  if (what == "filed") {
    std::vector<std::string> subjects;
    for (const MailToFile& one : house_.filer.filed) subjects.push_back(one.mail.subject);
    return subjects.empty() ? "nothing" : fmt::format("{}", fmt::join(subjects, " / "));
  }
  if (what == "held back") {
    const auto held = run_now(desk::list_inboxes(house_.desk)).value().held;
    return std::to_string(held ? held->count : 0);
  }
  if (what == "last changed") {
    const HouseChange change = run_now(desk::house_changes(house_.desk, 0, 1)).value().items.at(0);
    return fmt::format("{} {}", change.kind, fmt::join(change.what, " "));
  }
  if (what.starts_with("mails say "))
    return std::to_string(std::ranges::count_if(mails, [&](const MailToSend& one) {
      return (one.mail.subject + one.mail.text).find(what.substr(10)) != std::string::npos;
    }));
  if (mails.empty()) return std::nullopt;
  const OutgoingMail& mail = mails.back().mail;
  if (what == "last mail ends") return last_line(mail.text);
  if (what == "last mail begins") return mail.text.substr(0, mail.text.find('\n'));
  if (what == "last mail is marked") return header_of(mail, "Auto-Submitted");
  if (what == "filed is what was sent")
    return !house_.filer.filed.empty() && house_.filer.filed.back().mail.message_id == mail.message_id ? "yes"
                                                                                                       : "no";
  return std::nullopt;
}

}  // namespace heard::test
