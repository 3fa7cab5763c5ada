#include "care/retime.h"

#include "care/hold_back.h"

namespace heard::care {

Result<Decision> retime(const Conversation& conversation, const Retime& asked) {
  const Message& reply = asked.reply;
  if (reply.kind != MessageKind::reply) return not_found("That reply");
  if (reply.author != asked.person.value && !asked.leads)
    return forbidden("Only the person who wrote a reply, or a lead, can give it another time.");
  if (!is_planned(reply, asked.deliveries, asked.now))
    return conflict("too_late", "This reply is not waiting any more.");
  Decision decision{.after = conversation};
  decision.happened(ReplyRetimed{.message = reply.id, .until = asked.until}, asked.now,
                    {ByKind::person, asked.person.value}, reply.id);
  return decision;
}

}  // namespace heard::care
