# What we wrote first and took back was never there: not listed, not found, not shown, not sent.
customer Ada <ada@example.org>
customer Bo <bo@example.org>
person Lin, agent
person Tom, agent
person Mara, admin
Lin writes first: Ada <ada@example.org> | Your pelican | Dear Eda, a pelican
  events: customer_added, conversation_started, conversation_assigned, reply_written
  search pelican: 1
Tom takes it back
  refused: forbidden
Lin takes it back
  events: reply_taken_back, conversation_erased, customer_erased
  draft: Dear Eda, a pelican
  words are for: Ada <ada@example.org>, Your pelican, new
  conversation: gone
  page shows: not_found
  newest change of the house: Lin customer_erased, nothing: taken_back
  search pelican: 0
  search ada: 0
  customers found by ada: 0
  listed as waiting: 0
  listed as all: 0
  listed as resolved: 0
  next for Lin: nobody
1 minute passes
  events: nothing
  sent in all: 0
Lin takes it back
  refused: not_found

# Sent again, it goes.
Lin writes first: Ada <ada@example.org> | Your pelican | Dear Ada, a pelican has come.
  events: customer_added, conversation_started, conversation_assigned, reply_written
8 seconds pass
  events: delivery_changed
  page shows: 1
  sent in all: 1
Lin takes it back
  refused: too_late
  page shows: 1

# Who was known before stays known, with everything else of theirs.
Bo writes: Hello.
  events: customer_added, conversation_started, message_received
Lin writes first: Bo <bo@example.org> | Your shelf | It is here.
  events: conversation_started, conversation_assigned, reply_written
Mara takes it back
  events: reply_taken_back, conversation_erased
  words are for: Bo <bo@example.org>, Your shelf, known
  customers found by bo: 1
  search shelf: 0
  listed as open: 1

# What the team noted about somebody meanwhile is not lost with the words.
Lin writes first: Cleo <cleo@example.org> | Your shelf | It is here.
  events: customer_added, conversation_started, conversation_assigned, reply_written
Tom notes about the customer: Rings before eight.
  events: customer_changed
Lin takes it back
  events: reply_taken_back, conversation_erased
  words are for: Cleo <cleo@example.org>, Your shelf, known

# A colleague's note in it keeps the conversation, and nobody waits in it.
Lin writes first: Dora | Your kettle | Here it is.
  events: customer_added, conversation_started, conversation_assigned, reply_written
Tom notes: She moved house.
  events: note_written
Lin takes it back
  events: reply_taken_back
  words are for: this conversation
  state: resolved
  customer waits: no
  preview: She moved house.
  messages: 1
  page shows: nothing_yet
  listed as open: 1
  listed as waiting: 1
Lin replies: Here it is, at the new house.
  events: reply_written
  state: waiting
Lin takes it back
  events: reply_taken_back
  state: resolved
  preview: She moved house.
Lin replies: Here it is, at the new house.
  events: reply_written
8 seconds pass
  events: delivery_changed
  page shows: 1

# Of two, the one that stays keeps the conversation; when both are gone it is.
Lin writes first: Emil | Your lamp | One.
  events: customer_added, conversation_started, conversation_assigned, reply_written
Lin takes it back
  events: reply_taken_back, conversation_erased, customer_erased
Lin writes first for tomorrow: Emil | Your lamp | One.
  events: customer_added, conversation_started, conversation_assigned, reply_written
  page shows: nothing_yet
Lin opens number: 8
  state: waiting
Lin replies: Two.
  events: reply_written
  messages: 2
Lin takes it back
  events: reply_taken_back
  state: waiting
  preview: One.
  messages: 1
2 days pass
  events: delivery_changed
  page shows: 1
