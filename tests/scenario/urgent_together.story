# Two that go on as one are urgent if one of them is; parted, each is what it was.
customer Ada <ada@example.org>
person Lin, agent
person Mara, admin
Mara sets the shop's clock: Europe/Berlin
  events: shop_changed
Mara keeps the hours as they are
  events: shop_changed
Ada writes: The cellar is damp.
  events: customer_added, conversation_started, message_received, promise_made
Ada writes about something else: Now it is full of water.
  events: conversation_started, message_received, promise_made
Lin says that it is urgent
  events: urgency_decided
Lin opens number: 1
  urgent: no
Lin merges into it number: 2
  events: conversation_merged, merge_changed
  urgent: yes
Lin says that it is urgent
  events: nothing
Lin parts from it number: 2
  events: conversation_parted, merge_changed
  urgent: no
Lin opens number: 2
  urgent: yes

# Said of both that it is not: another one that joins them does not say otherwise, and parted each is what it was.
Lin opens number: 1
Lin merges into it number: 2
  events: conversation_merged, merge_changed
Lin says that it is not urgent
  events: urgency_decided
  urgent: no
Ada writes about something else: The lamp is out too.
  events: conversation_started, message_received, promise_made
Lin opens number: 1
Lin merges into it number: 3
  events: conversation_merged, merge_changed
  urgent: no
Lin parts from it number: 2
  events: conversation_parted, merge_changed
  urgent: no
Lin opens number: 2
  urgent: yes
Lin opens number: 2
Lin says that it is not urgent
  events: urgency_decided

# Urgent together: one earlier answer for all that is waited for, and no later time stands anywhere.
Lin opens number: 1
Lin merges into it number: 2
  events: conversation_merged, merge_changed
Mara promises what is urgent an answer within open hours: 2, else by the next close
  events: promise_rules_changed
Lin says that it is urgent
  events: promise_ended, promise_ended, urgency_decided, promise_ended, promise_made
  urgent: yes
  promises: voided first_reply by 2026-11-23 18:00; open first_reply by 2026-11-21 13:00
  promised by: 2026-11-21 13:00
  board: 1
Lin replies at once: We come today.
  events: reply_written
10 seconds pass
  events: delivery_changed, promise_ended
  promised by: nothing

# An answer in what goes on in it is an answer to all of it.
Lin parts from it number: 2
  events: conversation_parted, merge_changed
  urgent: yes
Lin opens number: 2
  urgent: no
Lin merges into it number: 1
  refused: has_parts
Lin opens number: 1
Lin parts from it number: 3
  events: conversation_parted, merge_changed
Lin opens number: 2
Lin merges into it number: 1
  events: conversation_merged, merge_changed
  urgent: yes
Lin says that it is not urgent
  events: urgency_decided
Lin says that it is urgent
  events: urgency_decided
  promised by: nothing

# What is split off is another matter, and nobody has said that it is urgent; put back, all is as it was.
Ada writes about something else: The stove smokes.
  events: conversation_started, message_received, promise_made
Lin says that it is urgent
  events: urgency_decided, promise_ended, promise_made
Ada writes: By the way, when does the tea course begin?
  events: message_received
Lin looks closely
Lin splits off: By the way
  events: conversation_started, message_received, split_changed, split_changed
  urgent: yes
Lin opens number: 5
  urgent: no
Lin says that it is urgent
  events: urgency_decided, promise_made
Lin opens number: 4
Lin says that it is not urgent
  events: urgency_decided
Lin puts back into it number: 5
  events: split_changed, conversation_merged, subject_changed, split_changed
  urgent: yes
