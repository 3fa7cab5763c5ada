// What an event makes of a promise: the one fold, for decisions and for `heard verify`.
#pragma once

#include "record/event.h"
#include "record/promise.h"

namespace heard::care {

// Events of other things change nothing. `promise` knows its id and its conversation already.
void evolve(Promise& promise, const Event& event, Instant at, By by);

// Which promise an event speaks of; nothing: of none.
std::optional<PromiseId> promise_of(const Event& event);

}  // namespace heard::care
