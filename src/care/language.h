// Which language a conversation is in: what a person says, else what its customer's words are in.
#pragma once

#include "care/decision.h"

namespace heard::care {

void say_language(Decision& decision, std::optional<Tongue> language, By by, Instant now);

// The language that its customer reads, with words of theirs that are newer than the conversation knows of.
// Nothing where nobody can tell.
std::optional<Tongue> language_of(const Conversation& conversation, std::string_view words = {});

}  // namespace heard::care
