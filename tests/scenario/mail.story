# A mail begins a conversation, and what answers it belongs there: by the ids it names, never by its subject.
customer Ada <ada@example.org>
customer Bo <bo@example.net>
customer Eve <eve@example.com>
person Lin, agent
person Mara, admin
Mara connects the mailbox: shop@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Ada mails: Message-ID: <kettle@example.org>; Subject: Kettle; Cc: Bo <bo@example.net> | The kettle leaks.
  events: customer_added, conversation_started, message_received
  taken: new
  state: open
  customer waits: yes
  subject: Kettle
  messages: 1
  says: The kettle leaks.
  mail: Ada <ada@example.org> to shop@shop.example cc Bo <bo@example.net>
  found under kettle: 1

# The same by another way is the same; another one with its Message-ID is another one.
Ada mails the same by another way
  taken: duplicate
Ada mails: Message-ID: <kettle@example.org>; Subject: Kettle | And the lid is loose.
  taken: new
  events: conversation_started, message_received

# Her next mail names her first.
Lin opens number: 1
Ada mails: In-Reply-To: <kettle@example.org>; Subject: Re: Kettle | It leaks more now.\n\nOn Mon, 2 Mar 2026 at 10:00 Ada <ada@example.org> wrote:\n> The kettle leaks.
  taken: added
  events: message_received
  messages: 2
  preview: It leaks more now.
  mail: Ada <ada@example.org> to shop@shop.example, cut

# We answer; whoever has our signed id belongs there, whatever their address.
Lin replies at once: A new one leaves today.
  events: reply_written
1 minute passes
  events: delivery_changed
Ada mails: From: Ada at work <ada@work.example>; In-Reply-To: {reply}; Subject: Re: Kettle | Thank you!
  taken: added
  events: message_received
  state: open
  messages: 4
  writers: Ada, Ada, Lin, Ada at work

# Somebody who was on the mail may answer it, and the subject may be another.
Bo mails: References: <kettle@example.org>; Subject: My own order | Where is mine?
  taken: added
  events: message_received
  mail: Bo <bo@example.net> to shop@shop.example, other subject
  writers: Ada, Ada, Lin, Ada at work, Bo

# A stranger who names it, or who has the same subject, does not get in.
Eve mails: In-Reply-To: <kettle@example.org>; Subject: Re: Kettle | Let me in.
  taken: new
  events: customer_added, conversation_started, message_received
  messages: 1
Bo mails: Subject: Re: Kettle | Mine leaks too.
  taken: new
  events: customer_added, conversation_started, message_received
Eve mails: References: <heard.1.2.00000000000000000000000000000000@shop.example>; Subject: Re: Kettle | Let me in.
  taken: new
  events: conversation_started, message_received

# What was merged goes on where it goes on.
Lin opens number: 1
Lin merges into it number: 2
  events: conversation_merged, merge_changed
Ada mails: In-Reply-To: <kettle@example.org>; Subject: Re: Kettle | One more thing.
  taken: added
  events: message_received
  number: 1

# Settled for over ninety days, it is a new matter.
Lin settles
  events: conversation_resolved
89 days pass
Ada mails: In-Reply-To: <kettle@example.org>; Subject: Re: Kettle | It leaks again.
  taken: added
  events: message_received
  state: open
Lin settles
  events: conversation_resolved
91 days pass
Ada mails: In-Reply-To: <kettle@example.org>; Subject: Re: Kettle | And once more.
  taken: new
  events: conversation_started, message_received
