# What a customer writes and nobody looks at for ten minutes of the day is told by mail, once.
customer Ada <ada@example.org>
customer Bo <bo@example.org>
person Mara, admin
person Lin, agent
person Tom, agent
Mara joins
  let in: yes
Lin joins
  let in: yes
Tom joins
  let in: yes
Mara connects the mailbox: help@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Lin has a proven address
  mail of Lin: Lin@shop.example, proven, alerts on
  mail of Tom: Tom@shop.example, not proven, alerts on
Ada mails: Message-ID: <one@example.org>; Subject: The lid | It is loose.
  events: customer_added, conversation_started, message_received
9 minutes pass
  mails in all: 0
1 minute passes
  mailed to: Lin@shop.example
  told Lin: Ada is waiting: The lid (1)
  told Lin that > It is loose.: yes
  told Lin that --- Your answer goes above this line ---: yes
  told Lin that http: no
  events: nothing
30 minutes pass
  mails in all: 1

# More of the same makes no second mail until somebody has looked.
Ada mails: Message-ID: <two@example.org>; In-Reply-To: <one@example.org>; Subject: The lid | Hello?
  events: message_received
1 hour passes
  mails in all: 1
Tom sees the newest word
  seen by Tom: the newest
Ada mails: Message-ID: <three@example.org>; In-Reply-To: <one@example.org>; Subject: The lid | Still loose.
  events: message_received
10 minutes pass
  mails in all: 2
  told Lin that > Still loose.: yes
  told Lin that > Hello?: no

# Whoever answers by mail answers the customer, without a word of what is quoted.
Lin answers the alert: We send a new one today.
  events: reply_written
  taken: added
  state: waiting
  writers: Ada, Ada, Ada, Lin
8 seconds pass
  events: delivery_changed
  mailed to: Lin@shop.example, Lin@shop.example, ada@example.org
  last mail says We send a new one today.: yes
  last mail says goes above this line: no
  last mail says as if written at the desk: no
  last mail answers: three@example.org

# The same mail again is the same mail; a second answer is one more.
Lin mails it once more
  taken: duplicate
Lin answers the alert: And a spare.
  events: reply_written
8 seconds pass
  events: delivery_changed

# What was seen in time, answered in time or put off is told to nobody; nights do not count.
Bo mails: Message-ID: <bo@example.org>; Subject: Colour | Is it blue?
  events: customer_added, conversation_started, message_received
5 minutes pass
  mails in all: 4
Lin sees the newest word
  seen by Lin: the newest
1 hour passes
  mails in all: 4
8 hours pass
  mails in all: 4
Bo mails: Message-ID: <bo2@example.org>; In-Reply-To: <bo@example.org>; Subject: Colour | Or green?
  events: message_received
3 hours pass
  mails in all: 4
9 hours pass
  mails in all: 5
  told Lin that > Or green?: yes
