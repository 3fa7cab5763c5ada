#include "care/chat.h"

namespace heard::care {

void visitor_told(Decision& decision, VisitorNews news, Instant now) {
  decision.happened(VisitorTold{news}, now, {ByKind::customer, decision.after.customer.value});
}

}  // namespace heard::care
