# How often we write is the customer's to say; what asks, tells or sells keeps its caps whoever sends it. Today is a Saturday, ten in the morning.
customer Ada <ada@example.org>
customer Bo <bo@example.net>
person Lin, agent
person Mara, admin
Mara connects the mailbox: shop@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed

# Whoever gets what is no answer must be able to say that it is enough: that wants an address of ours.
Lin tells: Ada <ada@example.org> | News | We have moved.
  refused: no_public_url
the shop is at https://desk.shop.example
  events: nothing
Lin owes: Ada <ada@example.org> | News | We have moved.
  refused: unknown_value

# News goes, and says how often we may write.
Lin tells: Ada <ada@example.org> | We have moved | You find us in Mill Lane now.
  events: customer_added, conversation_started, conversation_assigned, reply_written
8 s pass
  events: delivery_changed
  delivery: sent
  mailed to: ada@example.org
  last mail can be ended by one click: yes
  mails say How often may we write?: 1
  written to Ada: ask 0/0, tell 1/1, sell 0/0
  wish of Ada: all
Ada keeps the link
  events: nothing

# Once in fourteen days, by whatever conversation; the words stay with the reason beside them, and nothing is made up for later.
Lin tells: Ada <ada@example.org> | More news | There is more.
  events: conversation_started, conversation_assigned, reply_written
8 s pass
  events: delivery_changed
  delivery: failed
  not sent because: Not sent, because they were told something within the last 14 days.
  mails in all: 1
  verdicts on Ada: tell not_sent told_lately, tell went
20 days pass
  events: conversation_resolved
  mails in all: 1

# A person's answer always goes, and counts as nothing.
Ada mails: Subject: A question | Where is Mill Lane?
  events: conversation_started, message_received
Lin replies at once: Behind the mill.
  events: reply_written
1 second passes
  events: delivery_changed
  delivery: sent
  mails in all: 2
  last mail can be ended by one click: no
  written to Ada: ask 0/0, tell 1/1, sell 0/0

# Somebody who wants nothing but answers gets nothing but answers.
Ada wants only answers
  events: contact_wish_changed
  wish of Ada: only_answers
Ada wants only answers
  events: nothing
Lin asks: Ada <ada@example.org> | A question of ours | How did you find us?
  events: conversation_started, conversation_assigned, reply_written
8 s pass
  events: delivery_changed
  delivery: failed
  not sent because: Not sent, because the customer wants nothing but answers.
Ada mails: Subject: Another | Are you open on Monday?
  events: conversation_started, message_received
Lin replies at once: Yes, from nine.
  events: reply_written
1 second passes
  events: delivery_changed
  delivery: sent
  mails in all: 3

# A pause is over by itself.
Ada wants everything
  events: contact_wish_changed
Ada wants only answers for: 30 days
  events: contact_wish_changed
Lin asks: Ada <ada@example.org> | A question of ours | How did you find us?
  events: conversation_started, conversation_assigned, reply_written
8 s pass
  events: delivery_changed
  delivery: failed
  not sent because: Not sent, because the customer wants nothing but answers for a while.
Ada wants only answers for: 400 days
  refused: too_far_ahead
31 days pass
  events: conversation_resolved, conversation_resolved
  wish of Ada: all
Lin asks: Ada <ada@example.org> | A question of ours | How did you find us?
  events: conversation_started, conversation_assigned, reply_written
8 s pass
  events: delivery_changed
  delivery: sent
  written to Ada: ask 1/1, tell 0/1, sell 0/0

# One press in a mail program is enough; a guessed address is of no use.
Ada guesses a link to unsubscribe: 1.00112233445566778899aabbccddeeff
  refused: not_found
Ada unsubscribes by the last mail
  events: contact_wish_changed
  wish of Ada: only_answers
Ada unsubscribes by the last mail
  events: nothing

# What they say on the phone is noted, and holds at once.
Lin asks: Bo <bo@example.net> | A question of ours | How did you find us?
  events: customer_added, conversation_started, conversation_assigned, reply_written
Lin notes that they want only answers
  events: contact_wish_changed
8 s pass
  events: delivery_changed
  delivery: failed
  wish of Bo: only_answers

# All of it goes with the customer.
Mara erases the customer
  events: conversation_erased, customer_erased
  written to Bo: not_found
