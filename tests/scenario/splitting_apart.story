# What is split off lives a life of its own: files, questions to colleagues and quiet time go with it.
customer Ada <ada@example.org>
person Lin, agent
person Mo, agent
person Mara, admin
Ada writes: The kettle leaks.
  events: customer_added, conversation_started, message_received
Lin takes the conversation
  events: conversation_assigned
Lin sees the newest word
Ada writes: Do you sell gift cards?
  events: message_received
Lin sees the newest word
Lin replies at once: We do, at the counter.
  events: reply_written
1 minute passes
  events: delivery_changed
Lin splits off: Do you sell / We do
  events: conversation_started, message_received, reply_written, delivery_changed, conversation_assigned, split_changed, split_changed
  state: open
  customer waits: yes
  owner: Lin
Lin opens number: 2
  state: waiting
  owner: Lin
  seen by Lin: the newest
  seen by Mo: nothing
  page shows: 2

# A merge with what has been split off is one like any other.
Lin opens number: 1
Lin merges into it number: 2
  events: conversation_merged, merge_changed
  messages: 3
  page shows: 3
  page leads to: nowhere
Lin puts back into it number: 2
  refused: merged
Lin parts from it number: 2
  events: conversation_parted, merge_changed
  messages: 1
  page leads to: 2

# Where others were merged into it, those are taken out first.
Ada writes about something else: A third thing.
  events: conversation_started, message_received
Lin opens number: 2
Lin merges into it number: 3
  events: conversation_merged, merge_changed
Lin opens number: 1
Lin puts back into it number: 2
  refused: has_parts
Lin opens number: 2
Lin splits off: A third
  refused: not_found
Lin parts from it number: 3
  events: conversation_parted, merge_changed

# It settles by itself, and is put back at any later time.
8 days pass
  events: conversation_resolved
  state: resolved
Lin opens number: 1
  state: open
Lin puts back into it number: 2
  events: split_changed, conversation_merged, subject_changed, split_changed
  state: waiting
  customer waits: no
  messages: 3
  page shows: 3
  preview: We do, at the counter.

# Set aside, what was split off goes for good after its time, and cannot be put back; what stayed is not touched.
Lin splits off: Do you sell / We do
  events: conversation_started, message_received, reply_written, delivery_changed, conversation_assigned, split_changed, split_changed
Lin opens number: 4
Lin sets it aside
  events: conversation_set_aside
31 days pass
  events: conversation_erased
  conversation: gone
Lin opens number: 1
  messages: 1
  page leads to: nowhere
  found under gift: nothing
  found under kettle: 1
Lin puts back into it number: 4
  refused: not_found

# Split from what was split off, and both put back: every number leads to where the words are.
Ada writes about something else: The lid of the kettle.
  events: conversation_started, message_received, conversation_set_aside
Lin takes it up again
  events: conversation_reopened
Ada writes: The spout of the kettle.
  events: message_received
Ada writes: The handle of the kettle.
  events: message_received
Lin opens number: 5
Lin splits off: The handle
  events: conversation_started, message_received, split_changed, split_changed
Lin opens number: 6
Lin replies at once: It is on its way.
  events: reply_written
1 minute passes
  events: delivery_changed
Lin replies at once: And the screws for it.
  events: reply_written
1 minute passes
  events: delivery_changed
Lin splits off: And the screws
  events: conversation_started, reply_written, delivery_changed, split_changed, split_changed
Lin puts back into it number: 7
  events: split_changed, conversation_merged, subject_changed, split_changed
Lin opens number: 5
Lin puts back into it number: 6
  events: split_changed, conversation_merged, conversation_merged, split_changed
  messages: 5
  page shows: 5
  link 7 shows: The lid of the kettle. / The spout of the kettle. / The handle of the kettle. / It is on its way. / And the screws for it.
