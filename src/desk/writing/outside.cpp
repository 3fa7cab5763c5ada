#include "desk/writing/outside.h"

#include <fmt/format.h>

#include "care/outside.h"
#include "desk/commit.h"
#include "desk/conversation/opening.h"
#include "desk/conversation/share_out.h"
#include "desk/customer/customers.h"

namespace heard::desk {

Result<void> tell_asking(store::Tx& tx, const Conversation& outside, OutsideNews news, By by, Instant now) {
  if (!outside.asked_for) return {};
  HEARD_TRY(const Conversation before, load_going_on(tx, *outside.asked_for));
  care::Decision decision{.after = before};
  care::tell(decision, news, outside, by, now);
  if (decision.after.state != before.state) share_out(tx, decision, now);
  commit(tx, before, decision, now);
  return {};
}

std::vector<std::string> kept_from(store::Tx& tx, const Conversation& conversation) {
  if (!conversation.asked_for) return {};
  const auto asking = load_going_on(tx, *conversation.asked_for);
  return asking.ok() ? addresses_of(tx, asking->customer) : std::vector<std::string>();
}

Result<void> check_stands_alone(const Conversation& conversation) {
  if (!conversation.asked_for) return {};
  Error error = conflict("outside", "This stands in another conversation. Please act there.");
  error.extra_json = fmt::format("\"asked_for\":{}", conversation.asked_for->value);
  return error;
}

}  // namespace heard::desk
