# Sending is off from the first day: what is to leave by mail waits, says so, and goes once an owner turns it on.
customer Ada <ada@example.org>
person Mara, admin
person Lin, agent
Mara turns sending on
  refused: no_way_out
  sending: off, changed by nobody
Mara connects the mailbox: help@shop.example
  events: mailbox_changed
Mara connects the mailbox: help@shop.example
  events: nothing
Ada mails: Message-ID: <theirs-1@example.org>; Subject: AW: The lid | The lid is gone.
  events: customer_added, conversation_started, message_received
  an answer goes to: Ada <ada@example.org> | nobody
Lin replies: A new one leaves today.
  events: reply_written
  deliveries: ada@example.org held
  state: waiting
8 seconds pass
  events: nothing
  deliveries: ada@example.org queued (Nothing leaves yet)
  mails in all: 0
  sent in all: 0
  page shows: 1
2 days pass
  events: nothing
  mails waiting: 1

# While nothing leaves it can still be taken back, and is written anew.
Lin takes it back
  events: reply_taken_back
  draft: A new one leaves today.
  state: open
  mails waiting: 0
Lin replies: A new one left today.
  events: reply_written
Mara turns sending on
  events: sending_changed
  sending: on, changed by Mara
Mara turns sending on
  events: nothing
8 seconds pass
  events: delivery_changed
  deliveries: ada@example.org sent
  mailed to: ada@example.org
  last mail is from: Heard <help@shop.example>
  last mail is to: Ada <ada@example.org>
  last mail is copied to: nobody
  last mail subject: Re: The lid
  last mail answers: theirs-1@example.org
  last mail thread: 1
  last mail says A new one left today.: yes
  last mail says Your shop: yes
  last mail says > The lid is gone.: yes
  page shows: 2

# The thread grows by what both wrote.
Ada mails: Message-ID: <theirs-2@example.org>; In-Reply-To: {reply}; Subject: Re: The lid | It does not fit.
  events: message_received
Lin replies: Then we send another.
  events: reply_written
8 seconds pass
  events: delivery_changed
  last mail answers: theirs-2@example.org
  last mail subject: Re: The lid

# Off again, everything is held again; on, it goes.
Mara turns sending off
  events: sending_changed
Lin replies: And one more thing.
  events: reply_written
1 minute passes
  events: nothing
  mails in all: 2
Mara turns sending on
  events: sending_changed
1 second passes
  events: delivery_changed
  mails in all: 3

# What was handed over without an answer is unknown, and is never sent again by itself.
mail is handed over and nobody says what became of it
Lin replies: Did it fit?
  events: reply_written
8 seconds pass
  events: delivery_changed, conversation_came_back
  deliveries: ada@example.org unknown (The line broke.)
sending works again
2 hours pass
  events: nothing
  mails in all: 3

# A person decides: it is left, or sent once more.
Lin leaves it as it is to: ada@example.org
  deliveries: ada@example.org unknown (The line broke. Left as it is by Lin.)
Lin sends it again to: ben@example.org
  refused: unknown_recipient
Lin sends it again to: ada@example.org
  events: delivery_changed
  deliveries: ada@example.org queued
1 second passes
  events: delivery_changed
  deliveries: ada@example.org sent
  mails in all: 4
Lin sends it again to: ada@example.org
  refused: not_in_doubt
