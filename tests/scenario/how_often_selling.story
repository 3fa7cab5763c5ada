# Offers go to whoever agreed to them, seldom, and never while something is wrong between us.
customer Ada <ada@example.org>
person Lin, agent
person Mara, admin
Mara connects the mailbox: shop@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
the shop is at https://desk.shop.example
  events: nothing
Ada mails: Subject: Beans | Do you have beans?
  events: customer_added, conversation_started, message_received
Ada keeps the link
  events: nothing

# Nobody has agreed to anything by writing to us.
Lin offers: Ada <ada@example.org> | Beans | Ten percent off.
  events: conversation_started, conversation_assigned, reply_written
8 s pass
  events: delivery_changed
  not sent because: Not sent, because the customer has not agreed to offers.
  mails in all: 0
Ada agrees to offers
  events: contact_wish_changed
  wish of Ada: all, offers
Lin offers: Ada <ada@example.org> | Beans | Ten percent off.
  events: conversation_started, conversation_assigned, reply_written
8 s pass
  events: delivery_changed
  delivery: sent
  mails in all: 1

# A complaint bars them; so does the month after it. News and answers go on.
Ada asks to look into it properly
  events: proper_look_asked
40 days pass
  events: conversation_resolved
Lin offers: Ada <ada@example.org> | Cups | Two for one.
  events: conversation_started, conversation_assigned, reply_written
8 s pass
  events: delivery_changed
  not sent because: Not sent, because a complaint of theirs is open.
Lin opens number: 1
  events: nothing
Lin settles
  events: conversation_resolved
29 days pass
  events: nothing
Lin offers: Ada <ada@example.org> | Cups | Two for one.
  events: conversation_started, conversation_assigned, reply_written
8 s pass
  events: delivery_changed
  not sent because: Not sent, because a complaint of theirs was settled within the last 30 days.
1 day passes
  events: nothing
Lin offers: Ada <ada@example.org> | Cups | Two for one.
  events: conversation_started, conversation_assigned, reply_written
8 s pass
  events: delivery_changed
  delivery: sent

# No thanks holds for ninety days, whatever is agreed to later.
Lin notes that they want no offers
  events: contact_wish_changed
  wish of Ada: all
40 days pass
  events: conversation_resolved
Ada keeps the link
  events: nothing
Ada agrees to offers
  events: contact_wish_changed
Lin offers: Ada <ada@example.org> | Plates | Three for two.
  events: conversation_started, conversation_assigned, reply_written
8 s pass
  events: delivery_changed
  not sent because: Not sent, because they said no to an offer within the last 90 days.
  mails in all: 2
