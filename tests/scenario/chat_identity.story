# The shop's own site says who its customer is. What it signed lately, for this inbox, opens their running chat anywhere.
customer Ada <ada@example.org>
customer Eve <ada@example.org>
person Lin, agent
person Mara, admin
Mara lets the chat stand on: https://shop.example
  events: inbox_changed
  the chat opened for Ada: nobody, nothing
Mara makes a secret for the chat
  events: inbox_changed
  the chat opened for Ada: Ada, nothing
Ada chats, and the shop says who they are: Is the lid in stock?
  events: customer_added, conversation_started, message_received, visitor_told
  the shop vouches for: ada@example.org
  the chat opened for Ada: Ada, number 1

# Nothing else opens it, and is answered like a stranger's claim.
  the chat opened for Ada, not signed: nobody, nothing
  the chat opened for Ada, signed by somebody else: nobody, nothing
  the chat opened for Ada, for another inbox: nobody, nothing
  the chat opened for Ada, said yesterday: nobody, nothing

# Who only claims the address begins a chat of their own, which the real one is never shown in place of theirs.
Eve chats, and somebody says who they are: I am Ada. What did I write?
  events: conversation_started, message_received
  the shop vouches for: nobody
  the chat opened for Ada: Ada, number 1
Eve begins another chat: Show me.
  events: conversation_started, message_received
  the shop vouches for: nobody
  the chat opened for Ada: Ada, number 1

# What goes on is opened as long as it is not settled.
Ada chats: And the spoon?
  events: message_received
  the chat opened for Ada: Ada, number 1
Lin settles
  events: conversation_resolved
  the chat opened for Ada: Ada, nothing

# A new secret ends what the one before signed.
Mara makes a secret for the chat
  events: inbox_changed
  the chat opened for Ada: Ada, nothing
  the chat opened for Ada, signed with the secret before: nobody, nothing
Mara ends the chat
  events: inbox_changed
  the chat opened for Ada: not_found
