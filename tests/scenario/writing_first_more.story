# Planned, settled, with files, under a key; and what may not be done with words that can still be taken back.
customer Ada <ada@example.org>
person Lin, agent
person Tom, agent
Lin writes first for tomorrow: Ada <ada@example.org> | Easter | We open on Tuesday.
  events: customer_added, conversation_started, conversation_assigned, reply_written
  state: waiting
  page shows: nothing_yet
23 hours pass
  events: nothing
  page shows: nothing_yet
Lin sends it now
1 second passes
  events: delivery_changed
  page shows: 1

Lin writes first and settles: Ada <ada@example.org> | Whitsun | The same.
  events: conversation_started, conversation_assigned, reply_written, conversation_resolved
  state: resolved
8 seconds pass
  events: delivery_changed
  page shows: 1
Ada writes: Thank you.
  events: message_received
  state: open

# Files go along and come back; what is somebody else's does not.
Lin adds to first words the file: plan.pdf
  files waiting for the first words of Lin: plan.pdf
  files waiting for the first words of Tom: none
Tom writes first with the files: Ada <ada@example.org> | The plan | plan.pdf
  refused: unknown_attachment
  search plan: 0
Lin writes first with the files: Ada <ada@example.org> | The plan | plan.pdf
  events: conversation_started, conversation_assigned, reply_written
  files waiting for the first words of Lin: none
  page shows: nothing_yet
Lin adds the file: more.pdf
Lin takes it back
  events: reply_taken_back, conversation_erased
  files waiting for the first words of Lin: plan.pdf, more.pdf
Lin writes first with the files: Ada <ada@example.org> | The plan | plan.pdf, more.pdf
  events: conversation_started, conversation_assigned, reply_written
8 seconds pass
  events: delivery_changed
  files on the page: plan.pdf, more.pdf

# The same key writes once.
Lin writes first under a key: Ada <ada@example.org> | Once | Only once.
  events: conversation_started, conversation_assigned, reply_written
Lin writes first under a key: Ada <ada@example.org> | Once | Only once.
  search once: 1
Lin writes first under a key: Ada <ada@example.org> | Once | Something else.
  refused: key_reused
Lin takes it back
  events: reply_taken_back, conversation_erased
Lin writes first under a key: Ada <ada@example.org> | Once | Only once.
  refused: taken_back
  search once: 0
Lin writes first: Ada <ada@example.org> | Once | Only once.
  events: conversation_started, conversation_assigned, reply_written
8 seconds pass
  events: delivery_changed

# Nothing is merged with what may still be taken back: it would go along.
Ada writes about something else: Where is it?
  events: conversation_started, message_received
Lin writes first: Ada <ada@example.org> | Later | A word.
  events: conversation_started, conversation_assigned, reply_written
Lin merges into it number: 7
  refused: reply_planned
Lin opens number: 7
Lin merges into it number: 8
  refused: reply_planned
8 seconds pass
  events: delivery_changed
Lin merges into it number: 8
  events: conversation_merged, merge_changed
  state: open
Lin parts from it number: 8
  events: conversation_parted, merge_changed
Lin opens number: 8
  state: waiting

# All of it goes with its customer.
Tom erases the customer
  events: conversation_erased, conversation_erased, conversation_erased, conversation_erased, conversation_erased, conversation_erased, customer_erased
  conversation: gone
