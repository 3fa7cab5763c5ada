# What waits for its customer settles by itself after seven quiet days, and any word takes it up again.
customer Ada <ada@example.org>
person Lin, agent
Ada writes: Which filter fits?
  events: customer_added, conversation_started, message_received
Lin replies: Size four.
  events: reply_written
8 s pass
  events: delivery_changed
6 days pass
  events: nothing
  state: waiting
Lin replies: Did you find it?
  events: reply_written
8 s pass
  events: delivery_changed
6 days pass
  events: nothing
2 days pass
  events: conversation_resolved
  state: resolved
Ada writes: Yes, thank you.
  events: message_received
  state: open
30 days pass
  events: nothing
  state: open
