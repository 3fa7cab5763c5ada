// Mail to the team, in a story: invitations, new passwords, proven addresses, alerts and answers to them.
//   "Lin answers the alert: Yes, it does."; "Lin answers the alert with: From: NAME <ADDRESS> | words", where
//   {alert} is the Message-ID of the last mail that went to Lin.
#include <fmt/format.h>

#include "app/run_now.h"
#include "desk/people/mailed_links.h"
#include "desk/people/own_mail.h"
#include "desk/people/people.h"
#include "store/sql/own_mail.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;

std::string address_at_shop(const std::string& name) { return name + "@shop.example"; }

std::string between(const std::string& text, const std::string& opening, const std::string& ends) {
  const std::size_t at = text.find(opening);
  if (at == std::string::npos) return {};
  const std::size_t begins = at + opening.size();
  return text.substr(begins, text.find_first_of(ends, begins) - begins);
}

std::string quoted(const std::string& text) {
  std::string out = "> ";
  for (const char c : text) {
    if (c == '\n') out += '\r';
    out += c;
    if (c == '\n') out += "> ";
  }
  return out;
}

}  // namespace

const MailToSend* Teller::mail_to(const std::string& name) {
  for (auto mail = house_.mail.mails.rbegin(); mail != house_.mail.mails.rend(); ++mail)
    if (mail->recipient == (name.find('@') == std::string::npos ? address_at_shop(name) : name))
      return &*mail;
  return nullptr;
}

std::string Teller::told_to(const std::string& name) {
  const MailToSend* mail = mail_to(name);
  return mail != nullptr ? mail->mail.text : "";
}

// As most mail programs do it: new words above, and all of the mail below, quoted.
Findings Teller::alert_answered(const std::string& name, const std::string& words) {
  const MailToSend* alert = mail_to(name);
  if (alert == nullptr) return {"nothing was mailed to " + name};
  const std::string id = "<" + alert->mail.message_id + ">";
  std::string said = words;
  if (const std::size_t at = said.find("{alert}"); at != std::string::npos) said.replace(at, 7, id);
  if (said.find(" | ") == std::string::npos) said = " | " + said;
  said = "In-Reply-To: " + id + "; Subject: Re: an alert; " + said;
  customers_["Staff"] = {.email = address_at_shop(name)};
  std::string raw = raw_mail("Staff", said);
  raw += "\r\nOn Sat, 21 Nov 2026 at 10:00, Heard <help@shop.example> wrote:\r\n" + quoted(alert->mail.text) +
         "\r\n";
  last_mail_ = raw;
  const Findings found = mail_taken(raw, MailOrigin::inbox, understand::read_arrived_mail);
  if (const auto c = conversation(); c && taken_ == "added") last_reply_ = c->last_message;
  return found;
}

Findings Teller::came_in_by_mail(const std::string& name, const std::string& password) {
  return at_door(
      name,
      run_now(desk::accept_invitation(
          house_.desk,
          {.token = Secret(between(told_to(name), "#", " \n")), .password = Secret(password), .totp = {}},
          {.address = "192.0.2.1", .user_agent = {}})));
}

Findings Teller::address_proven(const std::string& name, const std::string& code) {
  return outcome(run_now(desk::prove_address(house_.desk, people_[name], {.code = Secret(code)})));
}

std::string Teller::mail_settings_of(const std::string& name) {
  const auto view = run_now(desk::my_mail(house_.desk, people_[name]));
  if (!view.ok()) return view.error().code;
  return fmt::format("{}, {}, alerts {}", view->email, view->proven ? "proven" : "not proven",
                     view->alerts ? "on" : "off");
}

const std::map<std::string, Teller::Act> Teller::staff_mail_acts{
    {"gives the house the address",
     [](Teller& t, const Told& told) -> Findings {
       t.house_.desk.rules.public_url = told.words;
       return {};
     }},
    {"invites",
     [](Teller& t, const Told& told) {
       const auto added = run_now(desk::add_person(t.house_.desk, {},
                                                   {.email = Text<254>::cut(address_at_shop(told.words)),
                                                    .name = Text<120>::cut(told.words),
                                                    .role = Role::agent,
                                                    .language = Text<20>::cut("de-DE")}));
       if (!added.ok()) return t.outcome(added);
       t.people_[told.words] = {.person = added->person.id, .name = told.words, .role = Role::agent};
       t.keys_[told.words].link = added->link.substr(added->link.find('#') + 1);
       t.mailed_ = added->mailed;
       return t.outcome(added);
     }},
    {"comes in by the link in the mail",
     [](Teller& t, const Told& told) { return t.came_in_by_mail(told.name, told.words); }},
    {"asks for a new password",
     [](Teller& t, const Told& told) {
       const std::string email = told.words.empty() ? address_at_shop(told.name) : told.words;
       const auto asked = run_now(
           desk::ask_reset(t.house_.desk, {.email = Text<254>::cut(email), .language = {}}, "192.0.2.7"));
       t.mailed_ = asked.ok() && asked->by_mail;
       return t.outcome(asked);
     }},
    {"asks for a code",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::send_address_code(t.house_.desk, t.people_[told.name])));
     }},
    {"gives the code in the mail",
     [](Teller& t, const Told& told) {
       return t.address_proven(told.name, between(t.told_to(told.name), "Your code is ", "."));
     }},
    {"gives the code", [](Teller& t, const Told& told) { return t.address_proven(told.name, told.words); }},
    {"has a proven address",  // joined before
     [](Teller& t, const Told& told) {
       const auto done = t.house_.store->write_now([&](store::Tx& tx) -> Result<void> {
         tx.run(store::sql::person_proven, t.people_[told.name].person, std::optional(t.house_.clock.now()));
         return {};
       });
       return t.outcome(done);
     }},
    {"changes the address",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::change_my_mail(
           t.house_.desk, t.people_[told.name],
           {.email = Text<254>::cut(told.words), .password = Secret("four blue whales")}, "192.0.2.1")));
     }},
    {"turns alert mails",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::change_my_mail(t.house_.desk, t.people_[told.name],
                                                     {.alerts = told.words == "on"}, "192.0.2.1")));
     }},
    {"ends alerts by one click",
     [](Teller& t, const Told& told) -> Findings {
       const MailToSend* mail = t.mail_to(told.name);
       for (const auto& [header, value] : mail->mail.headers)
         if (header == "List-Unsubscribe")
           return t.outcome(
               run_now(desk::end_alerts(t.house_.desk, between(value, "/alerts/off/", ">") + told.words)));
       return {"there is no such address in the mail"};
     }},
    {"mails it once more",
     [](Teller& t, const Told&) {
       return t.mail_taken(t.last_mail_, MailOrigin::inbox, understand::read_arrived_mail);
     }},
    {"answers the alert",
     [](Teller& t, const Told& told) { return t.alert_answered(told.name, told.words); }},
};

std::optional<std::string> Teller::fact_of_staff_mail(const std::string& what) {
  if (what == "goes by mail") return mailed_ ? "yes" : "no";
  static const std::string settings = "mail of ";
  if (what.starts_with(settings)) return mail_settings_of(what.substr(settings.size()));
  static const std::string told = "told ";  // "told Lin: ..." is the subject; "told Lin that WORDS: yes"
  if (!what.starts_with(told) || what == "told to browsers") return std::nullopt;
  const std::size_t that = what.find(" that ");
  const MailToSend* mail = mail_to(what.substr(told.size(), that - told.size()));
  if (mail == nullptr) return "nothing";
  if (that == std::string::npos) return mail->mail.subject;
  return mail->mail.text.find(what.substr(that + 6)) != std::string::npos ? "yes" : "no";
}

}  // namespace heard::test
