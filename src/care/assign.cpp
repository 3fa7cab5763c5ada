#include "care/assign.h"

namespace heard::care {

void assign(Decision& decision, std::optional<PersonId> assignee, By by, Instant now,
            std::optional<AssignedBecause> because) {
  if (decision.after.assignee == assignee) return;
  decision.happened(ConversationAssigned{assignee, because}, now, by);
}

}  // namespace heard::care
