# The same message twice is one message.
customer Ada <ada@example.org>
Ada writes: Please call me back.
  events: customer_added, conversation_started, message_received
Ada sends the same again
  events: nothing
  messages: 1
  page shows: 1
Ada writes about something else: And where do I find the manual?
  events: conversation_started, message_received
  messages: 1
