#include "desk/promise/deadlines.h"

#include <algorithm>

#include "care/language.h"
#include "care/promise.h"
#include "desk/promise/promise_rows.h"
#include "desk/promise/promise_words.h"
#include "desk/telling/acknowledgement_text.h"
#include "store/setting.h"
#include "store/sql/acknowledgement.h"
#include "store/sql/deadline.h"
#include "store/sql/promise.h"
#include "store/sql/setting.h"

namespace heard::desk {
namespace {

constexpr std::string_view pack_setting = "deadline_pack";

LocalDay day_of(const HouseHours& hours, Instant at) { return local_time(hours.zone, at).day; }

// A rule of the pack, for what came when this did.
struct PackRule {
  const care::DeadlinePack* pack = nullptr;
  const care::Deadline* deadline = nullptr;

  explicit operator bool() const { return deadline != nullptr; }
};

PackRule pack_rule(store::Tx& tx, const Conversation& c, DeadlineStep step, const HouseHours& hours) {
  if (c.came_as != CameAs::complaint || c.asked_for) return {};
  const care::DeadlinePack* pack = deadlines_in(tx);
  if (pack == nullptr) return {};
  return {pack, care::deadline_for(*pack, step, day_of(hours, c.created_at))};
}

// What the rules have over already is due as soon as it can be.
std::optional<Instant> still_to_come(const care::Deadline& deadline, const care::Calendar& calendar,
                                     Instant from, Instant now) {
  const auto at = care::deadline_at(deadline, calendar, from);
  return at && *at > now ? at : calendar.close_of_business_day(now, 1);
}

void note(store::Tx& tx, const Conversation& c, PromiseId promise, const PackRule& rule,
          std::optional<Instant> limit_at = {}) {
  tx.put(store::sql::promise_deadline_add, PromiseDeadline{.promise = promise,
                                                           .conversation = c.id,
                                                           .step = rule.deadline->step,
                                                           .pack = Text<60>::cut(rule.pack->id),
                                                           .source = Text<80>::cut(rule.deadline->source),
                                                           .what = Text<400>::cut(rule.deadline->what),
                                                           .limit_at = limit_at});
}

bool has_step(store::Tx& tx, ConversationId id, DeadlineStep step) {
  return std::ranges::any_of(tx.list<PromiseDeadline>(store::sql::promise_deadlines_in, id),
                             [step](const PromiseDeadline& one) { return one.step == step; });
}

Tongue language_of(const Conversation& c, const HouseHours& hours) {
  return care::language_of(c, c.preview.view()).value_or(usual_language(hours.zone));
}

void promise_answer(store::Tx& tx, care::Decision& decision, PromiseId promise, const PackRule& rule,
                    const HouseHours& hours, Instant from, Instant now) {
  const Conversation& c = decision.after;
  const auto due_at = still_to_come(*rule.deadline, hours.calendar(), from, now);
  if (!due_at) return;
  const PackRule limit = pack_rule(tx, c, DeadlineStep::limit, hours);
  note(tx, c, promise, rule,
       limit ? care::deadline_at(*limit.deadline, hours.calendar(), from) : std::nullopt);
  promise_by_house(decision,
                   {.promise = promise,
                    .kind = PromiseKind::answer,
                    .words = promise_wording(language_of(c, hours)).full_answer,
                    .due_at = *due_at},
                   hours, now);
}

// Open, as the decision leaves it.
std::optional<Promise> open_promise(store::Tx& tx, const care::Decision& decision, PromiseId id) {
  for (const care::PromiseChange& change : decision.promises)
    if (change.after.id == id)
      return change.after.state == PromiseState::open ? std::optional(change.after) : std::nullopt;
  auto kept = tx.one<Promise>(store::sql::promise_by_id, id);
  return kept && kept->state == PromiseState::open ? std::move(kept) : std::nullopt;
}

std::optional<Promise> open_step(store::Tx& tx, const care::Decision& decision, DeadlineStep step) {
  for (const PromiseDeadline& one :
       tx.list<PromiseDeadline>(store::sql::promise_deadlines_in, decision.after.id))
    if (auto promise = one.step == step ? open_promise(tx, decision, one.promise) : std::nullopt)
      return promise;
  return std::nullopt;
}

DeadlineView view_of(const care::Deadline& deadline) {
  return {.step = deadline.step,
          .start = deadline.start,
          .unit = deadline.unit,
          .amount = deadline.amount,
          .what = std::string(deadline.what),
          .source = std::string(deadline.source),
          .in_force_from = day_text(LocalDay(deadline.in_force_from))};
}

}  // namespace

const care::DeadlinePack* deadlines_in(store::Tx& tx) {
  const auto kept = store::get_setting(tx, pack_setting);
  return kept ? care::deadline_pack(*kept) : nullptr;
}

Result<bool> change_deadlines(store::Tx& tx, std::optional<std::string_view> pack, PersonId by, Instant now) {
  const care::DeadlinePack* wanted = pack ? care::deadline_pack(*pack) : nullptr;
  if (pack && wanted == nullptr)
    return invalid("unknown_value", "There are no rules of a trade with this name.", "deadline_pack");
  const care::DeadlinePack* before = deadlines_in(tx);
  if (before == wanted) return false;
  tx.run(store::sql::setting_change, pack_setting, wanted != nullptr ? wanted->id : std::string_view(), by,
         now);
  return true;
}

std::vector<DeadlinePackView> deadline_packs_on(LocalDay today) {
  std::vector<DeadlinePackView> packs;
  for (const care::DeadlinePack& pack : care::deadline_packs()) {
    DeadlinePackView view{
        .id = std::string(pack.id), .name = std::string(pack.name), .url = std::string(pack.url)};
    for (const care::Deadline& deadline : pack.deadlines)
      if (care::is_known_from(pack, deadline, today)) view.deadlines.push_back(view_of(deadline));
    packs.push_back(std::move(view));
  }
  return packs;
}

std::optional<Instant> acknowledge_by(store::Tx& tx, const Conversation& complaint, PromiseId promise,
                                      const HouseHours& hours, Instant now) {
  const PackRule rule = pack_rule(tx, complaint, DeadlineStep::acknowledge, hours);
  if (!rule || has_step(tx, complaint.id, DeadlineStep::acknowledge)) return std::nullopt;
  const auto due_at = still_to_come(*rule.deadline, hours.calendar(), complaint.created_at, now);
  if (due_at) note(tx, complaint, promise, rule);
  return due_at;
}

void promise_answer_by_rule(store::Tx& tx, care::Decision& decision, PromiseId promise,
                            const HouseHours& hours, Instant now) {
  const Conversation& c = decision.after;
  const PackRule rule = pack_rule(tx, c, DeadlineStep::answer, hours);
  if (!rule || rule.deadline->start != DeadlineStart::received) return;
  if (has_step(tx, c.id, DeadlineStep::answer)) return;
  promise_answer(tx, decision, promise, rule, hours, c.created_at, now);
}

void promise_next_by_rule(store::Tx& tx, care::Decision& decision, PromiseId promise, const HouseHours& hours,
                          Instant now) {
  const Conversation& c = decision.after;
  if (c.came_as != CameAs::complaint || c.state == ConversationState::resolved) return;
  const PackRule answer = pack_rule(tx, c, DeadlineStep::answer, hours);
  if (answer && answer.deadline->start == DeadlineStart::acknowledged &&
      !has_step(tx, c.id, DeadlineStep::answer))
    return promise_answer(tx, decision, promise, answer, hours, now, now);
  const PackRule word = pack_rule(tx, c, DeadlineStep::update, hours);
  const auto owed = open_step(tx, decision, DeadlineStep::answer);
  if (!word || !owed || open_step(tx, decision, DeadlineStep::update)) return;
  const auto due_at = care::deadline_at(*word.deadline, hours.calendar(), now);
  if (!due_at || *due_at >= owed->due_at) return;
  note(tx, c, promise, word);
  promise_by_house(decision, {.promise = promise, .kind = PromiseKind::next_update, .due_at = *due_at}, hours,
                   now);
}

void end_promises_by_rule(store::Tx& tx, care::Decision& decision, Instant now) {
  for (const PromiseDeadline& one :
       tx.list<PromiseDeadline>(store::sql::promise_deadlines_in, decision.after.id))
    if (const auto open = open_promise(tx, decision, one.promise)) care::void_promise(decision, *open, now);
  tx.run(store::sql::erase_promise_deadlines, decision.after.id);
}

std::optional<Instant> full_answer_by(store::Tx& tx, const care::Decision& decision) {
  const auto owed = open_step(tx, decision, DeadlineStep::answer);
  return owed ? std::optional(owed->due_at) : std::nullopt;
}

bool is_word_by_rule(store::Tx& tx, const Promise& promise) {
  if (promise.kind != PromiseKind::next_update) return false;
  const auto rule = tx.one<PromiseDeadline>(store::sql::promise_deadline_of, promise.id);
  return rule && rule->step == DeadlineStep::update;
}

Result<void> check_limit(store::Tx& tx, PromiseId promise, Instant due_at, bool leads) {
  const auto rule = tx.one<PromiseDeadline>(store::sql::promise_deadline_of, promise);
  if (!rule || !rule->limit_at || due_at <= *rule->limit_at || leads) return {};
  return conflict(
      "beyond_limit",
      "The rules of your trade let this be put off only until its limit. A lead can say a later time.");
}

}  // namespace heard::desk
