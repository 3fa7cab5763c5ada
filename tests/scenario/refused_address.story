# An address that the mail server will not take is marked as one that mail came back from: the answer says so, whoever writes next is warned, and nothing goes there by itself.
customer Ada <ada@example.org>
person Lin, agent
person Mara, admin
Mara connects the mailbox: shop@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Mara lets it be said that it arrived
  events: acknowledgement_changed
Ada mails: Message-ID: <a@example.org>; Subject: Kettle | The kettle leaks.
  events: customer_added, conversation_started, message_received
  warned of: nobody

# What the server has against us, or a full mailbox, says nothing of the address.
the mail server refuses them: 554 5.7.1 you are on a blocklist
Lin replies at once: A new one leaves today.
  events: reply_written
1 second passes
  events: delivery_changed, conversation_came_back
  deliveries: ada@example.org failed (554 5.7.1 you are on a blocklist)
  warned of: nobody
the mail server refuses them: 552 5.2.2 mailbox full
Lin replies at once: It has left.
  events: reply_written
1 second passes
  events: delivery_changed, conversation_came_back
  warned of: nobody

the mail server refuses them: 550 5.1.1 no such person
Lin replies at once: It has left the house.
  events: reply_written
1 second passes
  events: delivery_changed, conversation_came_back
  deliveries: ada@example.org failed (550 5.1.1 no such person)
  state: open
  customer waits: yes
  warned of: Ada <ada@example.org>
  wish of Ada: all, bounced
sending works again

# By itself nothing goes there.
Ada writes about something else: Where is my cup?
  events: conversation_started, message_received
6 minutes pass
  events: not_written
  not sent because: bounced
  warned of: Ada <ada@example.org>

# Once somebody writes from it, it is an address again.
Ada mails: Message-ID: <b@example.org>; Subject: Kettle | It was full. Try again.
  events: conversation_started, message_received
  warned of: nobody
  wish of Ada: all
