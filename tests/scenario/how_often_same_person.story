# Caps and the dial are a person's: whoever is known twice is written to as one.
customer Ada <ada@example.org>
customer Eda <eda@example.net>
person Lin, agent
person Mara, admin
Mara connects the mailbox: shop@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
the shop is at https://desk.shop.example
  events: nothing
Lin tells: Ada <ada@example.org> | News | We have moved.
  events: customer_added, conversation_started, conversation_assigned, reply_written
8 s pass
  events: delivery_changed
Ada keeps the link
  events: nothing
Eda mails: Subject: Beans | Do you have beans?
  events: customer_added, conversation_started, message_received
Eda keeps the link
  events: nothing
Lin makes one of: Ada and Eda
  events: customer_merged
  written to Eda: ask 0/0, tell 1/1, sell 0/0
Lin tells: Eda <eda@example.net> | News | We have moved.
  events: conversation_started, conversation_assigned, reply_written
8 s pass
  events: delivery_changed
  delivery: failed
  not sent because: Not sent, because they were told something within the last 14 days.

# What one of them says holds for both, and for each of them once they are two again.
Eda wants only answers
  events: contact_wish_changed, contact_wish_changed
  wish of Ada: only_answers
Lin takes apart: Ada and Eda
  events: customer_parted
  wish of Ada: only_answers
  wish of Eda: only_answers
  written to Ada: ask 0/0, tell 1/1, sell 0/0
  written to Eda: ask 0/0, tell 0/0, sell 0/0

# Of two wishes the stricter holds until they say it anew.
Ada wants everything
  events: contact_wish_changed
Lin makes one of: Ada and Eda
  events: customer_merged
  wish of Ada: only_answers
Ada wants everything
  events: contact_wish_changed, contact_wish_changed
  wish of Eda: all
