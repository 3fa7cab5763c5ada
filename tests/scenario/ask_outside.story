# Somebody else is asked for the sake of a conversation. Its customer sees nothing of it, neither on their page
# nor by mail, whoever answers whom; and their answer, or that there is none in time, makes it our turn.
customer Ada <ada@example.org>
customer Tom <tom@supplier.example>
customer Ben <ben@supplier.example>
customer Post <mailer-daemon@mx.example>
person Mara, admin
person Lin, agent
person Kim, supervisor
Ada mails: To: help@shop.example; Subject: The lid | The lid of my kettle is gone. Secret word: heliotrope.
  events: customer_added, conversation_started, message_received
Lin asks outside: Tom <tom@supplier.example> | A lid | Is one left?
  refused: no_way_out
Mara connects the mailbox: help@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Lin asks outside: , | A lid | Is one left?
  refused: missing_field
Lin asks outside: Tom | A lid | Is one left?
  refused: invalid_email
Lin asks outside: help@shop.example | A lid | Is one left?
  refused: own_address
Lin asks outside: ADA@example.org | A lid | Is one left?
  refused: customer_address
Lin asks outside: Tom <tom@supplier.example> | A lid | Is one left? | 2 days | Ada <ada@example.org>
  refused: customer_address
Lin asks outside: Tom <tom@supplier.example> |  | Is one left?
  refused: missing_field

# Asked and taken back, it was never there.
Lin asks outside: Tom <tom@supplier.example> | A lid | Is one left? | 2 days
  events: customer_added, conversation_started, conversation_assigned, reply_written, asked_outside, outside_changed
  state: outside
Lin opens number: 1
  outside: asked Tom
Lin opens number: 2
Lin takes it back
  events: reply_taken_back, conversation_erased, customer_erased, outside_changed
  words go to: Tom <tom@supplier.example> | nobody | nobody
  words are for: Tom <tom@supplier.example>, A lid, new
Lin opens number: 1
  outside: nobody
  state: open

# It stands in no list, and the conversation stays as it is.
Lin replies: We ask for one.
  events: reply_written
8 seconds pass
  events: delivery_changed
Lin asks outside: Tom <tom@supplier.example> | A lid | Is one left? | 2 days
  events: customer_added, conversation_started, conversation_assigned, reply_written, asked_outside, outside_changed
  listed as all: 1
  listed as open: 0
  listed as waiting: 1
  listed as mine: 0
  owed: later
  page link: none
  page shows: link_expired
8 seconds pass
  events: delivery_changed
  mailed to: ada@example.org, tom@supplier.example
  last mail is to: Tom <tom@supplier.example>
  last mail is copied to: nobody
  last mail subject: A lid
  last mail answers: nothing
  last mail thread: 0
  last mail says heliotrope: no

# Nothing of the sort that a conversation of its own can do.
Lin settles
  refused: outside
Lin tags it: lid
  refused: outside
Lin puts it off: 1 day
  refused: outside
Lin takes the conversation
  refused: outside
Kim deletes it
  refused: outside
Lin merges into it number: 1
  refused: outside
Lin asks outside: Ben <ben@supplier.example> | A lid | And you?
  refused: outside

# They answer to all, and add the customer: it comes in, goes to nobody, and makes it our turn.
Tom mails: In-Reply-To: {reply}; Message-ID: <tom-1@supplier.example>; Subject: Re: A lid; Cc: Ada <ada@example.org>, Ben <ben@supplier.example> | Two are left.
  events: message_received, outside_changed
  taken: added
  state: outside
  owed: at no time
  an answer goes to: Tom <tom@supplier.example> | Ben <ben@supplier.example>
  mailed to: ada@example.org, tom@supplier.example
Lin opens number: 1
  state: open
  customer waits: yes
  outside: asked Tom, answered Tom
  page shows: 2
  an answer goes to: Ada <ada@example.org> | nobody
  listed as open: 1
  says: The lid of my kettle is gone. Secret word: heliotrope. / We ask for one.
Lin opens number: 3
  says: Is one left? / Two are left.
Lin answers: tom@supplier.example | ada@example.org |  | We take both.
  refused: customer_address
Lin answers: tom@supplier.example |  | Ada <Ada@Example.org> | We take both.
  refused: customer_address
Lin replies and settles: We take both.
  events: reply_written
  deliveries: tom@supplier.example held, ben@supplier.example held
  state: outside
8 seconds pass
  events: delivery_changed, delivery_changed
  last mail is copied to: Ben <ben@supplier.example>
  last mail says > Two are left.: yes
  last mail says heliotrope: no
Lin opens number: 1
  state: open

# What the customer answers to that mail of theirs is heard in their own conversation.
Lin opens number: 3
Ada mails: In-Reply-To: {reply}; References: <tom-1@supplier.example>; Subject: Re: A lid | I want both too.
  events: message_received
  taken: added
  says: The lid of my kettle is gone. Secret word: heliotrope. / We ask for one. / I want both too.
Lin opens number: 3
  says: Is one left? / Two are left. / We take both.

# A machine's answer is no news.
Tom mails: In-Reply-To: {reply}; Auto-Submitted: auto-replied | I am away.
  events: message_received
  taken: auto_reply

# Nobody answers in time: that is news once, live, also of what was settled or put off.
Lin says they owe it in: 1 day
  events: asked_outside
Lin says they owe it in: no time
  events: asked_outside
Lin says they owe it in: 3 days
  events: asked_outside
Lin opens number: 1
Lin settles
  events: conversation_resolved
2 days pass
  events: nothing
  state: resolved
2 days pass
  events: outside_changed
  state: open
  listed as open: 1
  outside: asked Tom, answered Tom, overdue Tom
10 days pass
  events: nothing
Lin opens number: 3
  owed: overdue
Lin says they owe it in: 800 days
  refused: too_far_ahead

# An address that does not exist.
Lin opens number: 1
Lin puts it off: 5 days
  events: conversation_snoozed
Lin opens number: 3
Post mails: Content-Type: multipart/report\; report-type=delivery-status\; boundary=b; Subject: Undelivered | --b\nContent-Type: text/plain\n\nNo such user.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; tom@supplier.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no such user\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: {reply}\nSubject: Re: A lid\n--b--
  taken: bounce
  events: mail_bounced, outside_changed
Lin opens number: 1
  state: open
  outside: asked Tom, answered Tom, overdue Tom, bounced Tom

# It is found where it was asked for; and their card does not hold it.
  search both: 1
  found under both: 1
  found whose under both: Ada

# Deleted, all of it is out of sight; what comes then begins anew and is not lost.
Kim deletes it
  events: conversation_deleted
  found under left: nothing
Lin opens number: 3
Tom mails: In-Reply-To: {reply}; Subject: Re: A lid | They are yours.
  taken: new
  events: conversation_started, message_received
  state: open
Lin opens number: 1
Kim puts it back as it was
  events: conversation_restored
  found under left: 1

# The customer is erased, and with them what was asked for their sake; who was asked stays.
Lin opens number: 1
Mara erases the customer
  events: conversation_erased, conversation_erased, customer_erased
  found under left: nothing
  customers found by tom: 1
Lin opens number: 3
  conversation: gone
