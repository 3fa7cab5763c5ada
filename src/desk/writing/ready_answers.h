// Ready answers: words that are written once and used often, by everybody at the desk.
#pragma once

#include "desk/desk.h"
#include "record/command.h"
#include "record/view.h"

namespace heard::desk {

constexpr int ready_answers_max = 1'000;

Task<ReadyAnswerList> ready_answers(Desk& desk);
// exists name_taken for a name that another one has, whatever its case.
Task<ReadyAnswerView> add_ready_answer(Desk& desk, Caller caller, AddReadyAnswer command);
Task<ReadyAnswerView> change_ready_answer(Desk& desk, Caller caller, ReadyAnswerId id,
                                          ChangeReadyAnswer command);
Task<void> remove_ready_answer(Desk& desk, Caller caller, ReadyAnswerId id);

}  // namespace heard::desk
