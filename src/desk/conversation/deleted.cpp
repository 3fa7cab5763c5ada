#include "desk/conversation/deleted.h"

#include "care/deleted.h"
#include "care/whole.h"
#include "desk/commit.h"
#include "desk/conversation/head.h"
#include "desk/conversation/merge.h"
#include "desk/conversation/whole.h"
#include "desk/house/rules.h"
#include "desk/writing/hold_back.h"
#include "desk/writing/outside.h"
#include "store/answers.h"
#include "store/pages.h"
#include "store/sql/conversation.h"
#include "store/sql/pages.h"

namespace heard::desk {
namespace {

struct Deleting {
  ConversationId id;
  TimerId quiet_timer;
  care::Deletion deletion;
};

Task<Deleting> deleting(Desk& desk, const Caller& caller, ConversationId id) {
  HEARD_CO_CHECK(co_await desk.ids.reserve(2));
  co_return Deleting{
      .id = id,
      .quiet_timer = desk.ids.take<TimerId>(),
      .deletion = {.timer = desk.ids.take<TimerId>(), .by = by(caller), .now = desk.clock.now()}};
}

// What would still go out to its customer, or to whoever was asked for it, would speak of something that is
// not there.
Result<void> check_nothing_leaves(store::Tx& tx, const Conversation& conversation, Instant now) {
  std::vector<ConversationId> all{conversation.id};
  for (const store::ConversationPart& part : store::conversation_parts(tx, conversation.id))
    all.push_back(part.id);
  for (const ConversationId id : std::vector(all))
    for (const auto outside : tx.list<ConversationId>(store::sql::asked_for, id)) all.push_back(outside);
  for (const ConversationId id : all) HEARD_CHECK(check_nothing_held(tx, id, now));
  return {};
}

std::optional<ConversationDeleted> how_deleted(store::Tx& tx, ConversationId id) {
  std::optional<ConversationDeleted> how;
  for (const care::Happened& h : what_happened(tx, id))
    if (const auto* deleted = h.event.as<ConversationDeleted>()) how = *deleted;
  return how;
}

Result<void> delete_in(store::Tx& tx, const Deleting& deleting) {
  HEARD_TRY(const Conversation before, load_conversation(tx, deleting.id));
  HEARD_CHECK(check_goes_on_here(before));
  HEARD_CHECK(check_stands_alone(before));
  HEARD_CHECK(check_nothing_leaves(tx, before, deleting.deletion.now));
  commit(tx, before, care::delete_conversation(before, deleting.deletion), deleting.deletion.now);
  return {};
}

Result<ConversationHead> restore_in(store::Tx& tx, const Desk& desk, const Deleting& deleting) {
  HEARD_TRY(const Conversation before, load_conversation(tx, deleting.id));
  const auto how = how_deleted(tx, before.id);
  if (before.state != ConversationState::deleted || !how) return not_found("This deleted conversation");
  care::Decision decision = care::restore(before, *how, deleting.deletion);
  care::keep_time(decision, deleting.quiet_timer, rules_in(tx, desk.rules).quiet);
  commit(tx, before, decision, deleting.deletion.now);
  return head_of(tx, desk, before.id, deleting.deletion.now);
}

}  // namespace

Task<void> delete_conversation(Desk& desk, Caller caller, ConversationId id) {
  HEARD_CO_TRY(const Deleting wanted, co_await deleting(desk, caller, id));
  co_return co_await desk.store.write([&](store::Tx& tx) { return delete_in(tx, wanted); });
}

Task<std::string> restore_conversation(Desk& desk, Caller caller, ConversationId id) {
  HEARD_CO_TRY(const Deleting wanted, co_await deleting(desk, caller, id));
  HEARD_CO_TRY(const ConversationHead head,
               co_await desk.store.write([&](store::Tx& tx) { return restore_in(tx, desk, wanted); }));
  co_return store::answer_of(head);
}

bool sees_deleted(const Caller& caller) { return caller.role != Role::agent; }

bool is_deleted(store::Tx& tx, ConversationId id) {
  return store::standing(tx, id) == ConversationState::deleted;
}

}  // namespace heard::desk
