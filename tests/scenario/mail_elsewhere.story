# What one of us answers in another mail program is ours, and ends the customer's waiting.
customer Ada <ada@example.org>
customer Bo <bo@example.net>
person Lin, agent
person Mara, admin
Mara connects the mailbox: shop@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Ada mails: Message-ID: <a@example.org>; Subject: Kettle | The kettle leaks.
  events: customer_added, conversation_started, message_received
  customer waits: yes
Lin answers from another mail program: To: ada@example.org; In-Reply-To: <a@example.org>; Message-ID: <ours@shop.example>; Date: Mon, 2 Mar 2099 10:00:00 +0000; Subject: Re: Kettle | A new one leaves today.
  taken: added
  events: reply_written, delivery_changed
  state: waiting
  customer waits: no
  delivery: sent
  mail: Lin <shop@shop.example> to ada@example.org, elsewhere
  writers: Ada, Lin
  page shows: 2
Ada mails: In-Reply-To: <ours@shop.example>; Subject: Re: Kettle | Thank you!
  taken: added
  events: message_received

# One that was written before her newest words does not answer them.
Lin answers from another mail program: To: ada@example.org; In-Reply-To: <a@example.org>; Date: Mon, 2 Mar 1998 10:00:00 +0000; Subject: Re: Kettle | By the way, the old one goes into the bin.
  events: reply_written, delivery_changed, conversation_reopened
  state: open
  customer waits: yes

# What we sent and filed there ourselves is known; what answers nobody here is left alone.
Lin replies at once: You are welcome.
  events: reply_written
1 minute passes
  events: delivery_changed
Lin finds in the sent folder what we sent
  taken: duplicate
Lin answers from another mail program: To: bo@example.net; Subject: Lunch? | At noon?
  taken: left alone
Lin answers from another mail program: To: bo@example.net; In-Reply-To: <a@example.org>; Subject: Re: Kettle | Not for Ada.
  taken: left alone

# Quiet, it settles by itself as after any answer.
8 days pass
  events: conversation_resolved
