# What is put off is out of sight until its time, and a customer's word is never put off.
customer Ada <ada@example.org>
customer Bo <bo@example.org>
person Lin, agent
person Tom, agent
Ada writes: Is the blue one back in stock?
  events: customer_added, conversation_started, message_received
Lin puts it off: 2 days
  events: conversation_snoozed
  state: snoozed
47 hours pass
  events: nothing
  state: snoozed
2 hours pass
  events: conversation_came_back
  state: open

# Put off anew: only the newest time counts.
Lin puts it off: 1 day
  events: conversation_snoozed
Tom puts it off: 3 days
  events: conversation_snoozed
2 days pass
  events: nothing
  state: snoozed

# The customer writes first: it is our turn at once, and nothing happens when the old time comes.
Ada writes: Never mind, I found one.
  events: message_received
  state: open
9 days pass
  events: nothing
  state: open

# A reply while it is put off waits for them; taken back, it is put off as before.
Lin puts it off: 1 day
  events: conversation_snoozed
Lin replies: Glad to hear it.
  events: reply_written
  state: waiting
Lin takes it back
  events: reply_taken_back
  state: snoozed
1 day passes
  events: conversation_came_back
  state: open

# Taken up by hand before its time, and settled: both end it.
Lin puts it off: 1 day
  events: conversation_snoozed
Tom takes it up again
  events: conversation_reopened
  state: open
Tom puts it off: 1 day
  events: conversation_snoozed
Tom settles
  events: conversation_resolved
2 days pass
  events: nothing
  state: resolved

# A time that has passed is refused and changes nothing.
Lin puts it off: 0 s
  refused: time_passed
  events: nothing
  state: resolved

# Waiting for them is not for who has not been answered.
Bo writes: Do you repair grinders?
  events: customer_added, conversation_started, message_received
Lin leaves it to them
  refused: their_turn_is_over
  events: nothing
  state: open
Lin replies: We do.
  events: reply_written
8 s pass
  events: delivery_changed
Lin takes it up again
  events: conversation_reopened
  state: open
Lin leaves it to them and puts it off
  refused: contradiction
  events: nothing
  state: open
Lin leaves it to them
  events: conversation_left_to_them
  state: waiting
8 days pass
  events: conversation_resolved
  state: resolved
