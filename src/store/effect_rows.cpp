#include "store/effect_rows.h"

#include <algorithm>

#include "reflect/codec.h"
#include "store/setting.h"
#include "store/sql/effect.h"

namespace heard::store {
namespace {

constexpr std::string_view lost_outcome =
    "Heard stopped while this was being sent. Nobody can say whether it arrived.";

std::string_view sort(std::optional<Repeat> only) { return only ? name_of(*only) : std::string_view(); }

bool end_effect(Tx& tx, EffectId id, std::int64_t fence, EffectState state,
                std::optional<std::string_view> reason) {
  return tx.run(sql::effect_end, id, fence, state, reason) > 0;
}

}  // namespace

namespace {

Effect row_of(const NewEffect& effect, Instant now) {
  auto coded = reflect::encode(effect.body);
  Effect row;
  row.id = effect.id;
  row.kind = coded.kind;
  row.version = coded.version;
  row.body = std::move(coded.body);
  std::visit(
      [&](const auto& body) {
        row.repeat = body.repeat;
        row.effect_class = body.effect_class;
      },
      effect.body);
  row.effect_class = effect.effect_class.value_or(row.effect_class);
  row.conversation = effect.conversation;
  row.message = effect.message;
  row.recipient = effect.recipient;
  row.due_at = std::max(effect.due_at, now);
  return row;
}

}  // namespace

void add_effect(Tx& tx, const NewEffect& effect, Instant now) {
  tx.post_record(sql::effect_add, row_of(effect, now));
}

void add_done_effect(Tx& tx, const NewEffect& effect, Instant now) {
  Effect row = row_of(effect, now);
  row.state = EffectState::done;
  tx.post_record(sql::effect_add, row);
}

bool cancel_effect(Tx& tx, EffectId id) { return tx.run(sql::effect_cancel, id) > 0; }

std::optional<Effect> find_effect(Tx& tx, EffectId id) { return tx.one<Effect>(sql::effect_by_id, id); }

Result<EffectBody> body_of(const Effect& effect) {
  return reflect::decode<EffectBody>(effect.kind, effect.version, effect.body);
}

std::vector<Effect> lease_due(Tx& tx, Instant now, int limit, Duration lease_for,
                              std::optional<Repeat> only) {
  std::vector<Effect> leased = tx.list<Effect>(sql::effects_lease, now, now + lease_for, limit, sort(only));
  std::ranges::sort(leased, {}, [](const Effect& effect) { return std::pair{effect.due_at, effect.id}; });
  return leased;
}

bool mark_started(Tx& tx, EffectId id, std::int64_t fence) {
  return tx.run(sql::effect_start, id, fence) > 0;
}

bool mark_done(Tx& tx, EffectId id, std::int64_t fence) {
  return end_effect(tx, id, fence, EffectState::done, std::nullopt);
}

bool mark_dead(Tx& tx, EffectId id, std::int64_t fence, std::string_view reason) {
  return end_effect(tx, id, fence, EffectState::dead, reason);
}

bool mark_unknown(Tx& tx, EffectId id, std::int64_t fence, std::string_view reason) {
  return end_effect(tx, id, fence, EffectState::unknown, reason);
}

bool retry_at(Tx& tx, EffectId id, std::int64_t fence, Instant due_at, std::string_view reason) {
  return tx.run(sql::effect_retry, id, fence, due_at, reason) > 0;
}

bool wait_until(Tx& tx, EffectId id, std::int64_t fence, Instant due_at, std::string_view reason) {
  return tx.run(sql::effect_waits, id, fence, due_at, reason) > 0;
}

Expired found_started(Tx& tx, Instant now) {
  Expired expired;
  expired.unknown = tx.list<Effect>(sql::effects_doubt, now, lost_outcome);
  expired.waiting_again = tx.run(sql::effects_free, now);
  return expired;
}

std::optional<Instant> next_effect_due(Tx& tx, std::optional<Repeat> only) {
  const auto due = tx.one<Instant>(sql::next_effect_due, sort(only));
  // recovering is for who does what is repeatable at once
  const auto lease_end =
      only && *only != Repeat::repeatable ? std::nullopt : tx.one<Instant>(sql::next_lease_end);
  if (due && lease_end) return std::min(*due, *lease_end);
  return due ? due : lease_end;
}

bool is_sending_on(Tx& tx) { return get_setting(tx, sending_setting) == "on"; }

}  // namespace heard::store
