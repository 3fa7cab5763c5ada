#include "care/came_as.h"

namespace heard::care {

bool decide_came_as(Decision& decision, std::optional<CameAs> came_as, By by, Instant now) {
  if (decision.after.came_as == came_as) return false;
  decision.happened(CameAsDecided{came_as}, now, by);
  return true;
}

}  // namespace heard::care
