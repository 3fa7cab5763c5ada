# How far somebody has read is theirs alone, and known since their desk first asked for it.
customer Ada <ada@example.org>
customer Bo <bo@example.org>
person Lin, agent
person Tom, agent
person Mara, admin
Ada writes: The kettle leaks.
  events: customer_added, conversation_started, message_received
  known to Lin since: now
2 days pass
Ada writes: It leaks more.
  events: message_received
  seen by Lin: nothing
Lin sees the newest word
  events: nothing
  seen by Lin: the newest
  known to Lin since: 2 days ago
  seen by Tom: nothing
  known to Tom since: now

# It never goes back to an older word, only on to a newer one.
Ada writes: And now it hisses.
  events: message_received
  seen by Lin: an earlier one
Lin sees the newest word
  seen by Lin: the newest
Lin sees the first word
  seen by Lin: the newest

# Marked unread, it is so until it is seen again; for nobody else.
Tom sees the newest word
  seen by Tom: the newest
Lin marks it unread
  seen by Lin: unread
  seen by Tom: the newest
Lin sees the first word
  seen by Lin: an earlier one
Lin sees the newest word
  seen by Lin: the newest

# Only what a customer said here can be seen.
Tom replies at once: We send a new one.
  events: reply_written
Lin sees the reply
  refused: unknown_message
Bo writes: Hello?
  events: customer_added, conversation_started, message_received
Lin sees the first word
  seen by Lin: the newest
Lin opens number: 1
Lin sees the first word
  refused: unknown_message

# Seen where it goes on, it is seen in what was merged into it.
1 minute passes
  events: delivery_changed
Ada writes about something else: The lid is loose.
  events: conversation_started, message_received
  seen by Lin: nothing
Lin opens number: 1
Lin merges into it number: 3
  events: conversation_merged, merge_changed
  seen by Lin: an earlier one
Lin sees the newest word
  seen by Lin: the newest
Lin parts from it number: 3
  events: conversation_parted, merge_changed
Lin opens number: 3
  seen by Lin: the newest
  seen by Tom: nothing

# Erased, it is gone; after ninety days it goes by itself, and what is older counts as seen.
Mara erases the customer
  events: conversation_erased, conversation_erased, customer_erased
  seen by Lin: nothing
Lin sees the newest word
  refused: not_found
Lin opens number: 2
91 days pass
  seen by Lin: the newest
the house is swept
  seen by Lin: nothing
  known to Lin since: 90 days ago
