# Something is urgent or it is not: a person says so. What is promised then is what the owner says, never later than before.
customer Ada <ada@example.org>
customer Bo <bo@example.net>
customer Cem <cem@example.com>
customer Dora <dora@example.com>
customer Edi <edi@example.com>
customer Flo <flo@example.com>
person Lin, agent
person Mara, admin
Mara sets the shop's clock: Europe/Berlin
  events: shop_changed
Mara keeps the hours as they are
  events: shop_changed

# Saturday, 11:00. The house has said nothing of what is urgent: it is a mark and no more.
Ada writes: Our kettle leaks, and it stands on the till.
  events: customer_added, conversation_started, message_received, promise_made
  promises: open first_reply by 2026-11-23 18:00
  urgent: no
Lin says that it is not urgent
  events: nothing
Lin says that it is urgent
  events: urgency_decided
  urgent: yes
  promises: open first_reply by 2026-11-23 18:00
  the timeline says that it is: Lin, urgent
Lin says that it is urgent
  events: nothing
Lin says that it is not urgent
  events: urgency_decided
  urgent: no
  the timeline says that it is: Lin, not urgent

# An hour later: four open hours count from when she began to wait, not from when somebody says so.
Mara promises what is urgent an answer within open hours: 4, else by the next close
  events: promise_rules_changed
Mara promises what is urgent an answer within open hours: 4, else by the next close
  events: nothing
1 hour passes
  events: nothing
Lin says that it is urgent
  events: urgency_decided, promise_ended, promise_made
  promises: voided first_reply by 2026-11-23 18:00; open first_reply by 2026-11-23 10:00
  promised by: 2026-11-23 10:00
  promised on the page: 2026-11-23 10:00
  board: 1
  state: open
  owner: nobody

# Not urgent after all: what was promised stays. Urgent again: the same time is no earlier one, nor is a later.
Lin says that it is not urgent
  events: urgency_decided
  promises: voided first_reply by 2026-11-23 18:00; open first_reply by 2026-11-23 10:00
Mara promises what is urgent an answer within open hours: 9, else by the next close
  events: promise_rules_changed
Lin says that it is urgent
  events: urgency_decided
  promises: voided first_reply by 2026-11-23 18:00; open first_reply by 2026-11-23 10:00
Lin replies: We are on our way.
  events: reply_written
10 seconds pass
  events: delivery_changed, promise_ended
  promises: voided first_reply by 2026-11-23 18:00; kept first_reply by 2026-11-23 10:00
  promise figures: of 1 as first said 1, told in time 0, late 0, broken 0; released 0, voided 1

# While it waits for her, and once she has had an answer, it is a mark and no more.
Lin says that it is not urgent
  events: urgency_decided
Lin says that it is urgent
  events: urgency_decided
  state: waiting
  promised by: nothing
Ada writes: Thank you. And the lid?
  events: message_received
  urgent: yes
Lin says that it is not urgent
  events: urgency_decided
Lin says that it is urgent
  events: urgency_decided
  promised by: nothing

# What a person promised, and a time that a person has told, stay as they are.
Mara promises what is urgent an answer within open hours: 4, else by the next close
  events: promise_rules_changed
Bo writes: My grinder is broken.
  events: customer_added, conversation_started, message_received, promise_made
Lin told them another time: on the phone to 2026-11-24 12:00
  events: promise_renewed
Lin says that it is urgent
  events: urgency_decided
  promises: open first_reply by 2026-11-24 12:00
Cem writes: My lid is gone.
  events: customer_added, conversation_started, message_received, promise_made
Lin promises: a new lid by 2026-11-27 12:00
  events: promise_made, conversation_assigned
Lin says that it is urgent
  events: urgency_decided, promise_ended, promise_made
  promises: voided first_reply by 2026-11-23 18:00; open a new lid by 2026-11-27 12:00; open first_reply by 2026-11-23 11:30

# What the house promises else it promises urgent things from the first word on; where it promised nothing, it does so now.
Mara promises what is urgent an answer within open hours: 1
  events: promise_rules_changed
Mara starts an urgent conversation for: Greta
  events: customer_added, conversation_started, message_received, urgency_decided, promise_made
  urgent: yes
  promises: open first_reply by 2026-11-21 13:30
  the timeline says that it is: Mara, urgent
Dora writes: It smells of gas here.
  events: customer_added, conversation_started, message_received
  promises: none

# She has waited for longer than that: a time that nobody can keep is not promised, and nothing is broken by it.
90 minutes pass
  events: promise_near
Lin says that it is urgent
  events: urgency_decided, promise_made
  promises: open first_reply by 2026-11-23 10:00
Lin saves a view: What burns, urgent, state open
  events: nothing
  view What burns of Lin: Dora, Greta, Cem, Bo, Ada

# Settled or set aside it is nobody's turn; taken up again in the same breath it is ours.
Edi writes: It can wait until Monday.
  events: customer_added, conversation_started, message_received
Lin settles
  events: conversation_resolved
Lin says that it is urgent
  events: urgency_decided
  promises: none
Lin says that it is not urgent
  events: urgency_decided
Lin takes it up as urgent
  events: conversation_reopened, urgency_decided, promise_made

# What the rules of a trade ask for is asked of the earlier answer, and goes with the complaint.
Mara answers complaints by: iso_10002
  events: promise_rules_changed
Mara promises what is urgent an answer within open hours: 2
  events: promise_rules_changed
Flo writes: This is a complaint.
  events: customer_added, conversation_started, message_received
Lin says that it is an urgent complaint
  events: came_as_decided, promise_made, promise_made, urgency_decided, promise_ended, promise_made
  by the rules: ISO 10002, 7.3; ISO 10002, 7.6, at most until 2026-12-18
  promised by: 2026-11-23 11:00
Lin says that it is: nothing of the sort
  events: came_as_decided, promise_ended, promise_ended
  by the rules: nothing
  promised by: nothing

# A team's own rule is for what is urgent of that team.
Mara makes a team: Repairs = Lin
  events: team_changed
Mara promises what is urgent and of a team an answer within open hours: Repairs = 1
  events: promise_rules_changed
Flo writes about something else: The counter lamp flickers.
  events: conversation_started, message_received
Lin says that it is urgent
  events: urgency_decided
  promises: none
Lin says that it is not urgent
  events: urgency_decided
Lin gives it to the team: Repairs
  events: conversation_team_changed
Lin says that it is urgent
  events: urgency_decided, promise_made
