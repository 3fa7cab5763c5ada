# What the house promises by itself: told on the confirmation, kept by any answer, and never paused.
customer Ada <ada@example.org>
customer Bo <bo@example.net>
customer Cem <cem@example.com>
person Lin, agent
person Mara, admin
Ada writes: Before any hours are told.
  events: customer_added, conversation_started, message_received
  promises: none

# Saturday, 11:00: the next business day is Monday.
Mara sets the shop's clock: Europe/Berlin
  events: shop_changed
Mara keeps the hours as they are
  events: shop_changed
Bo writes: My kettle leaks.
  events: customer_added, conversation_started, message_received, promise_made
  promises: open first_reply by 2026-11-23 18:00
  promised by: 2026-11-23 18:00
  board: 1
Lin replies: I look into it.
  events: reply_written
10 seconds pass
  events: delivery_changed, promise_ended
  promises: kept first_reply by 2026-11-23 18:00
Bo writes: Thank you.
  events: message_received

# Settled without a word, or left to them: the clock runs on, nobody is owed anything, and it is counted as that.
Cem writes: Never mind me.
  events: customer_added, conversation_started, message_received, promise_made
Lin settles
  events: conversation_resolved
  board: 0
3 days pass
  events: promise_ended
  promises: voided first_reply by 2026-11-23 18:00
  promise figures: of 1 as first said 1, told in time 0, late 0, broken 0; released 0, voided 1

# Wednesday. Otherwise from now on: four open hours, round.
Mara promises an answer within open hours: 4
  events: promise_rules_changed
Mara promises an answer within open hours: 0
  refused: out_of_range
Mara promises nothing by rule
  events: promise_rules_changed
Mara promises complaints an answer in business days: 3
  events: promise_rules_changed
