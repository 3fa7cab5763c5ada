# A held reply can be taken back, and then was never sent.
customer Ada <ada@example.org>
person Lin, agent
person Mara, admin
person Ben, agent

Ada writes: Where is my order?
  events: customer_added, conversation_started, message_received
Lin replies: Dear Eda, it is on its
  events: reply_written
  state: waiting
  preview: Dear Eda, it is on its
Lin takes it back
  events: reply_taken_back
  draft: Dear Eda, it is on its
  state: open
  customer waits: yes
  preview: Where is my order?
  delivery: cancelled
  messages: 1
60 s pass
  events: nothing
  sent in all: 0
  page shows: 1

# Twice is once too often.
Lin takes it back
  refused: too_late

# Somebody else's words are theirs; a lead may.
Lin replies and settles: Dear Ada, it left on Monday.
  events: reply_written, conversation_resolved
  state: resolved
Ben takes it back
  refused: forbidden
Mara takes it back
  events: reply_taken_back
  state: open

# Once it is on its way it stays.
Lin replies: Dear Ada, it left on Monday.
  events: reply_written
8 s pass
  events: delivery_changed
Lin takes it back
  refused: too_late

# What came in between is kept.
Lin replies: And the invoice is in the box.
  events: reply_written
Ada writes: It has come!
  events: message_received
  state: open
Lin takes it back
  events: reply_taken_back
  state: open
  preview: It has come!

# What was taken back is found no more, and does not stand in the way of what was said.
Ada writes: The pelican kettle, please.
  events: message_received
Lin replies: A pelican pelican pelican, of course.
  events: reply_written
  search pelican: 1
Lin takes it back
  events: reply_taken_back
  search pelican: 1
