#include "care/settled_question.h"

namespace heard::care {

bool question_stands(const Matter& matter) {
  return matter.state == ConversationState::resolved && !matter.is_outside && matter.they_wrote &&
         matter.we_answered && !matter.settled_by_them && !matter.complaint_open && !matter.answered;
}

bool question_is_mailed(const Matter& matter) { return question_stands(matter) && !matter.asked; }

void answer_question(Decision& decision, bool settled, By by, Instant now) {
  decision.happened(SettledAnswered{settled}, now, by);
  if (!settled) decision.happened(ConversationReopened{now}, now, by);
}

}  // namespace heard::care
