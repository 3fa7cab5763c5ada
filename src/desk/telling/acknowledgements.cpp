#include "desk/telling/acknowledgements.h"

#include "care/acknowledge.h"
#include "desk/house/inboxes.h"
#include "desk/house/shop.h"
#include "desk/mail/answer_by_mail.h"
#include "desk/mail/mail_people.h"
#include "desk/mail/server_out.h"
#include "desk/telling/acknowledge.h"
#include "desk/telling/acknowledgement_text.h"
#include "language/said_in.h"
#include "store/sql/acknowledgement.h"
#include "store/sql/mail.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

constexpr std::int64_t number_shown = 1042;

Acknowledgement kept_for(store::Tx& tx, InboxId inbox) {
  return tx.one<Acknowledgement>(store::sql::acknowledgement_of, inbox)
      .value_or(Acknowledgement{.inbox = inbox});
}

AcknowledgementWords texts_of(const Acknowledgement& kept) {
  return {.en = text_in(kept, Tongue::en), .de = text_in(kept, Tongue::de), .zh = text_in(kept, Tongue::zh)};
}

AcknowledgementView acknowledgement_view(store::Tx& tx, const Acknowledgement& kept) {
  AcknowledgementView view{.active = kept.active,
                           .possible = can_send(tx, kept.inbox),
                           .texts = texts_of(kept),
                           .brought = texts_of({}),
                           .otherwise = usual_language(shop_in(tx).zone),
                           .after_minutes = static_cast<int>(care::acknowledge_after.us / minutes(1).us),
                           .changed_by = {},
                           .changed_at = kept.changed_at};
  if (const auto person =
          kept.changed_by ? tx.one<Person>(store::sql::person_by_id, *kept.changed_by) : std::nullopt)
    view.changed_by = person->name.str();
  return view;
}

// Nothing for the words that Heard brings: they may be better ones in a later release.
std::optional<AcknowledgementText> own(const std::optional<AcknowledgementText>& text, Tongue language) {
  if (!text) return std::nullopt;
  const std::string_view words = trimmed(text->view());
  if (words.empty() || words == brought_text(language)) return std::nullopt;
  return AcknowledgementText::cut(words);
}

Acknowledgement with_texts(InboxId inbox, const AcknowledgementTexts& texts) {
  return {.inbox = inbox,
          .en = own(texts.en, Tongue::en),
          .de = own(texts.de, Tongue::de),
          .zh = own(texts.zh, Tongue::zh)};
}

Result<void> may_switch_on(store::Tx& tx, const Desk& desk, InboxId inbox) {
  if (desk.rules.practice)
    return conflict("practice", "The practice shop never sends anything to anybody, so this stays off.");
  if (!can_send(tx, inbox))
    return conflict("no_way_out", "This inbox cannot send mail yet. Please connect its mailbox first.");
  return {};
}

bool says_the_same(const Acknowledgement& a, const Acknowledgement& b) {
  return a.active == b.active && a.en == b.en && a.de == b.de && a.zh == b.zh;
}

std::string sample_subject(Tongue language) {
  return language::said_in<std::string>(language, "Coffee grinder", "Kaffeemühle", "咖啡磨");
}

AcknowledgementLooks looks_of(store::Tx& tx, const Acknowledgement& kept) {
  const Shop shop = shop_in(tx);
  const auto mailbox = tx.one<Mailbox>(store::sql::mailbox_of, kept.inbox);
  const std::string from = mailbox ? text_of(sender_of(tx, *mailbox)) : shop.name;
  AcknowledgementLooks looks;
  for (const Tongue language : {Tongue::en, Tongue::de, Tongue::zh}) {
    const std::string text = text_in(kept, language);
    looks.items.push_back({.language = language,
                           .from = from,
                           .subject = answer_subject(sample_subject(language)),
                           .text = acknowledgement_text({.language = language,
                                                         .text = text,
                                                         .shop = shop.name,
                                                         .written = {},
                                                         .number = number_shown})});
  }
  return looks;
}

}  // namespace

Task<AcknowledgementView> acknowledgement_view(Desk& desk, InboxId inbox) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<AcknowledgementView> {
    HEARD_CHECK(load_inbox(tx, inbox));
    return acknowledgement_view(tx, kept_for(tx, inbox));
  });
}

Task<AcknowledgementView> put_acknowledgement(Desk& desk, Caller caller, InboxId inbox,
                                              PutAcknowledgement command) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<AcknowledgementView> {
    HEARD_CHECK(load_inbox(tx, inbox));
    if (command.active) HEARD_CHECK(may_switch_on(tx, desk, inbox));
    const Acknowledgement before = kept_for(tx, inbox);
    Acknowledgement wanted = with_texts(inbox, command.texts);
    wanted.active = command.active;
    if (says_the_same(before, wanted)) return acknowledgement_view(tx, before);
    wanted.changed_by = caller.person;
    wanted.changed_at = now;
    tx.run(store::sql::acknowledgement_drop, inbox);
    tx.put(store::sql::acknowledgement_add, wanted);
    tx.append(AcknowledgementChanged{.inbox = inbox, .active = wanted.active}, by(caller), now);
    return acknowledgement_view(tx, wanted);
  });
}

Task<AcknowledgementLooks> acknowledgement_looks(Desk& desk, InboxId inbox, AcknowledgementTexts texts) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<AcknowledgementLooks> {
    HEARD_CHECK(load_inbox(tx, inbox));
    return looks_of(tx, with_texts(inbox, texts));
  });
}

std::vector<std::string> acknowledging_inboxes(store::Tx& tx) {
  std::vector<std::string> names;
  for (const InboxBrief& inbox : inboxes_in(tx))
    if (acknowledges(tx, inbox.id)) names.push_back(inbox.name);
  return names;
}

}  // namespace heard::desk
