// What we said by when: made by a person, moved, kept, and the board on which all of them stand.
#pragma once

#include <optional>

#include "desk/desk.h"
#include "record/promise_view.h"

namespace heard::desk {

// 201 PromiseView.
Task<Answer> make_promise(Desk& desk, Caller caller, ConversationId id, MakePromise command,
                          std::optional<Once> once);
// One of them. conflict ended, second_pair; invalid for a new time without a word how they were told.
Task<PromiseView> change_promise(Desk& desk, Caller caller, PromiseId id, ChangePromise command);

// What is owed, by time; of the caller alone, or of the whole house.
Task<PromiseList> promise_board(Desk& desk, Caller caller, bool mine);

// What is owed on that day already, by who owes what is promised in this conversation.
Task<PromiseDay> promise_day(Desk& desk, Caller caller, ConversationId id, Instant due_at);

// Times that words of a reply say, by the clock of the house.
Task<TimesSaid> times_said(Desk& desk, ReadWords words);

// Of those that ended in [from, to). At most two years.
Task<PromiseFigures> promise_figures(Desk& desk, Caller caller, Instant from, Instant to);
// The same, one a line with a head, for a spreadsheet.
Task<std::string> promise_csv(Desk& desk, Caller caller, Instant from, Instant to);

}  // namespace heard::desk
