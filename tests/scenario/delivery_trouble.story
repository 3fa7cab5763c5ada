# A reply that cannot be delivered is tried again, and given up with a reason.
customer Ada <ada@example.org>
person Lin, agent
Ada writes: Is it open?
  events: customer_added, conversation_started, message_received
sending fails for a while
Lin replies: Yes, until six.
  events: reply_written
8 s pass
  delivery: queued
  events: nothing
sending works again
30 s pass
  events: delivery_changed
  delivery: sent
  sent in all: 1

sending fails for a while
Lin replies at once: And tomorrow from ten.
  events: reply_written
1 s passes
2 hours pass
2 hours pass
2 hours pass
2 hours pass
2 hours pass
2 hours pass
2 hours pass
2 hours pass
2 hours pass
2 hours pass
2 hours pass
  events: delivery_changed, conversation_came_back
  delivery: failed
  state: open
  sent in all: 1
