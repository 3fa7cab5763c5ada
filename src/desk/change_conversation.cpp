#include "care/assign.h"
#include "care/content_hash.h"
#include "care/settle.h"
#include "care/snooze.h"
#include "care/subject.h"
#include "desk/commit.h"
#include "desk/conversations.h"
#include "desk/links.h"
#include "store/answers.h"
#include "store/pages.h"
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
  Duration quiet;
  Instant now;
};

Result<void> change_state(care::Decision& decision, ConversationState wanted, const Change& change) {
  switch (wanted) {
    case ConversationState::open:
      care::take_up_again(decision, change.by, change.now);
      return {};
    case ConversationState::resolved:
      care::settle(decision, change.by, change.now);
      return {};
    case ConversationState::waiting:
      return care::leave_to_them(
          decision, {.timer = change.timer, .quiet = change.quiet, .by = change.by, .now = change.now});
    case ConversationState::snoozed:
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

Result<ConversationHead> change_in(store::Tx& tx, const Change& change) {
  HEARD_TRY(const Conversation before, load_conversation(tx, change.id));
  care::Decision decision{.after = before};
  const ChangeConversation& command = change.command;
  if (command.state && command.snooze.mentioned)
    return invalid("contradiction", "Say either state or snooze, not both.", "snooze");
  if (command.state) HEARD_CHECK(change_state(decision, *command.state, change));
  if (command.snooze.mentioned) HEARD_CHECK(change_snooze(decision, change));
  if (command.assignee_id.mentioned)
    HEARD_CHECK(change_assignee(tx, decision, command.assignee_id.value, change.by, change.now));
  if (command.subject) {
    HEARD_CHECK(care::change_subject(decision, *command.subject, change.nonce, change.by, change.now));
    tx.run(store::sql::conversation_subject, change.id, decision.after.subject, decision.after.subject_nonce);
  }
  commit(tx, before, decision, change.now);
  auto head = store::conversation_head(tx, change.id);
  if (!head) return not_found("This conversation");
  return std::move(*head);
}

}  // namespace

Task<std::string> change_conversation(Desk& desk, Caller caller, ConversationId id,
                                      ChangeConversation command) {
  HEARD_CO_CHECK(co_await desk.ids.reserve(1));
  const Change change{.id = id,
                      .command = std::move(command),
                      .by = by(caller),
                      .nonce = new_nonce(desk.random),
                      .timer = desk.ids.take<TimerId>(),
                      .quiet = desk.rules.quiet,
                      .now = desk.clock.now()};
  HEARD_CO_TRY(ConversationHead head,
               co_await desk.store.write(
                   [&](store::Tx& tx) -> Result<ConversationHead> { return change_in(tx, change); }));
  head.page_url = page_url(desk, id, change.now);
  co_return store::answer_of(head);
}

}  // namespace heard::desk
