#include "desk/writing/ready_answers.h"

#include "store/sql/people.h"
#include "store/sql/ready_answer.h"
#include "store/sql/team.h"
#include "understand/written.h"

namespace heard::desk {
namespace {

Error name_taken() {
  return {.kind = ErrorKind::exists,
          .code = "name_taken",
          .sentence = "Another ready answer has this name. Please choose a different one.",
          .field = "name"};
}

// Trims, cleans and says what is missing.
Result<void> check(ReadyAnswer& answer) {
  answer.name = Text<ready_answer_name_bytes_max>::cut(one_line(answer.name.view()));
  answer.name_folded = folded(answer.name.view());
  if (answer.name.empty()) return invalid("missing_field", "A ready answer needs a name.", "name");
  const bool may_be = !answer.state || answer.state == ConversationState::open ||
                      answer.state == ConversationState::waiting ||
                      answer.state == ConversationState::resolved;
  if (!may_be)
    return invalid("unknown_value", "A ready answer can leave it open, wait for them or settle.", "state");
  const std::string html = answer.html ? answer.html->str() : "";
  HEARD_TRY(const understand::Written written,
            understand::written(answer.html ? nullptr : &answer.text.str(), answer.html ? &html : nullptr));
  if (trimmed(written.text).empty())
    return invalid("missing_field", "A ready answer needs some words.", "text");
  if (!written.pictures.empty())
    return invalid("no_pictures", "A ready answer holds words only. Please take the pictures out.", "html");
  answer.text = Text<ready_answer_bytes_max>::cut(written.text);
  if (written.html) answer.html = Text<ready_answer_bytes_max>::of(*written.html);
  if (answer.tag) answer.tag = Text<tag_bytes_max>::cut(one_line(answer.tag->view()));
  if (answer.tag && answer.tag->empty()) answer.tag.reset();
  return {};
}

// Whoever it is given to is there, or was when it was given to them last.
Result<void> check_given(store::Tx& tx, const ReadyAnswer& answer) {
  if (answer.take && answer.assignee)
    return invalid("contradiction", "Either who sends it takes it, or somebody is given it.", "assignee_id");
  const auto was = tx.one<ReadyAnswer>(store::sql::ready_answer_by_id, answer.id);
  if (answer.assignee && (!was || was->assignee != answer.assignee)) {
    const auto person = tx.one<Person>(store::sql::person_by_id, *answer.assignee);
    if (!person || !person->active)
      return invalid("unknown_person", "Nobody who works here has this id.", "assignee_id");
  }
  if (answer.team && (!was || was->team != answer.team)) {
    const auto team = tx.one<Team>(store::sql::team_by_id, *answer.team);
    if (!team || !team->active) return invalid("unknown_team", "There is no team with this id.", "team_id");
  }
  return {};
}

Result<ReadyAnswerView> put(store::Tx& tx, const ReadyAnswer& answer) {
  HEARD_CHECK(check_given(tx, answer));
  const auto same = tx.one<ReadyAnswer>(store::sql::ready_answer_by_name, answer.name_folded);
  if (same && same->id != answer.id) return name_taken();
  tx.run(store::sql::ready_answer_drop, answer.id);
  tx.put(store::sql::ready_answer_add, answer);
  tx.append(ReadyAnswerChanged{answer.id}, {ByKind::person, answer.changed_by.value}, answer.changed_at);
  return tx.one<ReadyAnswerView>(store::sql::ready_answer_view, answer.id).value();
}

Result<ReadyAnswer> changed(store::Tx& tx, ReadyAnswerId id, const ChangeReadyAnswer& command) {
  auto answer = tx.one<ReadyAnswer>(store::sql::ready_answer_by_id, id);
  if (!answer) return not_found("This ready answer");
  if (command.name) answer->name = *command.name;
  // plain words take the place of formatted ones, unless both are given
  if (command.text) answer->text = *command.text, answer->html.reset();
  if (command.html.mentioned) answer->html = command.html.value;
  if (command.tag.mentioned) answer->tag = command.tag.value;
  if (command.take) answer->take = *command.take;
  if (command.state.mentioned) answer->state = command.state.value;
  if (command.assignee_id.mentioned) answer->assignee = command.assignee_id.value;
  if (command.team_id.mentioned) answer->team = command.team_id.value;
  return std::move(*answer);
}

}  // namespace

Task<ReadyAnswerList> ready_answers(Desk& desk) {
  co_return co_await desk.store.read([](store::Tx& tx) -> Result<ReadyAnswerList> {
    return ReadyAnswerList{tx.list<ReadyAnswerView>(store::sql::ready_answer_views)};
  });
}

Task<ReadyAnswerView> add_ready_answer(Desk& desk, Caller caller, AddReadyAnswer command) {
  HEARD_CO_CHECK(co_await desk.ids.reserve(1));
  ReadyAnswer answer{.id = desk.ids.take<ReadyAnswerId>(),
                     .name = std::move(command.name),
                     .text = std::move(command.text),
                     .html = std::move(command.html),
                     .tag = std::move(command.tag),
                     .take = command.take.value_or(false),
                     .state = command.state,
                     .changed_by = caller.person,
                     .changed_at = desk.clock.now(),
                     .assignee = command.assignee_id,
                     .team = command.team_id};
  HEARD_CO_CHECK(check(answer));
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<ReadyAnswerView> {
    if (tx.one<std::int64_t>(store::sql::ready_answer_count).value_or(0) >= ready_answers_max)
      return invalid("too_many_answers", "There are 1,000 ready answers already. Please take one away first.",
                     "name");
    return put(tx, answer);
  });
}

Task<ReadyAnswerView> change_ready_answer(Desk& desk, Caller caller, ReadyAnswerId id,
                                          ChangeReadyAnswer command) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<ReadyAnswerView> {
    HEARD_TRY(ReadyAnswer answer, changed(tx, id, command));
    answer.changed_by = caller.person;
    answer.changed_at = now;
    HEARD_CHECK(check(answer));
    return put(tx, answer);
  });
}

Task<void> remove_ready_answer(Desk& desk, Caller caller, ReadyAnswerId id) {
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    if (tx.run(store::sql::ready_answer_drop, id) == 0) return not_found("This ready answer");
    tx.append(ReadyAnswerChanged{.answer = id, .removed = true}, by(caller), desk.clock.now());
    return {};
  });
}

}  // namespace heard::desk
