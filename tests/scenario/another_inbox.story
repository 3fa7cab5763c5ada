# A conversation is moved to another inbox and answered from there. What was promised, put down or is waited for stays.
customer Ada <ada@example.org>
customer Bo <bo@example.org>
customer Cy <cy@example.org>
person Mara, admin
person Lin, agent
Mara makes an inbox: Repairs
  events: inbox_changed
Mara makes an inbox: Counter
  events: inbox_changed
Mara connects the mailbox: help@shop.example
  events: mailbox_changed
Mara connects a mailbox: Repairs = repairs@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Ada mails: Message-ID: <ada-1@example.org>; Subject: The grinder | It smokes.
  events: customer_added, conversation_started, message_received
  inbox: Inbox
Lin takes the conversation
  events: conversation_assigned
Lin promises: a new grinder by 2026-12-01 18:00
  events: promise_made
Lin begins to write: We mend it.
  events: nothing
1 hours pass
  events: nothing
Lin moves it to the inbox: Repairs
  events: conversation_inbox_changed
  inbox: Repairs
  the timeline says it moved to: Repairs
  owner: Lin
  state: open
  customer waits: yes
  draft of Lin: We mend it.
  promises: open a new grinder by 2026-12-01 18:00
  mails in all: 0
  mails waiting: 0
Lin moves it to the inbox: Repairs
  events: nothing

# An answer leaves by it, in the same thread; what was written before leaves as it was written.
Lin replies: We mend it.
  events: reply_written
10 seconds pass
  events: delivery_changed
  last mail is from: Heard <repairs@shop.example>
  last mail is to: Ada <ada@example.org>
  last mail answers: ada-1@example.org
Lin replies: It is mended.
  events: reply_written
Lin moves it to the inbox: Inbox
  events: conversation_inbox_changed
10 seconds pass
  events: delivery_changed
  last mail is from: Heard <repairs@shop.example>
Ada mails: Message-ID: <ada-2@example.org>; In-Reply-To: {reply}; Subject: Re: The grinder | Thank you.
  events: message_received
  inbox: Inbox
Lin replies: With pleasure.
  events: reply_written
10 seconds pass
  events: delivery_changed
  last mail is from: Heard <help@shop.example>

# Where nothing can be sent from, what is answered by mail does not go; nor to what is not there.
Lin moves it to the inbox: Counter
  refused: no_way_out
  inbox: Inbox
Lin moves it to the inbox: Nowhere
  refused: unknown_inbox
  inbox: Inbox
Bo writes: The kettle hums.
  events: customer_added, conversation_started, message_received
Lin moves it to the inbox: Counter
  events: conversation_inbox_changed
  inbox: Counter

# Every list is there for one inbox alone, and a view can be of one.
Cy writes: Lovely tea.
  events: customer_added, conversation_started, message_received
  newest list of Lin, open: Cy, Bo
  newest list of Lin, open, in Counter: Bo
  newest list of Lin, unassigned, in Inbox: Cy
  usual list of Lin, open, in Counter: Bo
  newest list of Lin, mine, in Inbox: Ada
  newest list of Lin, mine, in Counter: nobody
  newest list of Lin, waiting, in Inbox: Ada
  newest list of Lin, all, in Inbox: Cy, Ada
  newest list of Lin, asked, in Inbox: contradiction
Lin saves a view: At the counter, inbox Counter
  events: nothing
  view At the counter of Lin: Bo
Lin saves a view: Promised, promised
  events: nothing
  view Promised of Lin: Ada
Lin saves a view: Nowhere, inbox Nowhere
  refused: unknown_inbox

# What is merged away goes where it goes on, and the moved one is split with its inbox.
Bo writes: Another thing, the lid is loose.
  events: message_received
Lin splits off: Another thing
  events: conversation_started, message_received, split_changed, split_changed
Lin opens number: 4
  inbox: Counter
