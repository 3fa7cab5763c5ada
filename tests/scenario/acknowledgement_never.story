# Who is never told by a machine: machines, whatever is not for us, what is old, and ourselves.
customer Ada <ada@example.org>
customer Robot <robot@example.org>
person Lin, agent
person Mara, admin
Mara connects the mailbox: help@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Mara lets it be said that it arrived
  events: acknowledgement_changed
Ada mails: Date: {now}; Auto-Submitted: auto-replied; Subject: Out of office | I am away.
  events: customer_added, conversation_started, message_received, conversation_set_aside
Ada mails: Date: {now}; Return-Path: <>; Subject: Hello | From an empty envelope.
  events: conversation_started, message_received
Ada mails: Date: {now}; List-Id: <offers.list.example>; Subject: Offers | Buy now!
  events: conversation_started, message_received, conversation_set_aside
Ada mails: Date: {now}; X-Spam-Flag: YES; Subject: Hello | Really me.
  events: conversation_started, message_received, conversation_set_aside
Ada mails into the junk folder: Date: {now}; Subject: Hello again | Found in the junk folder.
  events: conversation_started, message_received, conversation_set_aside
Ada mails: Date: Mon, 2 Mar 2026 10:00:00 +0000; Subject: Old | From long ago.
  events: conversation_started, message_received
Ada mails: Date: ; Subject: Timeless | Without a date.
  events: conversation_started, message_received
Robot mails: From: Robot <no-reply@platform.example>; Date: {now}; Subject: Order | An order came in.
  events: customer_added, conversation_started, message_received
Ada mails: From: Shop <help@shop.example>; Date: {now}; Subject: Loop | Hello from ourselves.
  events: customer_added, conversation_started, message_received, conversation_set_aside
Lin answers from another mail program: To: new@example.org; Date: {now}; Subject: Hello | Not a customer yet.
  taken: left alone
10 minutes pass
  events: nothing
  mails in all: 0

# A mail that broke, and is taken days later by hand.
Ada mails what breaks: Date: {now}; Subject: Broken | What breaks.
  taken: quarantined
Lin tries what is in quarantine again
  events: conversation_started, message_received, quarantine_retried
10 minutes pass
  events: nothing

# While sending is off nothing is written, and nothing is made up for when it is on again.
Mara turns sending off
  events: sending_changed
Ada mails: Date: {now}; Subject: Waiting | While nothing leaves.
  events: conversation_started, message_received
10 minutes pass
  events: nothing
  mails waiting: 0
Mara turns sending on
  events: sending_changed
1 hour passes
  events: nothing
  told: nobody
  mails in all: 0

# Somebody whom a person has set aside is told nothing until a person takes them back.
Ada mails: Date: {now}; Subject: Offer | Buy from me.
  events: conversation_started, message_received
Lin sets it aside
  events: conversation_set_aside
Ada mails: Date: {now}; Subject: Offer 2 | Buy from me!
  events: conversation_started, message_received, conversation_set_aside
10 minutes pass
  events: nothing
  mails in all: 0

# A letter that comes back is told where it was said; a server that does not take it is tried again, and not once somebody has answered.
customer Bo <bo@example.net>
Bo mails: Date: {now}; Subject: Lid | The lid is gone.
  events: customer_added, conversation_started, message_received
10 minutes pass
  events: customer_told
  told: bo@example.net sent
Bo mails: From: Mail Delivery System <MAILER-DAEMON@example.net>; Date: {now}; Subject: Undelivered Mail Returned to Sender; Content-Type: multipart/report\; report-type=delivery-status\; boundary=b | --b\nContent-Type: text/plain\n\nThe mail {last} could not be delivered.\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; bo@example.net\nAction: failed\nStatus: 5.1.1\n\n--b--
  taken: bounce
  events: customer_told
  told: bo@example.net sent, bo@example.net failed
  state: open
customer Cem <cem@example.com>
mail fails for a while
Cem mails: Date: {now}; Subject: Cup | The cup is gone.
  events: customer_added, conversation_started, message_received
10 minutes pass
  events: nothing
  mails waiting: 1
sending works again
Lin replies at once: It is on its way.
  events: reply_written
1 hour passes
  events: delivery_changed
  told: nobody
  mailed to: bo@example.net, cem@example.com
  last mail says It is on its way.: yes
