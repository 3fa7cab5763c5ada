# We write first: it is held like every reply, waits for them, and they read it when it was delivered.
customer Ada <ada@example.org>
person Lin, agent
person Tom, agent
Lin writes first: Ada <ada@example.org> | Your lid | A new lid has come for you.
  events: customer_added, conversation_started, conversation_assigned, reply_written
  state: waiting
  owner: Lin
  customer waits: no
  customer name: Ada
  subject: Your lid
  preview: A new lid has come for you.
  messages: 1
  delivery: held
  sent in all: 0
  page shows: nothing_yet
  page link: none
  listed as waiting: 1
  listed as open: 0
  search lid: 1
  customers found by ada: 1
7 seconds pass
  events: nothing
  page shows: nothing_yet
1 second passes
  events: delivery_changed
  delivery: sent
  page shows: 1
  sent in all: 1

# Their answer on their page makes it our turn, as ever.
Ada writes: I will fetch it on Monday.
  events: message_received
  state: open
  owner: Lin
  customer waits: yes
  page shows: 2
Lin replies: See you then.
  events: reply_written
8 seconds pass
  events: delivery_changed
  page shows: 3
8 days pass
  events: conversation_resolved
  state: resolved

# Somebody who has an address is found by it, whoever writes first, and never by a name.
Lin writes first: A. Lovelace <ADA@example.org> | Your order | It leaves today.
  events: conversation_started, conversation_assigned, reply_written
  customer name: Ada
  customers found by ada: 1
Lin writes first: Ada | Another Ada | Good day.
  events: customer_added, conversation_started, conversation_assigned, reply_written
  customers found by ada: 2
Lin writes first: Ada | A third Ada | Good day.
  events: customer_added, conversation_started, conversation_assigned, reply_written
  customers found by ada: 3
Lin writes first to the same customer: nobody | And one more thing | By the way.
  events: conversation_started, conversation_assigned, reply_written
  customers found by ada: 3
Lin writes first: Cleo +49 30 123 | Your call | We tried to ring.
  events: customer_added, conversation_started, conversation_assigned, reply_written
  customers found by 123: 1
8 seconds pass
  events: delivery_changed, delivery_changed, delivery_changed, delivery_changed, delivery_changed
  sent in all: 7

# What is missing is said, and nothing is left of the try.
Lin writes first: Dora |  | Hello.
  refused: missing_field
Lin writes first: Dora | Hello |  
  refused: missing_field
Lin writes first: <> | Hello | Hello.
  refused: invalid_email
Lin writes first: Dora <dora at example> | Hello | Hello.
  refused: invalid_email
  customers found by dora: 0
  search hello: 0
