// Writing a note: for the team only. Nothing is owed, nothing is sent.
#pragma once

#include "care/decision.h"

namespace heard::care {

Decision note(const Conversation& conversation, const Message& message);

}  // namespace heard::care
