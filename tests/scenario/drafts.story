# Words that are not sent yet belong to who writes them and to their conversation.
customer Ada <ada@example.org>
customer Bo <bo@example.org>
person Lin, agent
person Tom, agent
person Mara, admin
Ada writes: Is the blue one back in stock?
  events: customer_added, conversation_started, message_received
Lin begins to write: Yes, since
  events: nothing
  draft of Lin: Yes, since
  draft of Tom: none
  state: open

# A second device that has not seen this does not write over it.
Lin begins to write on another device: No, not before
  refused: draft_moved
  draft of Lin: Yes, since
Lin begins to write: Yes, since Monday.
  draft of Lin: Yes, since Monday.

# Sending exactly this takes it away; sending something else does not.
Lin replies: One moment, please.
  events: reply_written
  draft of Lin: Yes, since Monday.
Tom replies: Yes, since Monday.
  events: reply_written
  draft of Lin: Yes, since Monday.
Lin replies: Yes, since Monday.
  events: reply_written
  draft of Lin: none

# Emptied, it is gone.
Lin begins to write: Also
  draft of Lin: Also
Lin begins to write: 
  draft of Lin: none

# It never turns up with another customer.
Lin begins to write: By the way
  draft of Lin: By the way
Bo writes: Hello?
  events: customer_added, conversation_started, message_received
  draft of Lin: none

# With its customer it is erased, and after ninety days it goes by itself.
Lin begins to write: Dear Bo
  draft of Lin: Dear Bo
Mara erases the customer
  events: conversation_erased, customer_erased
  draft of Lin: not_found
