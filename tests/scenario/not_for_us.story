# One press sets a pitch aside: nothing is owed, and whoever sent it is remembered.
customer Vik <vik@seo.example>
customer Ada <ada@example.org>
person Lin, agent
Vik writes: We can put your shop on page one of every search!
  events: customer_added, conversation_started, message_received
  listed as open: 1
Lin sets it aside
  events: conversation_set_aside
  state: set_aside
  listed as open: 0
  listed as all: 0
  listed as set_aside: 1
  next for Lin: nobody

# What the same sender writes next lands there too, in the old conversation and in a new one.
Vik writes: Did you get my offer?
  events: message_received
  state: set_aside
  listed as open: 0
Vik writes about something else: Last chance!
  events: conversation_started, message_received, conversation_set_aside
  state: set_aside
  listed as set_aside: 2

# Nobody else's words go there.
Ada writes: Where is my parcel?
  events: customer_added, conversation_started, message_received
  state: open
  next for Lin: Ada

# A mistake is taken back: the sender is for us again.
Vik writes: But I am also a customer of yours.
  events: message_received
Lin takes it up again
  events: conversation_reopened
  state: open
Vik writes about something else: My grinder is broken.
  events: conversation_started, message_received
  state: open

# Answering somebody who was set aside makes them one of ours too.
Lin sets it aside
  events: conversation_set_aside
Lin replies at once: We are sorry, that was our mistake.
  events: reply_written
  state: waiting
Vik writes about something else: Thank you.
  events: conversation_started, message_received
  state: open

# Thirty days after the last word it goes for good, as does the other one; what was taken back stays.
Lin sets it aside
  events: conversation_set_aside
29 days pass
  events: delivery_changed
  conversation: there
2 days pass
  events: conversation_erased, conversation_erased
  conversation: gone
  listed as set_aside: 0
