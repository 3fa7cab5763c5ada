# A channel that the house brings itself: people write there and are answered there.
customer Ada <ada@example.org>
customer Eve <ada@example.org>
person Lin, agent
person Mara, admin
Ada writes: The lid broke.
  events: customer_added, conversation_started, message_received
Mara brings the channel: Messenger
  events: inbox_changed
  secrets that are good: 1
Mara brings the channel: messenger
  refused: name_taken

# Whoever claims Ada's address there becomes nobody but themselves, and sees nothing of hers.
Eve messages: Is my order on its way?
  events: customer_added, conversation_started, message_received
  state: open
  messages: 1
Eve messages the same again
  events: nothing
  messages: 1

# Nothing leaves while sending is off, and what waits can be taken back.
Lin replies: It leaves tomorrow.
  events: reply_written
  deliveries: Eve (Messenger) held
1 minute passes
  events: nothing
  channel was called: 0
Mara turns sending on
  events: sending_changed
1 minute passes
  events: delivery_changed
  channel got: It leaves tomorrow. for their Eve
  channel was called: 1
  state: waiting

# They write on, and it is the same conversation.
Eve messages: Thank you!
  events: message_received
  messages: 3

# What is not taken is sent again, under the same id, until it is.
the channel takes nothing for a while
Lin replies: You are welcome.
  events: reply_written
1 minute passes
  events: nothing
the channel takes everything again
1 hour passes
  events: delivery_changed
  channel got the id of before: yes
  heard from the channel: nothing

# It tells that it was read, in any order; that it failed makes it our turn again, once.
the channel says read
  events: nothing
  heard from the channel: read
the channel says delivered
  events: nothing
  heard from the channel: read
Lin replies at once: One more thing.
  events: reply_written
1 minute passes
  events: delivery_changed
the channel says failed: no such number
  events: delivery_changed, conversation_came_back, mail_bounced
  state: open
  deliveries: Eve (Messenger) failed (no such number)
the channel says failed: no such number
  events: nothing

# Off, it takes nothing in, and what is to go out waits.
Mara switches the channel off
  events: inbox_changed
Eve messages: Hello?
  refused: not_found
Lin replies at once: Wait for it.
  events: reply_written
1 minute passes
  events: nothing
Mara switches the channel on
  events: inbox_changed
1 hour passes
  events: delivery_changed
  channel got: Wait for it. for their Eve

# A new secret, and the one before for seven days or until it is ended.
Mara makes a new secret
  events: inbox_changed
  secrets that are good: 2
8 days pass
  events: conversation_resolved
  secrets that are good: 1
Mara makes a new secret
  events: inbox_changed
  secrets that are good: 2
Mara ends the secret before
  events: inbox_changed
  secrets that are good: 1

# The secret key is changed: what was sealed is still to be read, also with the new one alone.
the secret key is rotated and earlier ones end
  secrets that are good: 1

# Ninety days after it was settled they begin anew; they are still known there.
91 days pass
  events: nothing
Eve messages: Another question.
  events: conversation_started, message_received
  messages: 1
  known at channels: 1
Mara erases the customer
  events: conversation_erased, conversation_erased, customer_erased
  known at channels: 0
