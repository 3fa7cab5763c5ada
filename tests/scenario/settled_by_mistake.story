# Settled by mistake and taken up again: whoever was waiting has not gone to the end of the queue.
customer Ada <ada@example.org>
customer Bo <bo@example.org>
person Lin, agent
Ada writes: First.
  events: customer_added, conversation_started, message_received
1 hour passes
Bo writes: Second.
  events: customer_added, conversation_started, message_received
16 minutes pass
Ada writes: Are you there?
  events: message_received
  longest list of Lin, open: Ada, Bo
Lin settles
  events: conversation_resolved
  longest list of Lin, open: Bo
30 minutes pass
Lin takes it up again
  events: conversation_reopened
  longest list of Lin, open: Ada, Bo

# Much later it is no mistake any more: they wait from then on.
Lin settles
  events: conversation_resolved
2 hours pass
Lin takes it up again
  events: conversation_reopened
  longest list of Lin, open: Ada, Bo
16 minutes pass
  longest list of Lin, open: Bo, Ada

# Who was answered was not waiting, and does not wait since then either.
Lin replies at once: I am.
  events: reply_written
1 second passes
  events: delivery_changed
Lin settles
  events: conversation_resolved
Lin takes it up again
  events: conversation_reopened
16 minutes pass
  longest list of Lin, open: Bo, Ada
