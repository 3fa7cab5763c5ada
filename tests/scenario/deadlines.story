# A house in a regulated trade: what its rules ask for where somebody complains is promised by itself.
customer Ada <ada@example.org>
customer Bo <bo@example.net>
customer Cem <cem@example.com>
person Lin, agent
person Mara, admin
Mara sets the shop's clock: Europe/Berlin
  events: shop_changed
Mara answers complaints by: the law of the sea
  refused: unknown_value
Mara answers complaints by: iso_10002
  events: promise_rules_changed

# What is no complaint is none of it.
Ada writes: My kettle leaks, and nobody has answered me for weeks.
  events: customer_added, conversation_started, message_received
  promises: none

# A person says what it is, whichever way it came: Saturday, so the first working day is Monday.
Lin says that it is: complaint
  events: came_as_decided, promise_made, promise_made
  came as: complaint
  promises: open first_reply by 2026-11-23 18:00; open A full answer to your complaint by 2026-12-04 18:00
  by the rules: ISO 10002, 7.3; ISO 10002, 7.6, at most until 2026-12-18
Lin says that it is: complaint
  events: nothing

# Any answer acknowledges it; the full answer is still owed, and so is the next word within three working days.
2 days pass
  events: nothing
Lin replies: We look into it.
  events: reply_written
10 s pass
  events: delivery_changed, promise_ended, promise_made
  state: waiting
  promises: kept first_reply by 2026-11-23 18:00; open A full answer to your complaint by 2026-12-04 18:00; open next_update by 2026-11-26 18:00
  page shows: 2
  board: 2

# Nobody falls silent on it though it is their turn: it comes back before its time, and is broken after it.
78 hours pass
  events: promise_near, conversation_came_back
  state: open
6 hours pass
  events: promise_ended
Lin settles
  refused: promise_open
Lin replies: The part is on its way.
  events: reply_written
10 s pass
  events: delivery_changed, promise_made
  by the rules: ISO 10002, 7.2; ISO 10002, 7.6, at most until 2026-12-18

# Put off with a reason: up to its limit by anybody, further by a lead.
Lin puts the full answer off: 14 days
  events: promise_renewed
  by the rules: ISO 10002, 7.2; ISO 10002, 7.6, at most until 2026-12-18
Lin puts the full answer off: 1
  refused: beyond_limit
Mara puts the full answer off: 1
  events: promise_renewed

# It was no complaint after all: nobody waits for it any more.
Mara says that it is: nothing of the sort
  events: came_as_decided, promise_ended, promise_ended
  by the rules: nothing
  board: 0

# Where time counts from the acknowledgement, the answer is promised with it.
Mara answers complaints by: uk_housing
  events: promise_rules_changed
Bo writes: The heating is out.
  events: customer_added, conversation_started, message_received
Lin says that it is: complaint
  events: came_as_decided, promise_made
  promises: open first_reply by 2026-12-03 18:00
Lin replies: It is logged, and a person comes today.
  events: reply_written
10 s pass
  events: delivery_changed, promise_ended, promise_made
  by the rules: Complaint Handling Code 6.3, at most until 2026-12-24

# Of no trade any more: what was promised stays, and nothing new is.
Mara answers complaints by: no rules
  events: promise_rules_changed
  by the rules: Complaint Handling Code 6.3, at most until 2026-12-24
Cem writes: This is a complaint.
  events: customer_added, conversation_started, message_received
Lin says that it is: complaint
  events: came_as_decided
  promises: none

# Called one only days later: what the rules have over already is due by the next close, not broken at once.
Mara answers complaints by: uk_fca
  events: promise_rules_changed
Ada writes about something else: Nobody called this a complaint.
  events: conversation_started, message_received
6 days pass
  events: nothing
Lin says that it is: complaint
  events: came_as_decided, promise_made, promise_made
  by the rules: DISP 1.6.1R; DISP 1.6.2R, at most until 2027-01-21
2 hours pass
  events: nothing
