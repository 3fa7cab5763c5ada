# There is no chat until an owner says on whose pages it may stand.
customer Ada <>
customer Juno <juno@example.org>
person Lin, agent
person Mara, admin
Mara sets the shop's clock: Europe/Berlin
  events: shop_changed
  chat with everybody at the desk: not_found
Mara keeps the hours as they are
  events: shop_changed
Mara lets the chat stand on: nothing
  refused: missing_field
Mara lets the chat stand on: javascript:alert(1)
  refused: invalid_site
Mara lets the chat stand on: http://shop.example
  refused: invalid_site
Mara lets the chat stand on: https://Shop.example/tea?x=1
  events: inbox_changed
  chat stands on: https://shop.example
  chat with everybody at the desk: open, somebody is here
  chat with nobody at the desk: open, nobody is here
Mara lets the chat stand on: https://shop.example
  events: nothing

# Who is with a customer, or not there, is not said to be here.
Lin has a customer in front of them
  events: nothing
  chat with everybody at the desk: open, somebody is here
Mara takes nobody now
  events: nothing
  chat with everybody at the desk: open, nobody is here
Lin takes people
  events: nothing

# A visitor need not say who they are. What they write twice is one message.
Ada chats: Is the lid in stock?
  events: customer_added, conversation_started, message_received
  state: open
Ada chats the same again
  events: nothing
  page shows: 1

# The answer is there at once: nobody waits eight seconds in a chat.
Lin replies: Yes, two are left.
  events: reply_written
  deliveries: Ada queued
1 second passes
  events: delivery_changed
  page shows: 2
Ada chats: Thank you!
  events: message_received

# An address that is left while somebody waits gets the answer whenever it comes, and the desk hears of it at once.
Mara connects the mailbox: help@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Ada leaves the address: ada
  refused: invalid_email
Ada leaves the address: ada@example.org
  events: visitor_told
  an answer goes to: Ada <ada@example.org> | nobody
Ada leaves the address: ada@example.org
  events: nothing
Lin replies: One is put by for you.
  events: reply_written
  deliveries: own page queued, ada@example.org queued
1 second passes
  events: delivery_changed, delivery_changed

# Whoever writes again reads again. After two minutes without an answer mail is offered, after five it is a matter of mail.
Ada chats: Until when?
  events: message_received
  an answer goes to: nobody by mail
  an answer in the chat: mail is not offered
2 minutes pass
  an answer goes to: nobody by mail
  an answer in the chat: mail is offered
Ada chats: Are you there?
  events: message_received
  an answer in the chat: mail is offered
3 minutes pass
  an answer goes to: Ada <ada@example.org> | nobody
  an answer in the chat: mail is offered, it goes by mail as well
Lin replies: Until six.
  events: reply_written
  deliveries: own page queued, ada@example.org queued
1 second passes
  events: delivery_changed, delivery_changed
  an answer in the chat: mail is not offered

# Once the chat is switched off nobody begins one; what was begun goes on.
Mara ends the chat
  events: inbox_changed
  chat stands on: nothing
Ada chats: I come by at five.
  events: message_received
