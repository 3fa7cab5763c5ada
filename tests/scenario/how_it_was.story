# How it was, on a scale: asked of whoever has said whether it is settled; a low mark is heard as a no is.
customer Ada <ada@example.org>
customer Bo <bo@example.net>
person Lin, agent
person Mara, admin
Ada writes: Which filter fits?
  events: customer_added, conversation_started, message_received
Lin takes the conversation
  events: conversation_assigned
Lin replies and settles: Size four.
  events: reply_written, conversation_resolved
8 s pass
  events: delivery_changed
Ada says that it settled it
  events: settled_answered

# It is off until an owner wants it.
  asked for a mark on the page of Ada: no
Ada gives a mark: 5
  refused: not_found
Mara asks how it was by: csat
  events: rules_changed
Mara asks how it was by: csat
  events: nothing
  asked for a mark on the page of Ada: csat
Ada gives a mark: 6
  refused: out_of_range
Ada gives a mark: 2
  events: mark_given, conversation_reopened
  state: open
  owner: Lin
  asked for a mark on the page of Ada: gave 2
  marks for Lin: 1 of 1 asked: 0 1 0 0 0
  marks for Mara: not shown

# Once, and nobody is asked who has not said whether it is settled, or complains.
Ada gives a mark: 5
  refused: not_found
Bo writes: Is the lid blue?
  events: customer_added, conversation_started, message_received
Lin takes the conversation
  events: conversation_assigned
Lin replies and settles: It is.
  events: reply_written, conversation_resolved
8 s pass
  events: delivery_changed
  asked for a mark on the page of Bo: no
Bo says that it did not settle it
  events: settled_answered, conversation_reopened
  asked for a mark on the page of Bo: csat
Bo gives a mark: 3
  events: mark_given
  marks for Lin: 2 of 2 asked: 0 1 1 0 0
Lin says that it is: complaint
  events: came_as_decided
