#include "desk/conversation/merge.h"

#include <fmt/format.h>

#include <algorithm>

#include "care/merge.h"
#include "care/merge_customers.h"
#include "desk/commit.h"
#include "desk/conversation/head.h"
#include "desk/conversation/whole.h"
#include "desk/customer/customer_card.h"
#include "desk/house/rules.h"
#include "desk/promise/promise_rows.h"
#include "desk/writing/hold_back.h"
#include "desk/writing/outside.h"
#include "store/answers.h"
#include "store/sql/conversation.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

struct Merging {
  ConversationId id;
  ConversationId other;
  TimerId timer;
  TimerId other_timer;
  care::Merge merge;
};

// Writes what the one into which others go is now, its parts being as the rows say.
void settle_whole(store::Tx& tx, const Conversation& before, const Conversation& speaks_of, bool with,
                  Duration quiet, const Merging& merging) {
  care::Decision decision = care::together(before, whole(tx, before), speaks_of, with, merging.merge);
  care::keep_time(decision, merging.timer, quiet);
  commit(tx, before, decision, merging.merge.now);
  tell_promised_by(tx, before.id);
}

// Two customers who are one person stay so until this is committed: their parting waits or is repeated.
Result<bool> one_person(store::Tx& tx, CustomerId a, CustomerId b) {
  if (a == b) return true;
  for (const CustomerId id : {std::min(a, b), std::max(a, b)})
    tx.one<CustomerId>(store::sql::customer_touch, id);
  HEARD_TRY(const Customer one, load_customer(tx, a));
  HEARD_TRY(const Customer other, load_customer(tx, b));
  return care::same_person(one, other);
}

Result<ConversationHead> merge_in(store::Tx& tx, const Desk& desk, const Merging& merging) {
  HEARD_TRY(const Conversation into, load_conversation(tx, merging.id));
  HEARD_TRY(const Conversation other, load_conversation(tx, merging.other));
  for (const Conversation* one : {&into, &other}) {
    HEARD_CHECK(check_not_deleted(*one));
    HEARD_CHECK(check_stands_alone(*one));
  }
  const bool has_parts = !tx.list<Conversation>(store::sql::parts_of, other.id).empty();
  HEARD_TRY(const bool theirs, one_person(tx, into.customer, other.customer));
  HEARD_CHECK(care::may_merge(into, other, {.one_person = theirs, .other_has_parts = has_parts}));
  // the customer's next word reaches the whole, where it would not hold back what was planned in the other
  HEARD_CHECK(check_nothing_planned(tx, other.id, merging.merge.now));
  for (const Conversation* one : {&into, &other}) HEARD_CHECK(check_begun(tx, *one, merging.merge.now));
  commit(tx, other, care::merged_away(other, into, merging.merge), merging.merge.now);
  settle_whole(tx, into, other, true, rules_in(tx, desk.rules).quiet, merging);
  return head_of(tx, desk, into.id, merging.merge.now);
}

Result<void> part_two(store::Tx& tx, const Desk& desk, const Merging& merging) {
  HEARD_TRY(const Conversation into, load_conversation(tx, merging.id));
  HEARD_TRY(const Conversation other, load_conversation(tx, merging.other));
  const auto merged = how_merged(what_happened(tx, other.id));
  if (other.merged_into != into.id || !merged || other.message_count == 0)
    return not_found("This merged conversation");
  const Duration quiet = rules_in(tx, desk.rules).quiet;
  care::Decision decision = care::parted(other, *merged, merging.merge);
  care::keep_time(decision, merging.other_timer, quiet);
  commit(tx, other, decision, merging.merge.now);
  settle_whole(tx, into, other, false, quiet, merging);
  return {};
}

Result<ConversationHead> part_in(store::Tx& tx, const Desk& desk, const Merging& merging) {
  HEARD_TRY(const Conversation into, load_conversation(tx, merging.id));
  HEARD_CHECK(check_not_deleted(into));
  HEARD_CHECK(part_two(tx, desk, merging));
  return head_of(tx, desk, merging.id, merging.merge.now);
}

using MergeStep = Result<ConversationHead> (*)(store::Tx&, const Desk&, const Merging&);

Task<std::string> run_step(Desk& desk, Caller caller, ConversationId id, ConversationId other,
                           MergeStep step) {
  HEARD_CO_CHECK(co_await desk.ids.reserve(2));
  const Merging merging{.id = id,
                        .other = other,
                        .timer = desk.ids.take<TimerId>(),
                        .other_timer = desk.ids.take<TimerId>(),
                        .merge = {.by = by(caller), .now = desk.clock.now()}};
  HEARD_CO_TRY(const ConversationHead head,
               co_await desk.store.write([&](store::Tx& tx) { return step(tx, desk, merging); }));
  co_return store::answer_of(head);
}

}  // namespace

Task<std::string> merge_conversation(Desk& desk, Caller caller, ConversationId id,
                                     MergeConversation command) {
  co_return co_await run_step(desk, caller, id, command.other_id, merge_in);
}

Task<std::string> part_conversation(Desk& desk, Caller caller, ConversationId id, MergeConversation command) {
  co_return co_await run_step(desk, caller, id, command.other_id, part_in);
}

Result<void> part_all(store::Tx& tx, const Desk& desk, const std::vector<ConversationsApart>& pairs,
                      const std::vector<TimerId>& timers, By by, Instant now) {
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    HEARD_CHECK(part_two(tx, desk,
                         {.id = pairs[i].id,
                          .other = pairs[i].other_id,
                          .timer = timers[2 * i],
                          .other_timer = timers[2 * i + 1],
                          .merge = {.by = by, .now = now}}));
  }
  return {};
}

bool is_part_of(store::Tx& tx, ConversationId part, ConversationId whole) {
  if (part == whole) return true;
  const auto row = tx.one<Conversation>(store::sql::conversation_by_id, part);
  return row && row->merged_into == whole;
}

Result<void> check_not_deleted(const Conversation& conversation) {
  if (conversation.state == ConversationState::deleted) return not_found("This conversation");
  return {};
}

Result<void> check_goes_on_here(const Conversation& conversation) {
  HEARD_CHECK(check_not_deleted(conversation));
  if (!conversation.merged_into) return {};
  Error error = conflict("merged", "This conversation goes on in another one. Please act there.");
  error.extra_json = fmt::format("\"merged_into\":{}", conversation.merged_into->value);
  return error;
}

}  // namespace heard::desk
