# Nobody answers what they have not read.
customer Ada <ada@example.org>
person Lin, agent
person Ben, agent

Ada writes: Do you have it in blue?
  events: customer_added, conversation_started, message_received
Ada writes: Sorry, green I meant.
  events: message_received
Lin replies having seen only the first message: Yes, in blue.
  refused: stale_view
  events: nothing
  page shows: 2
Ben notes: Green is sold out until May.
  events: note_written
  state: open
  preview: Sorry, green I meant.
  page shows: 2
Lin replies: Green comes in May. May I put one aside for you?
  events: reply_written
  messages: 4
