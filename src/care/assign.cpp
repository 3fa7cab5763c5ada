#include "care/assign.h"

namespace heard::care {

void assign(Decision& decision, std::optional<PersonId> assignee, By by, Instant now) {
  if (decision.after.assignee == assignee) return;
  decision.happened(ConversationAssigned{assignee}, now, by);
}

}  // namespace heard::care
