#include "care/hold_back.h"

namespace heard::care {

bool is_planned(const Message& reply, const Effect& delivery, Instant now) {
  return reply.kind == MessageKind::reply && !reply.taken_back && delivery.state == EffectState::waiting &&
         delivery.attempts == 0 && delivery.due_at > now && delivery.due_at - reply.at >= planned_min;
}

void hold_back(Decision& decision, const Message& reply, const Effect& delivery, Instant now) {
  const bool newest = decision.after.last_message == reply.id;
  decision.happened(
      ReplyHeldBack{.message = reply.id,
                    .effect = delivery.id,
                    .waiting_since = newest ? reply.waiting_since_before : decision.after.waiting_since},
      now, {});
  decision.cancelled.push_back(delivery.id);
}

std::string joined_draft(std::string_view back, std::string_view since) {
  std::string joined(back);
  if (!since.empty()) joined.append("\n\n").append(since);
  return joined;
}

}  // namespace heard::care
