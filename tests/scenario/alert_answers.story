# An answer to an alert that does not fit any more goes back to who wrote it, and is kept as their draft.
customer Ada <ada@example.org>
customer Bo <bo@example.org>
person Mara, admin
person Lin, agent
person Tom, agent
Lin joins
  let in: yes
Mara connects the mailbox: help@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Lin has a proven address
  mail of Lin: Lin@shop.example, proven, alerts on
Ada mails: Message-ID: <one@example.org>; Subject: The lid | It is loose.
  events: customer_added, conversation_started, message_received
10 minutes pass
  mails in all: 1
Ada mails: Message-ID: <two@example.org>; In-Reply-To: <one@example.org>; Subject: The lid | No, it broke.
  events: message_received
Lin answers the alert: Turn it to the right.
  events: nothing
  taken: given_back
  draft of Lin: Turn it to the right.
  state: open
1 second passes
  mailed to: Lin@shop.example, Lin@shop.example
  told Lin: Not sent: Re: an alert
  told Lin that Your answer has not gone to the customer. The customer has written again since: yes
  told Lin that > No, it broke.: yes
  told Lin that > Turn it to the right.: yes

# The mail that says so can be answered in turn.
Lin answers the alert: > No, it broke.\nThen a new one comes.
  events: reply_written
  taken: added
  preview: Then a new one comes.
8 seconds pass
  events: delivery_changed
  last mail says Then a new one comes.: yes
  last mail says Turn it: no

# Whom nobody knows, from elsewhere, doubted or as spam: set aside, and never said to the customer.
Ada mails: Message-ID: <three@example.org>; In-Reply-To: <two@example.org>; Subject: The lid | Thanks. And the pot?
  events: message_received
10 minutes pass
  mails in all: 4
Lin answers the alert: From: Lin <lin@elsewhere.example> | You may go away.
  events: customer_added, conversation_started, message_received, conversation_set_aside
  taken: new
  state: set_aside
Lin answers the alert: Authentication-Results: mx.example\; dmarc=fail | You may go away.
  events: customer_added, conversation_started, message_received, conversation_set_aside
  state: set_aside
Lin answers the alert: X-Spam-Flag: YES | You may go away.
  events: conversation_started, message_received, conversation_set_aside
  state: set_aside
1 minute passes
  mails in all: 4

# A machine's answer to an alert is nobody's word.
Lin answers the alert: Auto-Submitted: auto-replied | I am on holiday.
  events: nothing
  taken: left alone

# Nothing new in it: back it goes.
Lin answers the alert: Subject: Re: an alert | 
  events: nothing
  taken: given_back
1 second passes
  told Lin that Your answer has not gone to the customer.: yes
  mails in all: 5

# What is quoted in a way that nobody can tell from new words never goes along.
Lin answers the alert: Yes. --- Your answer goes above this line --- and more
  events: nothing
  taken: given_back
1 second passes
  told Lin that could not be told from what is quoted: yes
  mails in all: 6

# After seven days the alert is too old to be answered.
8 days pass
  mails in all: 6
Lin answers the alert: So late.
  events: nothing
  taken: given_back
1 second passes
  told Lin that older than seven days: yes
  state: open

# A colleague was faster.
Bo mails: Message-ID: <bo@example.org>; Subject: Colour | Is it blue?
  events: customer_added, conversation_started, message_received
10 minutes pass
  told Lin: Bo is waiting: Colour (5)
Tom replies: It is blue.
  events: reply_written
Lin answers the alert: It is green.
  events: nothing
  taken: given_back
  draft of Lin: It is green.
8 seconds pass
  events: delivery_changed
  told Lin that In the meantime it was answered: yes
