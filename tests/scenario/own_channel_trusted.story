# Where the house trusts what a channel says, its addresses are the senders' own.
customer Ada <ada@example.org>
person Mara, admin
Ada writes: The lid broke.
  events: customer_added, conversation_started, message_received
Mara brings the channel: Our app
  events: inbox_changed
Mara trusts the channel
  events: inbox_changed
Ada messages: And the cup, too.
  events: conversation_started, message_received
  known at channels: 1
Mara takes the channel away
  events: inbox_changed
Ada messages: Hello?
  refused: not_found
