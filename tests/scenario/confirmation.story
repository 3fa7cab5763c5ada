# Who writes by the form and gives an address has the confirmation by mail too: their words, the number, and the way back once there is one.
customer Ada <ada@example.org>
customer Bo <bo@example.net>
customer Eve <eve@example.com>
customer Nameless <>
person Lin, agent
person Mara, admin
Mara connects the mailbox: help@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Mara lets it be said that it arrived
  events: acknowledgement_changed
Ada writes: Hello, the kettle leaks.
  events: customer_added, conversation_started, message_received
5 minutes pass
  events: customer_told
  told: ada@example.org sent
  last mail subject: Re: The kettle leaks
  last mail answers: nothing
  last mail says > Hello, the kettle leaks.: yes
  last mail ends: Your number: 1
  last mail says http: no
  last mail says /my/: no

# What she answers to it stands in the same matter, and what a person writes follows it in her mail program.
Ada mails: Date: {now}; In-Reply-To: {last}; Subject: Re: The kettle leaks | And it is hot.
  taken: added
  events: message_received
  messages: 2
Lin replies at once: A new one leaves today.
  events: reply_written
1 second passes
  events: delivery_changed, delivery_changed
  last mail thread: 2

# With a public address the way back stands in it. A stranger's link is not carried to whoever they name.
the shop is at https://shop.example
Bo writes: Wo bleibt die Mühle? Ich warte nicht mehr.
  events: customer_added, conversation_started, message_received
Eve writes: Win at https://evil.example now!
  events: customer_added, conversation_started, message_received
Nameless writes: I give no address.
  events: customer_added, conversation_started, message_received
5 minutes pass
  events: customer_told, customer_told
  mailed to: ada@example.org, ada@example.org, bo@example.net, eve@example.com
  mails say https://shop.example/my/: 2
  mails say evil.example: 0

# A second matter on the same day, and no third.
Bo writes about something else: Und die Tasse?
  events: conversation_started, message_received
Bo writes about something else: Und der Teller?
  events: conversation_started, message_received
5 minutes pass
  events: customer_told
  mails in all: 5

# On her own page she writes on: that is no first word.
Ada writes: Still waiting.
  events: message_received
10 minutes pass
  events: nothing
  mails in all: 5

# The first that a person writes by mail stands below what went by itself.
Lin opens number: 2
Lin replies at once: We see to it.
  events: reply_written
1 second passes
  events: delivery_changed, delivery_changed
  last mail thread: 1
