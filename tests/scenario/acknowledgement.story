# Who writes by mail is told that it arrived: once an owner has switched it on, after five minutes, unless a person was quicker.
customer Ada <ada@example.org>
customer Bo <bo@example.net>
customer Cem <cem@example.com>
customer Dua <dua@example.org>
person Lin, agent
person Mara, admin
Mara lets it be said that it arrived
  refused: no_way_out
Mara connects the mailbox: help@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed

# Nothing of the kind before somebody has read it and said so.
Ada mails: Date: {now}; Subject: Kettle | The kettle leaks, and the lid is loose.
  events: customer_added, conversation_started, message_received
10 minutes pass
  events: nothing
  mails in all: 0
Mara lets it be said that it arrived
  events: acknowledgement_changed
  last changed: acknowledgement_changed on
Mara lets it be said that it arrived
  events: nothing
10 minutes pass
  events: nothing
  mails in all: 0

# From now on: in their language, below their subject, with the number last.
Bo mails: Message-ID: <deckel@example.net>; Date: {now}; Subject: AW: Mein Deckel | Der Deckel fehlt, und ich kann die Kanne nicht benutzen.
  events: customer_added, conversation_started, message_received
299 seconds pass
  events: nothing
  told: nobody
  mails in all: 0
1 second passes
  events: customer_told
  told: bo@example.net sent
  state: open
  customer waits: yes
  messages: 1
  mailed to: bo@example.net
  last mail is from: Heard <help@shop.example>
  last mail is to: bo@example.net
  last mail subject: Re: Mein Deckel
  last mail answers: deckel@example.net
  last mail thread: 1
  last mail begins: Guten Tag,
  last mail ends: Ihre Nummer: 2
  last mail is marked: auto-replied
  last mail says Deckel: no
  last mail says http: no
1 day passes
  events: nothing
  mails in all: 1

# It is filed in Sent like any answer, and known when it is read back from there.
  filed: Re: Mein Deckel
  filed is what was sent: yes
Lin finds in the sent folder what went by itself
  taken: duplicate

# What they answer to it belongs to the same matter, and is not told again.
Bo mails: From: Bo at work <bo@work.example>; Date: {now}; In-Reply-To: {last}; Subject: Re: Mein Deckel | Die Nummer der Kanne ist 7.
  taken: added
  events: message_received
  messages: 2
10 minutes pass
  events: nothing
  mails in all: 1

# A person was quicker: by an answer, even one that is still held, or one that they wrote again after.
Ada mails: Date: {now}; Subject: Lid | And the lid?
  events: conversation_started, message_received
4 minutes pass
  events: nothing
Lin replies at once: A new one leaves today.
  events: reply_written
1 second passes
  events: delivery_changed
Ada mails: Date: {now}; In-Reply-To: {reply}; Subject: Re: Lid | Thank you!
  taken: added
  events: message_received
10 minutes pass
  events: nothing
  told: nobody
  mailed to: ada@example.org, bo@example.net

# Or by looking: settled, set aside, deleted, erased.
Cem mails: Date: {now}; Subject: One | The first.
  events: customer_added, conversation_started, message_received
Lin settles
  events: conversation_resolved
Dua mails: Date: {now}; Subject: Two | The second.
  events: customer_added, conversation_started, message_received
Lin settles
  events: conversation_resolved
Dua mails: Date: {now}; Subject: Three | The third.
  events: conversation_started, message_received
Mara deletes it
  events: conversation_deleted
Dua mails: Date: {now}; Subject: Four | The fourth.
  events: conversation_started, message_received
Mara erases the customer
  events: conversation_erased, conversation_erased, conversation_erased, customer_erased
Cem mails: Date: {now}; Subject: Five | The fifth.
  events: conversation_started, message_received
Lin sets it aside
  events: conversation_set_aside
10 minutes pass
  events: nothing
  mails in all: 2

# Put off for later is not answered; taken back is as if nobody had answered.
customer Eda <eda@example.org>
Eda mails: Date: {now}; Subject: Cup | The cup is broken.
  events: customer_added, conversation_started, message_received
Lin replies: Which cup?
  events: reply_written
Lin takes it back
  events: reply_taken_back
Lin puts it off: 1 day
  events: conversation_snoozed
10 minutes pass
  events: customer_told
  told: eda@example.org sent
  mails in all: 3

# Switched off, it says nothing, not even to who wrote before; the words are the owner's own when they want.
Eda mails: Date: {now}; Subject: Plate | The plate is broken.
  events: conversation_started, message_received
Mara lets it be said no more
  events: acknowledgement_changed
  last changed: acknowledgement_changed off
10 minutes pass
  events: nothing
  mails in all: 3
Mara lets it say in German: Danke, {shop} liest es.
  events: acknowledgement_changed
Eda mails: Date: {now}; Subject: Tasse | Und die Tasse ist auch kaputt.
  events: conversation_started, message_received
10 minutes pass
  events: customer_told
  last mail begins: Danke, Heard liest es.

# Two a day and five in seven days are enough for anybody.
Eda mails: Date: {now}; Subject: Tasse 2 | Die Tasse ist da.
  events: conversation_started, message_received
10 minutes pass
  events: nothing
  told: nobody
1 day passes
  events: conversation_came_back
Eda mails: Date: {now}; Subject: Tasse 3 | Die Tasse ist da.
  events: conversation_started, message_received
Eda mails: Date: {now}; Subject: Tasse 4 | Die Tasse ist da.
  events: conversation_started, message_received
Eda mails: Date: {now}; Subject: Tasse 5 | Die Tasse ist da.
  events: conversation_started, message_received
10 minutes pass
  events: customer_told, customer_told
2 days pass
  events: nothing
Eda mails: Date: {now}; Subject: Tasse 6 | Die Tasse ist da.
  events: conversation_started, message_received
Eda mails: Date: {now}; Subject: Tasse 7 | Die Tasse ist da.
  events: conversation_started, message_received
10 minutes pass
  events: customer_told
  mails in all: 7
