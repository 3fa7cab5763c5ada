#include "care/hold_back.h"

#include <algorithm>
#include <span>

namespace heard::care {

bool is_planned(const Message& reply, const std::vector<Effect>& deliveries, Instant now) {
  if (reply.kind != MessageKind::reply || reply.taken_back || deliveries.empty()) return false;
  return std::ranges::all_of(deliveries, [&](const Effect& one) {
    return one.state == EffectState::waiting && one.attempts == 0 && one.due_at > now &&
           one.due_at - reply.at >= planned_min;
  });
}

void hold_back(Decision& decision, const Message& reply, const std::vector<Effect>& deliveries, Instant now) {
  const bool newest = decision.after.last_message == reply.id;
  ReplyHeldBack held{.message = reply.id,
                     .effect = deliveries.front().id,
                     .waiting_since = newest ? reply.waiting_since_before : decision.after.waiting_since};
  for (const Effect& other : std::span(deliveries).subspan(1)) held.also.push_back(other.id);
  decision.happened(held, now, {});
  for (const Effect& delivery : deliveries) decision.cancelled.push_back(delivery.id);
}

std::string joined_draft(std::string_view back, std::string_view since) {
  std::string joined(back);
  if (!since.empty()) joined.append("\n\n").append(since);
  return joined;
}

}  // namespace heard::care
