// A story: a text of what people do and what must then be so, told to a whole desk. One act a line, its
// expectations indented below it. After every act the new events are compared with "events:" exactly, so
// what is not written there must not happen. At the end the log is verified.
//
//   customer Ada <ada@example.org>       person Lin, agent
//   Ada writes: The kettle leaks.        events: customer_added, conversation_started, message_received
//   Lin replies: A new one leaves today. delivery: held
//   8 s pass                             state: waiting
#pragma once

#include <string>
#include <vector>

#include "tests/engine/engine.h"

namespace heard::test {

// What was not as told, each with its line number; empty when all was.
std::vector<std::string> tell(const std::string& text, Engine engine);

}  // namespace heard::test
