# The practice shop never sends anything, whoever wishes it.
customer Ada <ada@example.org>
person Mara, admin
this is the practice shop
Mara connects the mailbox: help@shop.example
  events: mailbox_changed
Mara turns sending on
  refused: practice
  sending: off, changed by nobody
Ada mails: Message-ID: <theirs-1@example.org>; Subject: AW: The lid | The lid is gone.
  events: customer_added, conversation_started, message_received
Mara replies: A new one leaves today.
  events: reply_written
1 day passes
  events: nothing
  deliveries: ada@example.org queued (Nothing leaves yet)
  mails in all: 0
