#include "care/understood.h"

namespace heard::care {

void understood(Decision& decision, const Understood& said) {
  if (said.before == said.now) return;
  decision.happened(AnswerUnderstood{.answer = said.answer, .understood = said.now}, said.at, said.by);
}

// The message's own row tells its words: the event names it in its body only, so that they stand there once.
void asks_about(Decision& decision, MessageId answer, MessageId message, By by, Instant at) {
  decision.happened(AnswerQuestioned{.answer = answer, .message = message}, at, by);
}

}  // namespace heard::care
