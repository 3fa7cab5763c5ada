# However much one visitor writes, it is one conversation, and one alert to those whose it is.
customer Ada <>
person Mara, admin
person Lin, agent
Mara joins
  let in: yes
Lin joins
  let in: yes
Mara connects the mailbox: help@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Lin has a proven address
  mail of Lin: Lin@shop.example, proven, alerts on
Mara lets the chat stand on: https://shop.example
  events: inbox_changed
Ada chats: Hello?
  events: customer_added, conversation_started, message_received
Ada chats: Is anybody there?
  events: message_received
Ada chats: Hello!
  events: message_received
Ada chats: I want to know about the lid.
  events: message_received
Ada chats: THE LID
  events: message_received
Ada chats: Now.
  events: message_received
Ada chats: ...
  events: message_received
  page shows: 7
10 minutes pass
  mails in all: 1
  mailed to: Lin@shop.example
Ada chats: Still here.
  events: message_received
1 hour passes
  mails in all: 1
