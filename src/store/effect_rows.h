// Effects as rows: waiting, leased, started, and how they ended. Times are the database's clock
// (Tx::database_now) where several nodes lease from one database.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "record/effect.h"
#include "store/tx.h"

namespace heard::store {

// Due at effect.due_at, or now when that has passed.
void add_effect(Tx& tx, const NewEffect& effect, Instant now);
// The same for what happened already by other means.
void add_done_effect(Tx& tx, const NewEffect& effect, Instant now);
// True when it was still waiting: nobody will perform it.
bool cancel_effect(Tx& tx, EffectId id);
std::optional<Effect> find_effect(Tx& tx, EffectId id);
// What it does, read back from its row.
Result<EffectBody> body_of(const Effect& effect);

// Takes up to `limit` effects that are due, soonest first, for so long. Write transactions only. Each has a
// new fence; two nodes are never given the same one. `only`: those of one sort; nothing: of both.
std::vector<Effect> lease_due(Tx& tx, Instant now, int limit, Duration lease_for,
                              std::optional<Repeat> only = {});

// The calls below are false when the fence is old: somebody else has it now, and this outcome must be
// dropped.

// Must have committed before the first byte of a `once` effect leaves.
bool mark_started(Tx& tx, EffectId id, std::int64_t fence);
bool mark_done(Tx& tx, EffectId id, std::int64_t fence);
bool mark_dead(Tx& tx, EffectId id, std::int64_t fence, std::string_view reason);
bool mark_unknown(Tx& tx, EffectId id, std::int64_t fence, std::string_view reason);
bool retry_at(Tx& tx, EffectId id, std::int64_t fence, Instant due_at, std::string_view reason);
// As retry_at, for what waits for its way out: this try does not count.
bool wait_until(Tx& tx, EffectId id, std::int64_t fence, Instant due_at, std::string_view reason);

struct Expired {
  std::vector<Effect> unknown;  // `once` effects that were started: a person decides
  std::int64_t waiting_again = 0;
};
// What leases that ran out left behind.
Expired found_started(Tx& tx, Instant now);

// When there is something to do next: an effect falls due, or a lease runs out.
std::optional<Instant> next_effect_due(Tx& tx, std::optional<Repeat> only = {});

// Whether mail may leave the house at all; while it may not, what is to be sent waits and is not leased.
constexpr std::string_view sending_setting = "sending";
bool is_sending_on(Tx& tx);
// Of a delivery that waits for that.
constexpr std::string_view nothing_leaves = "Nothing leaves yet";

}  // namespace heard::store
