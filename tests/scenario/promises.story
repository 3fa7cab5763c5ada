# What is promised is a record: it is said with an answer, kept, moved beforehand or not kept, and never forgotten.
customer Ada <ada@example.org>
person Lin, agent
person Mara, admin
Mara sets the shop's clock: Europe/Berlin
  events: shop_changed
Ada writes: My grinder is broken.
  events: customer_added, conversation_started, message_received
  promises: none

# An answer that promises something is held like any other: taken back, it was never promised.
Lin replies with a promise: A new one comes. | a new grinder by 2026-11-24 18:00
  events: reply_written
  promises: none
Lin takes it back
  events: reply_taken_back
10 seconds pass
  events: nothing
  promises: none

# Once it has left it is so, and whoever says it takes it.
Lin replies with a promise: A new one comes. | a new grinder by 2026-11-24 18:00
  events: reply_written
10 seconds pass
  events: delivery_changed, promise_made, conversation_assigned
  promises: open a new grinder by 2026-11-24 18:00
  promised by: 2026-11-24 18:00
  state: waiting
  owner: Lin
  board of Lin: 1
  board of Mara: 0
  promised to Ada: a new grinder by 2026-11-24 18:00 in 1

# It is not over while something is promised in it.
Lin settles
  refused: promise_open
Lin calls it broken
  refused: unknown_value

# Before its time it comes back on top: four open hours before, since it was made three days ahead.
3 days pass
  events: nothing
3 hours pass
  events: promise_near, conversation_came_back
  state: open

# A new time is told to the customer, and why.
Lin replies with a new time: It takes a day longer, sorry. | the courier is late to 2026-11-25 18:00
  events: reply_written
10 seconds pass
  events: delivery_changed, promise_renewed
  promises: open a new grinder by 2026-11-25 18:00
1 day passes
  events: promise_near, conversation_came_back

# Done, in an answer.
Lin replies that it is done: Your grinder is here.
  events: reply_written
10 seconds pass
  events: delivery_changed, promise_ended
  promises: kept a new grinder by 2026-11-25 18:00
  promised to Ada: nothing
  promised by: nothing
  promise figures: of 1 as first said 0, told in time 1, late 0, broken 0; released 0, voided 0
Lin settles
  events: conversation_resolved

# What nobody kept is not kept, whatever is done afterwards; it stays with us until it is done.
Ada writes: And the lid?
  events: message_received
Lin replies with a promise: I look for it. | a new lid by 2026-11-26 12:00
  events: reply_written
1 day passes
  events: delivery_changed, promise_made, promise_ended, conversation_came_back
  promises: kept a new grinder by 2026-11-25 18:00; broken a new lid by 2026-11-26 12:00
  promised by: 2026-11-26 12:00
Lin told them another time: by phone, it is sold out to 2026-11-28 12:00
  refused: ended
Lin has kept it
  events: promise_made_good
  promises: kept a new grinder by 2026-11-25 18:00; broken a new lid by 2026-11-26 12:00, done since
  promised by: nothing
  promise figures: of 2 as first said 0, told in time 1, late 0, broken 1; released 0, voided 0
