#include "desk/asking/governor.h"

#include <algorithm>
#include <iterator>

#include "desk/asking/contact_wish.h"
#include "desk/commit.h"
#include "desk/house/hours.h"
#include "desk/mail/letters.h"
#include "store/sql/conversation.h"
#include "store/sql/effect.h"
#include "store/sql/governor.h"
#include "store/sql/pages.h"
#include "store/sql/people.h"
#include "understand/thread.h"

namespace heard::desk {
namespace {

using care::Verdict;

bool is_governed(EffectClass effect_class) {
  return effect_class == EffectClass::ask || effect_class == EffectClass::tell ||
         effect_class == EffectClass::sell;
}

// Of several deliveries of the same words one is counted, and lets the others pass.
bool passed_already(store::Tx& tx, const Effect& effect) {
  if (!effect.conversation || !effect.message) return false;
  const auto all = tx.list<Effect>(store::sql::effects_of_message, *effect.conversation, *effect.message);
  return std::ranges::any_of(all, [&](const Effect& other) {
    if (other.id == effect.id) return false;
    const auto kept = tx.one<KeptVerdict>(store::sql::kept_verdict_of_effect, other.id);
    return kept && kept->outcome == VerdictOutcome::went;
  });
}

void keep_verdict(store::Tx& tx, const Effect& effect, const Conversation& conversation,
                  const care::Item& item, const Verdict& verdict, Instant now) {
  tx.run(store::sql::kept_verdict_drop, effect.id);
  tx.put(store::sql::kept_verdict_add, KeptVerdict{.effect = effect.id,
                                                   .customer = conversation.customer,
                                                   .conversation = conversation.id,
                                                   .effect_class = item.effect_class,
                                                   .is_question = item.is_question,
                                                   .outcome = verdict.outcome,
                                                   .because = verdict.because,
                                                   .until = verdict.until,
                                                   .at = now});
}

bool has_bounced(store::Tx& tx, const std::string& recipient) {
  return tx.one<Instant>(store::sql::is_bounced, understand::address_key(recipient)).has_value();
}

// An update owed: nothing speaks against it but an address that takes no mail. What goes to one of us, or was
// asked for a moment ago, is no matter of this.
Result<Verdict> verdict_on_update(store::Tx& tx, const Effect& effect, Instant now) {
  const auto letter = letter_of(tx, effect);
  const bool to_customer =
      letter && (letter->kind == LetterKind::acknowledgement || letter->kind == LetterKind::promise_late);
  if (!to_customer || !letter->conversation) return Verdict{};
  if (!has_bounced(tx, effect.recipient)) return Verdict{};
  const auto conversation = tx.one<Conversation>(store::sql::conversation_by_id, *letter->conversation);
  const care::Item item{.effect_class = EffectClass::update};
  const Verdict verdict =
      care::verdict_on(item, {.word = {}, .went = {}, .bounced = true, .zone = "UTC"}, {}, now);
  if (conversation) keep_verdict(tx, effect, *conversation, item, verdict, now);
  return verdict;
}

Result<Verdict> decide_about(store::Tx& tx, const Effect& effect, const Conversation& conversation,
                             CustomerId goes_on, const care::Item& item, Instant now) {
  HEARD_TRY(const HouseHours hours, hours_in(tx));
  const std::string zone = zone_of(tx, goes_on).value_or(hours.zone);
  const std::vector<care::WentTo> went = went_to(tx, goes_on, now, effect.id);
  const care::QuietDays days(hours.hours.country, hours.hours.region, now);
  const Verdict verdict = care::verdict_on(item,
                                           {.word = word_of(tx, goes_on),
                                            .went = went,
                                            .bounced = has_bounced(tx, effect.recipient),
                                            .zone = zone},
                                           days, now);
  keep_verdict(tx, effect, conversation, item, verdict, now);
  return verdict;
}

}  // namespace

std::vector<care::WentTo> went_to(store::Tx& tx, CustomerId goes_on, Instant now, EffectId but) {
  std::vector<care::WentTo> went;
  tx.each(store::sql::written_to, store::Tx::RowFn([&](store::RowReader& row) {
            care::WentTo one{.at = Instant{row.integer(1)}, .is_question = row.integer(2) != 0};
            value_of(row.text(0), one.effect_class);
            went.push_back(one);
          }),
          goes_on, now - care::a_year, but);
  return went;
}

void touch_customer(store::Tx& tx, CustomerId goes_on) {
  tx.one<CustomerId>(store::sql::customer_touch, goes_on);
}

Result<Verdict> verdict_on(store::Tx& tx, const Effect& effect, Instant now) {
  if (effect.effect_class == EffectClass::answer) return Verdict{};
  if (!is_governed(effect.effect_class)) return verdict_on_update(tx, effect, now);
  const auto conversation = effect.conversation
                                ? tx.one<Conversation>(store::sql::conversation_by_id, *effect.conversation)
                                : std::nullopt;
  const auto goes_on = conversation ? goes_on_as(tx, conversation->customer) : std::nullopt;
  if (!goes_on)
    return Verdict{.outcome = VerdictOutcome::not_sent, .because = WhyNot::nobody_known, .until = {}};
  touch_customer(tx, *goes_on);
  if (passed_already(tx, effect)) return Verdict{};
  const auto letter = letter_of(tx, effect);
  const care::Item item{.effect_class = effect.effect_class,
                        .is_question = letter && letter->kind == LetterKind::settled_question,
                        .by_person = effect.message.has_value()};
  return decide_about(tx, effect, *conversation, *goes_on, item, now);
}

Result<void> end_verdict(store::Tx& tx, const Effect& effect, EffectState state, Instant now) {
  if (effect.effect_class == EffectClass::answer || state != EffectState::dead) return {};
  const auto kept = tx.one<KeptVerdict>(store::sql::kept_verdict_of_effect, effect.id);
  if (!kept) return {};
  tx.run(store::sql::kept_verdict_failed, effect.id);
  // of a message its delivery says it already
  if (kept->outcome != VerdictOutcome::not_sent || !kept->because || effect.message || !kept->conversation)
    return {};
  HEARD_TRY(const Conversation before, load_conversation(tx, *kept->conversation));
  care::Decision decision{.after = before};
  decision.happened(
      NotWritten{.effect = effect.id, .effect_class = effect.effect_class, .because = *kept->because}, now,
      {});
  commit(tx, before, decision, now);
  return {};
}

bool was_kept_back(store::Tx& tx, const Effect& effect) {
  const auto kept = tx.one<KeptVerdict>(store::sql::kept_verdict_of_effect, effect.id);
  return kept && kept->outcome == VerdictOutcome::not_sent;
}

void mark_bounced(store::Tx& tx, std::string_view address, Instant now) {
  tx.run(store::sql::bounced_set, understand::address_key(address), now);
}

void forget_bounced(store::Tx& tx, std::string_view address) {
  tx.run(store::sql::bounced_drop, understand::address_key(address));
}

std::vector<std::string> bounced_among(store::Tx& tx, const AnswerPeople& people) {
  std::vector<std::string> bounced;
  for (const auto* some : {&people.to, &people.cc})
    std::ranges::copy_if(*some, std::back_inserter(bounced),
                         [&](const std::string& one) { return has_bounced(tx, one); });
  return bounced;
}

}  // namespace heard::desk
