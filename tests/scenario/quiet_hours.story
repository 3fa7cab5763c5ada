# Nothing that asks, tells or sells leaves in the evening, at night, on Sundays and holidays: it waits for the morning. Today is Saturday, 21 November.
customer Ada <ada@example.org>
customer Cy <cy@example.com>
person Lin, agent
person Mara, admin
Mara connects the mailbox: shop@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
the shop is at https://desk.shop.example
  events: nothing
9 hours pass
  events: nothing
1 hour passes
  events: nothing
Lin tells: Ada <ada@example.org> | News | We have moved.
  events: customer_added, conversation_started, conversation_assigned, reply_written
8 s pass
  events: nothing
  delivery: queued
  not sent because: Waits, because these are quiet hours.
  verdicts on Ada: tell waits quiet_hours
  mails in all: 0
1 day passes
  events: nothing
  delivery: queued
11 hours pass
  events: nothing
1 hour passes
  events: delivery_changed
  delivery: sent
  verdicts on Ada: tell went
Ada keeps the link
  events: nothing

# An answer goes at once at whatever hour.
12 hours pass
  events: nothing
Ada mails: Subject: Late | Are you there?
  events: conversation_started, message_received
Lin replies at once: We are.
  events: reply_written
1 second passes
  events: delivery_changed
  delivery: sent

# Should they say so while it waits, it does not go.
20 days pass
  events: conversation_resolved, conversation_resolved
Lin tells: Ada <ada@example.org> | More news | We have a garden.
  events: conversation_started, conversation_assigned, reply_written
8 s pass
  events: nothing
  delivery: queued
Ada wants only answers
  events: contact_wish_changed
1 day passes
  events: delivery_changed
  delivery: failed

# Whoever lives by another clock, and told us so, is not woken either.
Lin tells: Cy <cy@example.com> | News | We have moved.
  events: customer_added, conversation_started, conversation_assigned, reply_written
Lin notes their clock: Nowhere/Town
  refused: unknown_zone
