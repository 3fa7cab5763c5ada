#include "desk/people/mailed_links.h"

#include <fmt/chrono.h>

#include "base/zone.h"
#include "desk/house/shop.h"
#include "desk/mail/letters.h"
#include "desk/mail/mailboxes.h"
#include "desk/people/invitations.h"
#include "desk/people/sessions.h"
#include "desk/telling/alert_letter.h"
#include "desk/telling/staff_words.h"
#include "store/setting.h"
#include "store/sql/own_mail.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

constexpr std::string_view asked_setting = "reset_asked_at";
constexpr Duration between_resets = minutes(2);  // to one person

// By the shop's clocks: "2026-11-21 11:00".
std::string local_time(const Shop& shop, Instant at) {
  const Instant local = shop.zone.empty() ? at : at + ahead_of_utc(shop.zone, at);
  const auto seconds_in = std::chrono::seconds(local.us / seconds(1).us);
  return fmt::format("{:%Y-%m-%d %H:%M}{}", std::chrono::sys_time<std::chrono::seconds>(seconds_in),
                     shop.zone.empty() ? " UTC" : "");
}

std::string link_text(const StaffWords& words, InvitationKind kind, const std::string& link, const Shop& shop,
                      Instant expires_at) {
  const bool is_reset = kind == InvitationKind::reset;
  std::string text = filled(is_reset ? words.reset_lead : words.invitation_lead, {{"{shop}", shop.name}});
  text += "\n\n" + link + "\n\n";
  text += filled(words.link_once, {{"{until}", local_time(shop, expires_at)}});
  if (is_reset) text += " " + std::string(words.reset_not_you);
  return text;
}

// The same work whether there is such a person or not, but for the letter.
void note_asked(store::Tx& tx, Instant now) { store::set_setting(tx, asked_setting, std::to_string(now.us)); }

bool was_sent_lately(store::Tx& tx, PersonId person, Instant now) {
  const auto newest =
      tx.one<std::optional<Instant>>(store::sql::mailed_link_of, person).value_or(std::nullopt);
  return newest && *newest > now + reset_life - between_resets;
}

}  // namespace

Task<MailedLink> mailed_link(Desk& desk) {
  HEARD_CO_CHECK(co_await desk.ids.reserve(2));
  co_return MailedLink{.secret = desk.random.token(),
                       .letter = desk.ids.take<LetterId>(),
                       .effect = desk.ids.take<EffectId>()};
}

bool links_go_by_mail(store::Tx& tx, const Desk& desk) {
  return !desk.rules.public_url.empty() && letters_leave(tx, desk);
}

bool mail_link(store::Tx& tx, const Desk& desk, const Person& person, InvitationKind kind,
               const MailedLink& link, Instant expires_at, Instant now) {
  if (!links_go_by_mail(tx, desk) || is_own_address(tx, person.email_folded)) return false;
  const StaffWords& words = staff_words(person.language);
  const Shop shop = shop_in(tx);
  const bool is_reset = kind == InvitationKind::reset;
  Letter letter = letter_to(person, is_reset ? LetterKind::reset : LetterKind::invitation, link.letter, now);
  letter.subject = Text<1000>::cut(
      filled(is_reset ? words.reset_subject : words.invitation_subject, {{"{shop}", shop.name}}));
  letter.text = Text<letter_bytes_max>::cut(
      link_text(words, kind, invitation_link(desk.rules, kind, link.secret), shop, expires_at));
  if (!write_letter(tx, letter, link.effect, now).ok()) return false;
  tx.run(store::sql::mailed_links_drop, person.id);
  tx.put(store::sql::invitation_add, Invitation{.digest = secret_digest(link.secret),
                                                .kind = kind,
                                                .person = person.id,
                                                .expires_at = expires_at,
                                                .by_mail = true});
  return true;
}

void tell_of_new_password(store::Tx& tx, const Desk& desk, const Person& person, LetterId id, EffectId effect,
                          Instant now) {
  if (!letters_leave(tx, desk) || is_own_address(tx, person.email_folded)) return;
  const StaffWords& words = staff_words(person.language);
  Letter letter = letter_to(person, LetterKind::notice, id, now);
  letter.subject = Text<1000>::cut(words.changed_subject);
  letter.text = Text<letter_bytes_max>::cut(filled(words.changed_lead, {{"{shop}", shop_in(tx).name}}));
  // an address that no mail can go to changes nothing about the password
  (void)write_letter(tx, letter, effect, now);
}

Task<ResetAsked> ask_reset(Desk& desk, AskReset command, std::string address) {
  const Instant now = desk.clock.now();
  const std::string email = folded(trimmed(command.email.view()));
  const std::string counted = "reset " + email;
  HEARD_CO_CHECK(
      desk.tries.may_try(counted, address, desk.rules.sign_in_tries_max, desk.rules.sign_in_pause, now));
  desk.tries.note_wrong(counted, address, now);
  HEARD_CO_TRY(const MailedLink link, co_await mailed_link(desk));
  const std::string language = staff_language(command.language ? command.language->view() : "");
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<ResetAsked> {
    note_asked(tx, now);
    ResetAsked asked{.by_mail = links_go_by_mail(tx, desk)};
    auto person = tx.one<Person>(store::sql::person_by_email, email);
    if (!asked.by_mail || !person || !person->active || was_sent_lately(tx, person->id, now)) return asked;
    if (person->language.empty()) person->language = language;
    mail_link(tx, desk, *person, InvitationKind::reset, link, now + reset_life, now);
    return asked;
  });
}

}  // namespace heard::desk
