# Alerts go to those whose it is, never to who is away, and many at once become one mail.
customer Ada <ada@example.org>
customer Bo <bo@example.org>
customer Cy <cy@example.org>
customer Dee <dee@example.org>
person Mara, admin
person Lin, agent
person Tom, agent
Lin joins
  let in: yes
Tom joins
  let in: yes
Mara connects the mailbox: help@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Mara gives the house the address: https://desk.shop.example
  events: nothing
Lin has a proven address
  events: nothing
Tom has a proven address
  events: nothing
Ada writes: The lid is loose.
  events: customer_added, conversation_started, message_received
Lin takes the conversation
  events: conversation_assigned
10 minutes pass
  mailed to: Lin@shop.example
  told Lin that https://desk.shop.example/c/: yes
  told Lin that > The lid is loose.: yes
Lin takes nobody now
  attention of Lin: not_now
Bo writes: Is it blue?
  events: customer_added, conversation_started, message_received
10 minutes pass
  mailed to: Lin@shop.example, Tom@shop.example
  told Tom that > Is it blue?: yes
Tom turns alert mails: off
  mail of Tom: Tom@shop.example, proven, alerts off
Cy writes: Hello.
  events: customer_added, conversation_started, message_received
1 hour passes
  mails in all: 2

# One click in the mail program ends them, and nothing else does.
Tom turns alert mails: on
  events: nothing
Tom ends alerts by one click: 0
  refused: not_found
  mail of Tom: Tom@shop.example, proven, alerts on
Tom ends alerts by one click
  mail of Tom: Tom@shop.example, proven, alerts off
Tom turns alert mails: on
  events: nothing

# Four at the same moment are one mail, which cannot be answered; after it single ones go again.
Ada writes about something else: The pot is loose.
  events: conversation_started, message_received
Bo writes about something else: And the handle?
  events: conversation_started, message_received
Cy writes about something else: Is it red?
  events: conversation_started, message_received
Dee writes: Good day.
  events: customer_added, conversation_started, message_received
10 minutes pass
  mails in all: 3
  told Tom: 4 conversations are waiting unseen
  told Tom that > And the handle?: yes
Tom answers the alert: Which of them?
  events: nothing
  taken: given_back
1 second passes
  told Tom that told of more than one conversation: yes
  mails in all: 4

# Three within ten minutes go alone; the next wait and come together.
Ada writes about something else: One.
  events: conversation_started, message_received
1 minute passes
  events: nothing
Bo writes about something else: Two.
  events: conversation_started, message_received
10 minutes pass
  mails in all: 6
Cy writes about something else: Three.
  events: conversation_started, message_received
1 minute passes
  events: nothing
Dee writes about something else: Four.
  events: conversation_started, message_received
1 minute passes
  events: nothing
Ada writes about something else: Five.
  events: conversation_started, message_received
1 minute passes
  events: nothing
Bo writes about something else: Six.
  events: conversation_started, message_received
7 minutes pass
  mails in all: 7
2 minutes pass
  mails in all: 9
6 minutes pass
  mails in all: 9
2 minutes pass
  mails in all: 10

# While nothing leaves, nothing is written that would come as a flood later.
Mara turns sending off
  events: sending_changed
Bo writes about something else: Seven.
  events: conversation_started, message_received
20 minutes pass
  mails waiting: 0
Mara turns sending on
  events: sending_changed
1 hour passes
  mails in all: 10
