# A reply for later goes out at its time and not before.
customer Ada <ada@example.org>
person Lin, agent
person Tom, agent
Ada writes: When do you open at Easter?
  events: customer_added, conversation_started, message_received
Lin plans a reply for tomorrow: From Tuesday on.
  events: reply_written
  delivery: held
  page shows: 1
23 hours pass
  events: nothing
  sent in all: 0
2 hours pass
  events: delivery_changed
  delivery: sent
  page shows: 2

# It can be taken back until then, and the conversation is as it was.
Ada writes: And at Whitsun?
  events: message_received
Lin plans a reply for tomorrow: The same.
  events: reply_written
  state: waiting
Lin takes it back
  events: reply_taken_back
  draft: The same.
  state: open
  customer waits: yes
2 days pass
  events: nothing
  sent in all: 1

# The customer writes first: it does not go out, its author has the words back, and who waited waits on.
Lin plans a reply for tomorrow: The same, on Tuesday.
  events: reply_written
Lin begins to write: Also
  draft of Lin: Also
1 hour passes
  events: nothing
Ada writes: Forget Whitsun: my parcel has not come.
  events: reply_held_back, message_received
  delivery: cancelled
  state: open
  customer waits: yes
  preview: Forget Whitsun: my parcel has not come.
  messages: 4
  page shows: 4
  draft of Lin: The same, on Tuesday. / Also
  search Tuesday: 1
2 days pass
  events: nothing
  sent in all: 1

# A usual reply, held for eight seconds only, is not held back: it was said, and leaves.
Tom replies: We are looking for it.
  events: reply_written
Ada writes: Thank you.
  events: message_received
1 minute passes
  events: delivery_changed
  sent in all: 2

# Sent now after all, by its author only; later it cannot be sent a second time.
Lin plans a reply for tomorrow: It is on its way.
  events: reply_written
Tom sends it now
  refused: forbidden
Lin sends it now
1 second passes
  events: delivery_changed
  delivery: sent
Lin sends it now
  refused: too_late

# A time that has passed, or is about to, is no plan.
Lin plans a reply for a second from now: Too soon.
  refused: time_passed
  sent in all: 3

# Nothing planned is lost sight of: neither set aside nor merged away before it is dealt with.
Ada writes about something else: And my other order?
  events: conversation_started, message_received
Lin plans a reply for tomorrow: That one too.
  events: reply_written
Lin sets it aside
  refused: reply_planned
  state: waiting
Lin opens number: 1
Lin merges into it number: 2
  refused: reply_planned
Lin opens number: 2
Lin merges into it number: 1
  events: conversation_merged, merge_changed
Ada writes: Forget it.
  events: reply_held_back, message_received
  sent in all: 3
