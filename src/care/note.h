// Writing a note: for the team only. Nothing is owed, nothing is sent.
#pragma once

#include <vector>

#include "care/decision.h"

namespace heard::care {

// `asked` are the colleagues whom it names: each is asked once, nobody asks themselves.
Decision note(const Conversation& conversation, const Message& message, std::vector<PersonId> asked = {});

}  // namespace heard::care
