# One at a time: my own who waits longest, else whom nobody has taken.
customer Ada <ada@example.org>
customer Bo <bo@example.org>
customer Cy <cy@example.org>
person Lin, agent
person Tom, agent
Ada writes: First.
  events: customer_added, conversation_started, message_received
  next for Lin: Ada
1 minute passes
Bo writes: Second.
  events: customer_added, conversation_started, message_received
1 minute passes
Cy writes: Third.
  events: customer_added, conversation_started, message_received
Lin takes the conversation
  events: conversation_assigned
  next for Lin: Cy
  next for Tom: Ada

# Writing again does not lose one's place.
Ada writes: Are you there?
  events: message_received
  next for Tom: Ada

# Whom somebody else has taken, who waits for nothing and who was put off is not next.
Tom takes the conversation
  events: conversation_assigned
Tom replies: I am.
  events: reply_written
  next for Tom: Bo
Bo writes: Still here.
  events: message_received
Tom puts it off: 1 day
  events: conversation_snoozed
  next for Tom: nobody
  next for Lin: Cy
