# Nobody is said to be here who has no hand free: two chats a person, and none of them counts against its own visitor.
customer Ada <>
customer Ben <>
customer Cleo <>
person Lin, agent
person Mara, admin
Mara lets the chat stand on: https://shop.example
  events: inbox_changed
Mara takes nobody now
  events: nothing
  chat with everybody at the desk: closed, somebody is here
Ada chats: Is the lid in stock?
  events: customer_added, conversation_started, message_received
Lin replies: Yes.
  events: reply_written
1 second passes
  events: delivery_changed
  chat with everybody at the desk: closed, somebody is here
Ben chats: Do you mend kettles?
  events: customer_added, conversation_started, message_received
  chat with everybody at the desk: closed, somebody is here
Lin replies: We do.
  events: reply_written
1 second passes
  events: delivery_changed
  chat with everybody at the desk: closed, nobody is here
  this chat with everybody at the desk: somebody is here

# What was given to somebody else is in their hands.
Mara takes the conversation
  events: conversation_assigned
  chat with everybody at the desk: closed, somebody is here
Lin takes the conversation
  events: conversation_assigned
  chat with everybody at the desk: closed, nobody is here

# A third is told so, and heard all the same.
Cleo chats: Hello?
  events: customer_added, conversation_started, message_received
  this chat with everybody at the desk: nobody is here

# Ten minutes after the last word it runs no longer.
11 minutes pass
  chat with everybody at the desk: closed, somebody is here
