# What should never have been here is deleted: gone at once from every list, search and page, and kept for thirty days.
customer Ada <ada@example.org>
person Lin, agent
person Mara, supervisor
Ada writes: A test with my kettle, please ignore.
  events: customer_added, conversation_started, message_received
Mara tags it: tests
  events: conversation_tagged
Lin takes the conversation
  events: conversation_assigned
Lin replies: We will.
  events: reply_written
Mara deletes it
  refused: reply_planned
1 minute passes
  events: delivery_changed
Mara looks closely
Mara deletes it
  events: conversation_deleted
  state: deleted
  listed as all: 0
  listed as waiting: 0
  tagged tests: 0
  search kettle: 0
  card of Ada: Ada <ada@example.org>, 0 conversations
  page shows: link_expired
  told to browsers: no row of it
  deleted for Mara: 1
  deleted for Lin: forbidden
  looked at by Mara: all of it
  looked at by Lin: not_found
Mara deletes it
  refused: not_found

# Nobody acts on it meanwhile, and nothing happens to it by itself.
Lin replies: Hello?
  refused: not_found
Mara settles
  refused: not_found
Mara splits off: A test
  refused: not_found
8 days pass
  events: nothing

# Put back it is what it was; what fell due meanwhile comes then.
Mara puts it back as it was
  events: conversation_restored
  as before: yes
  state: waiting
  listed as all: 1
  tagged tests: 1
  search kettle: 1
  page shows: 2
  deleted for Mara: 0
  looked at by Lin: all of it
1 minute passes
  events: conversation_resolved
Mara puts it back as it was
  refused: not_found

# Its customer is heard all the same: their next word brings it back as news.
Mara deletes it
  events: conversation_deleted
Ada writes: It was no test: my kettle is cold.
  events: message_received
  state: open
  customer waits: yes
  messages: 3
  listed as open: 1
  search cold: 1
  page shows: 3
31 days pass
  events: nothing
  conversation: there

# With what was merged into it, which goes and comes with it.
Ada writes about something else: And my cup.
  events: conversation_started, message_received
Mara opens number: 1
Mara merges into it number: 2
  events: conversation_merged, merge_changed
Mara deletes it
  events: conversation_deleted
  search cup: 0
Mara opens number: 2
  looked at by Lin: not_found
  told to browsers: no row of it
Mara deletes it
  refused: merged
Mara opens number: 1
Mara parts from it number: 2
  refused: not_found
Mara puts it back as it was
  events: conversation_restored
  messages: 4
  search cup: 1
Mara parts from it number: 2
  events: conversation_parted, merge_changed
  messages: 3
  state: open

# What is not for us keeps its own time when it comes back, and its sender stays remembered.
Mara opens number: 2
Mara sets it aside
  events: conversation_set_aside
Mara deletes it
  events: conversation_deleted
  listed as set_aside: 0
29 days pass
  events: nothing
Mara puts it back as it was
  events: conversation_restored
  state: set_aside
2 days pass
  events: conversation_erased
  conversation: gone

# After thirty days it goes for good, and an erased one cannot be put back.
Mara opens number: 1
Mara deletes it
  events: conversation_deleted
29 days pass
  events: nothing
  conversation: there
2 days pass
  events: conversation_erased
  conversation: gone
  deleted for Mara: 0
  search kettle: 0
Mara puts it back as it was
  refused: not_found
