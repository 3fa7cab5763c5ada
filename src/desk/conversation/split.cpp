#include "desk/conversation/split.h"

#include <algorithm>

#include "care/merge.h"
#include "care/split.h"
#include "desk/commit.h"
#include "desk/conversation/head.h"
#include "desk/conversation/merge.h"
#include "desk/conversation/moved_messages.h"
#include "desk/conversation/whole.h"
#include "desk/customer/customer_card.h"
#include "desk/house/rules.h"
#include "desk/writing/hold_back.h"
#include "desk/writing/outside.h"
#include "store/answers.h"
#include "store/effect_rows.h"
#include "store/sql/conversation.h"
#include "store/sql/pages.h"
#include "understand/subject.h"

namespace heard::desk {
namespace {

// Everything that is drawn or leased before the closure, so that it may run twice.
struct Splitting {
  ConversationId id;
  ConversationId other;  // a fresh one, or the one that gives back
  std::vector<MessageId> wanted{};
  std::string subject{};
  std::string nonce{};
  TimerId timer;
  TimerId other_timer;
  care::Split split;
};

std::vector<Effect> deliveries_of(store::Tx& tx, const Message& message) {
  if (message.kind != MessageKind::reply) return {};
  return tx.list<Effect>(store::sql::effects_of_message, message.conversation, message.id);
}

// The wanted ones, oldest first. not_found unless all of them stand in this conversation.
Result<std::vector<care::Moving>> moving_in(store::Tx& tx, const std::vector<care::Happened>& shown,
                                            std::vector<MessageId> wanted) {
  std::ranges::sort(wanted);
  wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
  std::vector<care::Moving> moving;
  for (const care::Happened& h : shown) {
    const auto id = care::message_shown_by(h.event);
    if (!id || !h.counts || !std::ranges::binary_search(wanted, *id)) continue;
    auto message = tx.one<Message>(store::sql::message_by_id, *id);
    if (!message) continue;
    auto deliveries = deliveries_of(tx, *message);
    moving.push_back({.message = std::move(*message), .happened = h, .deliveries = std::move(deliveries)});
  }
  if (moving.size() != wanted.size()) return not_found("One of these messages");
  return moving;
}

std::vector<MessageId> ids_of(const std::vector<care::Moving>& moving) {
  std::vector<MessageId> ids;
  for (const care::Moving& each : moving) ids.push_back(each.message.id);
  return ids;
}

const SplitChanged* newest_split(const std::vector<care::Happened>& shown, SplitSide side,
                                 ConversationId other) {
  for (auto it = shown.rbegin(); it != shown.rend(); ++it) {
    const auto* split = it->event.as<SplitChanged>();
    if (split != nullptr && split->side == side && split->other == other) return split;
  }
  return nullptr;
}

care::Leaving leaving(store::Tx& tx, const Conversation& from, const std::vector<care::Happened>& shown,
                      const std::vector<MessageId>& moved, Instant now) {
  care::Leaving leaving;
  const auto held = tx.list<MessageId>(store::sql::replies_waiting, from.id, now);
  for (const care::Happened& h : shown) {
    const auto id = care::message_shown_by(h.event);
    if (!id || !h.counts || h.event.is<NoteWritten>()) continue;
    if (std::ranges::find(moved, *id) == moved.end() && std::ranges::find(held, *id) == held.end())
      ++leaving.stay;
  }
  if (!from.split_from) return leaving;
  if (const auto* began = newest_split(shown, SplitSide::split_off_from, *from.split_from))
    leaving.split_before = began->messages;
  return leaving;
}

care::Start start_of(store::Tx& tx, const Conversation& from, const std::vector<care::Moving>& moving,
                     const Splitting& splitting) {
  const auto theirs = std::ranges::find(moving, MessageKind::customer,
                                        [](const care::Moving& each) { return each.message.kind; });
  const Message& speaks = theirs == moving.end() ? moving.front().message : theirs->message;
  std::string subject = one_line(splitting.subject);
  if (subject.empty()) subject = understand::subject_from(speaks.text.view());
  if (subject.empty()) subject = from.subject.str();
  return {.conversation = splitting.other,
          .number = tx.next_conversation_number(),
          .inbox = from.inbox,
          .channel = from.channel,
          .subject = Text<subject_bytes_max>::cut(subject),
          .subject_nonce = splitting.nonce};
}

Result<ConversationHead> split_in(store::Tx& tx, const Desk& desk, const Splitting& splitting) {
  const Instant now = splitting.split.now;
  const Duration quiet = rules_in(tx, desk.rules).quiet;
  HEARD_TRY(const Conversation from, load_conversation(tx, splitting.id));
  HEARD_CHECK(check_goes_on_here(from));
  HEARD_CHECK(check_stands_alone(from));
  const std::vector<care::Happened> shown = what_happened(tx, from.id);
  HEARD_TRY(const std::vector<care::Moving> moving, moving_in(tx, shown, splitting.wanted));
  const std::vector<MessageId> moved = ids_of(moving);
  HEARD_CHECK(care::may_split(from, moving, leaving(tx, from, shown, moved, now)));
  HEARD_TRY(const Customer customer, load_customer(tx, from.customer));

  care::Decision into =
      care::split_off_from(start_of(tx, from, moving, splitting), customer, from, moving, splitting.split);
  care::keep_time(into, splitting.other_timer, quiet);
  commit_new(tx, into, now);
  move_messages(tx, from.id, into.after.id, moved);
  care::Decision left = care::split_off(from, whole(tx, from), into.after, moved, splitting.split);
  care::keep_time(left, splitting.timer, quiet);
  commit(tx, from, left, now);
  keep_seen(tx, from.id, into.after.id);
  after_moving(tx, left.after, {}, now);
  after_moving(tx, into.after, moved, now);
  return head_of(tx, desk, into.after.id, now);
}

Result<ConversationHead> put_back_in(store::Tx& tx, const Desk& desk, const Splitting& splitting) {
  const Instant now = splitting.split.now;
  HEARD_TRY(const Conversation back, load_conversation(tx, splitting.id));
  HEARD_TRY(const Conversation from, load_conversation(tx, splitting.other));
  const std::vector<care::Happened> shown = what_happened(tx, back.id);
  const SplitChanged* gave = newest_split(shown, SplitSide::split_off, from.id);
  if (from.split_from != back.id || gave == nullptr) return not_found("This split-off conversation");
  for (const Conversation* one : {&back, &from}) HEARD_CHECK(check_goes_on_here(*one));
  const std::vector<Conversation> parts = tx.list<Conversation>(store::sql::parts_of, from.id);
  if (std::ranges::any_of(parts, [](const Conversation& part) { return part.message_count > 0; }))
    return conflict("has_parts", "Others were merged into it. Please take them out there first.");
  HEARD_CHECK(check_nothing_planned(tx, from.id, now));

  move_messages(tx, from.id, back.id, gave->messages);
  const Conversation own = alone(tx, from).conversation;
  const care::Decision given =
      care::given_back(from, own, back, gave->messages, splitting.nonce, splitting.split);
  commit(tx, from, given, now);
  tx.run(store::sql::conversation_subject, from.id, given.after.subject, given.after.subject_nonce);
  // what was put back into that one without words of its own leads here as well
  for (const Conversation& empty : parts)
    commit(tx, empty, care::merged_away(empty, back, {splitting.split.by, now}), now);
  care::Decision decision =
      care::put_back(back, whole(tx, back), gave->stands, from, gave->messages, splitting.split);
  care::keep_time(decision, splitting.timer, rules_in(tx, desk.rules).quiet);
  commit(tx, back, decision, now);
  after_moving(tx, given.after, {}, now);
  after_moving(tx, decision.after, gave->messages, now);
  return head_of(tx, desk, back.id, now);
}

using SplitStep = Result<ConversationHead> (*)(store::Tx&, const Desk&, const Splitting&);

Task<std::string> run_split(Desk& desk, Splitting splitting, SplitStep step) {
  HEARD_CO_TRY(const ConversationHead head,
               co_await desk.store.write([&](store::Tx& tx) { return step(tx, desk, splitting); }));
  co_return store::answer_of(head);
}

}  // namespace

Task<std::string> split_conversation(Desk& desk, Caller caller, ConversationId id,
                                     SplitConversation command) {
  if (command.message_ids.size() > care::split_max)
    co_return invalid("too_many_messages", "At most a hundred messages can be split off at once.",
                      "message_ids");
  HEARD_CO_CHECK(co_await desk.ids.reserve(3));
  Splitting splitting{.id = id,
                      .other = desk.ids.take<ConversationId>(),
                      .wanted = std::move(command.message_ids),
                      .subject = command.subject ? command.subject->str() : "",
                      .nonce = new_nonce(desk.random),
                      .timer = desk.ids.take<TimerId>(),
                      .other_timer = desk.ids.take<TimerId>(),
                      .split = {.by = by(caller), .now = desk.clock.now()}};
  co_return co_await run_split(desk, std::move(splitting), split_in);
}

Task<std::string> put_back_split(Desk& desk, Caller caller, ConversationId id, MergeConversation command) {
  HEARD_CO_CHECK(co_await desk.ids.reserve(1));
  Splitting splitting{.id = id,
                      .other = command.other_id,
                      .nonce = new_nonce(desk.random),
                      .timer = desk.ids.take<TimerId>(),
                      .other_timer = {},
                      .split = {.by = by(caller), .now = desk.clock.now()}};
  co_return co_await run_split(desk, std::move(splitting), put_back_in);
}

}  // namespace heard::desk
