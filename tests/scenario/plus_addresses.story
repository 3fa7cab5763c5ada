# Where a mailbox takes plus-addresses an answer is asked for at one that is signed: it finds its conversation though it names no mail.
customer Ada <ada@example.org>
customer Eve <eve@example.net>
person Lin, agent
person Mara, admin
Mara connects the mailbox: shop@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Ada mails: Message-ID: <a@example.org>; Subject: Kettle | The kettle leaks.
  events: customer_added, conversation_started, message_received
Lin replies at once: A new one leaves today.
  events: reply_written
1 second passes
  events: delivery_changed
  last mail asks for answers at: nobody else

Mara lets answers come to plus-addresses of: shop@shop.example
  events: mailbox_changed
Mara lets answers come to plus-addresses of: shop@shop.example
  events: nothing
Lin replies at once: It has left.
  events: reply_written
1 second passes
  events: delivery_changed
  last mail asks for answers at: shop+…@shop.example
Ada mails: To: {there}; Subject: Something else | It is here.
  taken: added
  events: message_received
  state: open
Eve mails: To: {there}; Subject: For my sister | She says thank you.
  taken: added
  events: message_received

# One that we did not sign is our address and nothing more.
Ada mails: To: shop+heard.1.2.00000000000000000000000000000000@shop.example; Subject: Kettle | Again.
  taken: new
  events: conversation_started, message_received
