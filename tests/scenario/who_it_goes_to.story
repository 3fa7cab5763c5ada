# Who a reply goes to is kept with its draft, on every device, and comes back with words that were taken back.
customer Ada <ada@example.org>
person Mara, admin
person Lin, agent
Mara connects the mailbox: help@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Ada mails: Subject: The lid | The lid is gone.
  events: customer_added, conversation_started, message_received
Lin begins to write: A new one
  events: nothing
  draft goes to Lin: as usual | as usual | as usual
Lin begins to write to: ada@example.org | Ben <ben@example.org> | boss@shop2.example | A new one
  events: nothing
  draft goes to Lin: ada@example.org | Ben <ben@example.org> | boss@shop2.example

# Also before there are any words, and typed as it was: looked at when it is sent.
Lin begins to write to: ben |  |  |
  events: nothing
  draft goes to Lin: ben | nobody | nobody
Lin begins to write:
  events: nothing
  draft goes to Lin: there is none
Lin answers: ada@example.org | Ben <ben@example.org> | boss@shop2.example | It leaves today.
  events: reply_written
Lin takes it back
  events: reply_taken_back
  words go to: ada@example.org | Ben <ben@example.org> | boss@shop2.example
Lin answers: ada@example.org | Ben <ben@example.org> |  | It leaves today.
  events: reply_written
8 seconds pass
  events: delivery_changed, delivery_changed

# A planned one that is held back by the customer's words keeps them too.
Lin plans a reply for tomorrow: See you on Monday.
  events: reply_written
Ada mails: In-Reply-To: {reply}; Cc: Eve <eve@example.org> | We come today.
  events: reply_held_back, message_received
  draft of Lin: See you on Monday.
  draft goes to Lin: Ada <ada@example.org> | nobody | nobody

# Writing first to several, once each; who has no address is told so plainly.
Lin writes first to several: finn@example.org | FINN@example.org, Gus <gus@example.org> | ben@example.org | boss@shop2.example | Hello all.
  events: customer_added, conversation_started, conversation_assigned, reply_written
  deliveries: finn@example.org held, gus@example.org held, ben@example.org held, boss@shop2.example held
8 seconds pass
  events: delivery_changed, delivery_changed, delivery_changed, delivery_changed
  last mail is to: finn@example.org, Gus <gus@example.org>
  last mail is copied to: ben@example.org
Lin writes first to several: Cleo |  | ben@example.org |  | Hello all.
  refused: no_address
Lin writes first to several: hal@example.org | gus |  |  | Hello all.
  refused: invalid_email
