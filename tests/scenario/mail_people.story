# An answer goes to whom their mail names, once each, and never to ourselves; a note goes to nobody.
customer Ada <ada@example.org>
customer Eve <eve@example.org>
person Mara, admin
person Lin, agent
Mara connects the mailbox: help@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Ada mails: Cc: Ben <ben@example.org>, HELP@shop.example, ada@example.org | We both wait.
  events: customer_added, conversation_started, message_received
  an answer goes to: Ada <ada@example.org> | Ben <ben@example.org>
Lin notes: Ask Tom.
  events: note_written
Lin replies: It leaves today.
  events: reply_written
  deliveries: ada@example.org held, ben@example.org held
8 seconds pass
  events: delivery_changed, delivery_changed
  mailed to: ada@example.org, ben@example.org
  last mail is to: Ada <ada@example.org>
  last mail is copied to: Ben <ben@example.org>
  deliveries: ada@example.org sent, ben@example.org sent

# Reply-To says who wants the answer.
Ada mails: In-Reply-To: {reply}; Cc: Ben <ben@example.org>; Reply-To: Ada at work <ada@work.example> | Better write to work.
  events: message_received
  an answer goes to: Ada at work <ada@work.example> | Ben <ben@example.org>

# Who writes may say otherwise; whoever is copied unseen gets it, and nobody sees that.
Lin answers: ada@example.org |  | boss@shop2.example | Only for you.
  events: reply_written
  deliveries: ada@example.org held, boss@shop2.example held
8 seconds pass
  events: delivery_changed, delivery_changed
  mailed to: ada@example.org, ada@example.org, ben@example.org, boss@shop2.example
  last mail is to: ada@example.org
  last mail is copied to: nobody
Lin answers: Ada |  |  | Hello.
  refused: invalid_email
Lin answers:  |  |  | Hello.
  refused: missing_field
Lin answers: help+1@shop.example |  |  | Hello.
  refused: own_address
Lin answers: ada@example.org | ADA@example.org |  | Once is enough.
  events: reply_written
  deliveries: ada@example.org held

# Taking back takes back all of it.
Lin takes it back
  events: reply_taken_back
  deliveries: none
Lin answers: ada@example.org | ben@example.org | boss@shop2.example | To all.
  events: reply_written
Lin takes it back
  events: reply_taken_back
  mails waiting: 0
1 minute passes
  events: nothing
  mails in all: 4

# A planned one is held back as a whole when they write first.
Lin plans a reply for tomorrow: See you on Monday.
  events: reply_written
  mails waiting: 2
Ada mails: In-Reply-To: {reply} | We come today.
  events: reply_held_back, message_received
  draft of Lin: See you on Monday.
  mails waiting: 0

# Each may go its own way: one arrives, the other is tried again.
Lin sends it now
  refused: too_late

# Who wrote by the form gets page and mail; who left no address only the page.
Eve writes: Are you open?
  events: customer_added, conversation_started, message_received
  an answer goes to: Eve <eve@example.org> | nobody
Lin replies: Until six.
  events: reply_written
  deliveries: own page held, eve@example.org held
8 seconds pass
  events: delivery_changed, delivery_changed
  deliveries: own page sent, eve@example.org sent
  page shows: 2
  last mail is to: Eve <eve@example.org>
  last mail subject: Re: Are you open?
Lin writes first: Cleo +49 30 123 | Your call | We tried to ring.
  events: customer_added, conversation_started, conversation_assigned, reply_written
  an answer goes to: nobody by mail
  deliveries: Cleo held
Lin answers: x@example.org |  |  | Hello.
  events: reply_written
  deliveries: own page held, x@example.org held
Lin takes it back
  events: reply_taken_back

# Writing first goes by mail, under its own subject.
Lin writes first: Finn <finn@example.org> | Your lid | A new lid has come.
  events: customer_added, conversation_started, conversation_assigned, reply_written
  deliveries: finn@example.org held
  an answer goes to: Finn <finn@example.org> | nobody
8 seconds pass
  events: delivery_changed, delivery_changed
  last mail is to: Finn <finn@example.org>
  last mail subject: Your lid
  last mail answers: nothing
Lin replies: And a box.
  events: reply_written
8 seconds pass
  events: delivery_changed
  last mail subject: Re: Your lid
  last mail thread: 1
