#include "care/assign.h"
#include "care/goal.h"
#include "care/language.h"
#include "care/outside.h"
#include "care/set_aside.h"
#include "care/settle.h"
#include "care/snooze.h"
#include "care/subject.h"
#include "care/tag.h"
#include "desk/asking/settled_question.h"
#include "desk/commit.h"
#include "desk/conversation/came_as.h"
#include "desk/conversation/conversations.h"
#include "desk/conversation/head.h"
#include "desk/conversation/merge.h"
#include "desk/conversation/move_to_inbox.h"
#include "desk/conversation/tags.h"
#include "desk/conversation/urgency.h"
#include "desk/house/rules.h"
#include "desk/people/teams.h"
#include "desk/promise/planned_promises.h"
#include "desk/writing/hold_back.h"
#include "desk/writing/outside.h"
#include "store/answers.h"
#include "store/log.h"
#include "store/sql/conversation.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

struct Change {
  ConversationId id;
  ChangeConversation command;
  By by;
  std::string nonce;
  TimerId timer;
  ToPromise by_rule{};
  ToPromise if_urgent{};
  std::vector<std::string> tags{};
  std::vector<TagId> fresh_tags{};
  Instant now;
};

std::optional<care::Settled> settled_last(store::Tx& tx, const Conversation& conversation) {
  std::optional<care::Settled> settled;
  if (conversation.state != ConversationState::resolved) return settled;
  tx.each(store::sql::settled_last, store::Tx::RowFn([&](store::RowReader& row) {
            const auto event = store::decoded(row);
            if (const auto* resolved = event.ok() ? event->as<ConversationResolved>() : nullptr)
              settled = {.at = Instant{row.integer(3)}, .waiting_since = resolved->waiting_since_before};
          }),
          conversation.id);
  return settled;
}

Result<void> change_state(store::Tx& tx, care::Decision& decision, ConversationState wanted, Duration quiet,
                          const Change& change) {
  switch (wanted) {
    case ConversationState::open:
      care::take_up_again(decision, change.by, change.now, settled_last(tx, decision.after));
      return {};
    case ConversationState::resolved:
      care::settle(decision, change.by, change.now);
      return {};
    case ConversationState::waiting:
      return care::leave_to_them(decision,
                                 {.timer = change.timer, .quiet = quiet, .by = change.by, .now = change.now});
    case ConversationState::set_aside:
      care::set_aside(decision, {.timer = change.timer, .by = change.by, .now = change.now});
      return {};
    case ConversationState::merged:
      return invalid("unknown_value", "To merge it, say where to at /merge.", "state");
    case ConversationState::deleted:
      return invalid("unknown_value", "A conversation is deleted by DELETE, which is for leads.", "state");
    case ConversationState::snoozed:
    case ConversationState::outside:
      break;
  }
  return invalid("unknown_value", "To put it off, say in snooze when it comes back.", "state");
}

Result<void> change_assignee(store::Tx& tx, care::Decision& decision, const std::optional<PersonId>& assignee,
                             By by, Instant now) {
  if (assignee) {
    const auto person = tx.one<Person>(store::sql::person_by_id, *assignee);
    if (!person || !person->active)
      return invalid("unknown_person", "Nobody who works here has this id.", "assignee_id");
  }
  care::assign(decision, assignee, by, now);
  return {};
}

Result<void> change_snooze(care::Decision& decision, const Change& change) {
  const std::optional<Instant>& until = change.command.snooze.value;
  if (until)
    return care::snooze(decision,
                        {.until = *until, .timer = change.timer, .by = change.by, .now = change.now});
  if (decision.after.state == ConversationState::snoozed)
    care::take_up_again(decision, change.by, change.now);
  return {};
}

Result<void> change_owed(care::Decision& decision, const Change& change) {
  const Conversation& outside = decision.after;
  if (!outside.asked_for)
    return invalid("not_outside", "Only whoever was asked outside owes an answer.", "owed_by");
  HEARD_CHECK(care::check_owed(change.command.owed_by.value, change.now));
  care::owe_by(decision, {.asked_for = *outside.asked_for,
                          .owed_by = change.command.owed_by.value,
                          .timer = change.timer,
                          .by = change.by,
                          .now = change.now});
  return {};
}

// What stands in another one has neither a turn nor an owner of its own.
Result<void> check_own(const Conversation& conversation, const ChangeConversation& command) {
  if (!command.state && !command.snooze.mentioned && !command.assignee_id.mentioned &&
      !command.team_id.mentioned && !command.tags && !command.goal.mentioned && !command.came_as.mentioned &&
      !command.inbox_id && !command.language.mentioned && !command.urgent)
    return {};
  return check_stands_alone(conversation);
}

Result<ConversationHead> change_in(store::Tx& tx, const Desk& desk, const Change& change) {
  HEARD_TRY(const Conversation before, load_conversation(tx, change.id));
  HEARD_CHECK(check_goes_on_here(before));
  HEARD_CHECK(check_own(before, change.command));
  care::Decision decision{.after = before};
  const ChangeConversation& command = change.command;
  if (command.state && command.snooze.mentioned)
    return invalid("contradiction", "Say either state or snooze, not both.", "snooze");
  if (command.state == ConversationState::set_aside)
    HEARD_CHECK(check_nothing_planned(tx, change.id, change.now));
  if (command.state == ConversationState::resolved) HEARD_CHECK(check_may_settle(tx, change.id));
  if (command.state)
    HEARD_CHECK(change_state(tx, decision, *command.state, rules_in(tx, desk.rules).quiet, change));
  HEARD_CHECK(ask_later(tx, desk, before, decision, change.timer, change.now));
  if (command.snooze.mentioned) HEARD_CHECK(change_snooze(decision, change));
  if (command.team_id.mentioned)
    HEARD_CHECK(change_team_of(tx, decision, command.team_id.value, change.by, change.now));
  if (command.inbox_id) HEARD_CHECK(move_to_inbox(tx, decision, *command.inbox_id, change.by, change.now));
  if (command.assignee_id.mentioned)
    HEARD_CHECK(change_assignee(tx, decision, command.assignee_id.value, change.by, change.now));
  if (command.subject) {
    HEARD_CHECK(care::change_subject(decision, *command.subject, change.nonce, change.by, change.now));
    tx.run(store::sql::conversation_subject, change.id, decision.after.subject, decision.after.subject_nonce);
  }
  if (command.tags) change_tags(tx, decision, change.tags, change.fresh_tags, change.by, change.now);
  if (command.goal.mentioned) {
    care::change_goal(decision, command.goal.value, change.nonce, change.by, change.now);
    tx.run(store::sql::conversation_goal, change.id, decision.after.goal, decision.after.goal_nonce);
  }
  if (command.language.mentioned) care::say_language(decision, command.language.value, change.by, change.now);
  if (command.owed_by.mentioned) HEARD_CHECK(change_owed(decision, change));
  if (command.came_as.mentioned)
    HEARD_CHECK(change_came_as(tx, decision, command.came_as.value, change.by_rule, change.by, change.now));
  if (command.urgent)
    HEARD_CHECK(change_urgency(tx, decision, *command.urgent, change.if_urgent, change.by, change.now));
  commit(tx, before, decision, change.now);
  return head_of(tx, desk, change.id, change.now);
}

}  // namespace

Task<std::string> change_conversation(Desk& desk, Caller caller, ConversationId id,
                                      ChangeConversation command) {
  Change change{.id = id,
                .command = std::move(command),
                .by = by(caller),
                .nonce = new_nonce(desk.random),
                .now = desk.clock.now()};
  if (change.command.tags) {
    HEARD_CO_TRY(change.tags, care::tag_names(*change.command.tags));
  }
  HEARD_CO_CHECK(co_await desk.ids.reserve(5 + std::ssize(change.tags)));
  change.timer = desk.ids.take<TimerId>();
  change.by_rule = {.promise = desk.ids.take<PromiseId>(), .timer = desk.ids.take<TimerId>()};
  change.if_urgent = {.promise = desk.ids.take<PromiseId>(), .timer = desk.ids.take<TimerId>()};
  for (std::size_t i = 0; i < change.tags.size(); ++i) change.fresh_tags.push_back(desk.ids.take<TagId>());
  HEARD_CO_TRY(const ConversationHead head,
               co_await desk.store.write(
                   [&](store::Tx& tx) -> Result<ConversationHead> { return change_in(tx, desk, change); }));
  co_return store::answer_of(head);
}

}  // namespace heard::desk
