# Two conversations about the same thing go on as one: our turn, waiting since the first of them.
customer Ada <ada@example.org>
customer Bo <bo@example.org>
person Lin, agent
person Mara, admin
Ada writes: My grinder smokes.
  events: customer_added, conversation_started, message_received
Lin replies at once: We are sorry. Please unplug it.
  events: reply_written
1 minute passes
  events: delivery_changed
Ada writes about something else: It is me again about the grinder.
  events: conversation_started, message_received
Lin opens number: 1
  state: waiting
  customer waits: no
  messages: 2
  page shows: 2
Lin merges into it number: 2
  events: conversation_merged, merge_changed
  state: open
  customer waits: yes
  messages: 3
  page shows: 3
  preview: It is me again about the grinder.
  listed as all: 1
  listed as open: 1

# The one that was merged away is not acted on; where it goes on is.
Lin opens number: 2
  state: merged
Lin replies: Here?
  refused: merged
Lin settles
  refused: merged
Lin opens number: 1
Lin merges into it number: 2
  refused: merged
Lin merges into it number: 1
  refused: same_conversation

# Parted, each is what it was.
Lin parts from it number: 2
  events: conversation_parted, merge_changed
  state: waiting
  customer waits: no
  messages: 2
  page shows: 2
  preview: We are sorry. Please unplug it.
Lin opens number: 2
  state: open
  customer waits: yes
  messages: 1
  preview: It is me again about the grinder.
Lin parts from it number: 1
  refused: not_found

# What happened in between stays where it was said.
Lin opens number: 1
Lin merges into it number: 2
  events: conversation_merged, merge_changed
Lin replies and settles: A new one leaves today.
  events: reply_written, conversation_resolved
  messages: 4
1 minute passes
  events: delivery_changed
Lin parts from it number: 2
  events: conversation_parted, merge_changed
  state: resolved
  messages: 3
  preview: A new one leaves today.
Lin opens number: 2
  state: open
  messages: 1

# A reply that is taken back meanwhile leaves no trace after parting.
Lin opens number: 1
Lin merges into it number: 2
  events: conversation_merged, merge_changed
Lin replies: No, wait.
  events: reply_written
Lin takes it back
  events: reply_taken_back
Lin parts from it number: 2
  events: conversation_parted, merge_changed
  messages: 3
  preview: A new one leaves today.

# Nobody reads another customer's words.
Bo writes: Hello.
  events: customer_added, conversation_started, message_received
Lin merges into it number: 2
  refused: different_customers
Lin opens number: 2
Lin merges into it number: 3
  refused: different_customers

# One that was put off comes back by itself after it was parted.
Lin puts it off: 2 days
  events: conversation_snoozed
Lin opens number: 1
Lin merges into it number: 2
  events: conversation_merged, merge_changed
  state: snoozed
1 day passes
  events: nothing
Lin parts from it number: 2
  events: conversation_parted, merge_changed
  state: resolved
2 days pass
  events: conversation_came_back
Lin opens number: 2
  state: open

# Who writes on a page from before it was merged is heard where it goes on.
Lin opens number: 1
Lin merges into it number: 2
  events: conversation_merged, merge_changed
Ada writes: One more thing about the grinder.
  events: message_received
  state: open
  messages: 5
Lin parts from it number: 2
  events: conversation_parted, merge_changed
  messages: 4
  preview: One more thing about the grinder.

# Erasing the customer takes the merged one too.
Lin opens number: 1
Lin merges into it number: 2
  events: conversation_merged, merge_changed
Mara erases the customer
  events: conversation_erased, conversation_erased, customer_erased
  conversation: gone
