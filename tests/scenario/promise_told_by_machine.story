# A machine says that it takes longer: off until an owner switches it on, by day, once a promise and once a day to anybody, and only what is known.
customer Ada <ada@example.org>
customer Bo <bo@example.net>
customer Post <mailer-daemon@mx.example>
person Lin, agent
person Mara, admin
Mara sets the shop's clock: Europe/Berlin
  events: shop_changed
Mara keeps the hours as they are
  events: shop_changed
Mara connects the mailbox: shop@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
2 days pass
  events: nothing

# Off, nobody is told anything: Monday, eleven.
Ada mails: Subject: Kettle | My kettle leaks.
  events: customer_added, conversation_started, message_received
Lin promises: a new lid by 2026-11-23 17:00
  events: promise_made, conversation_assigned
7 hours pass
  events: promise_ended
  promises: broken a new lid by 2026-11-23 17:00
  mails in all: 0

# On: half an hour before, with the close of the next open day. It counts as late, whatever comes then.
Mara has a machine say that it takes longer
  events: promise_rules_changed
Lin promises: a new kettle by 2026-11-24 15:00
  events: promise_made
20 hours pass
  events: promise_near
40 minutes pass
  events: promise_told_late
  promises: broken a new lid by 2026-11-23 17:00; open a new kettle by 2026-11-25 18:00
  mails in all: 1
  mailed to: ada@example.org
  last mail subject: Re: Kettle
  mails say a new kettle: 1
Lin replies at once: Here it is.
  events: reply_written
1 second passes
  events: delivery_changed
Lin has kept it
  events: promise_made_good
Lin has kept it
  events: promise_ended
  promises: broken a new lid by 2026-11-23 17:00, done since; late a new kettle by 2026-11-25 18:00

# One a day to anybody, and never after they have written: the next one lapses as it is.
Lin promises: a call back by 2026-11-24 17:00
  events: promise_made
3 hours pass
  events: promise_ended, conversation_came_back
  promises: broken a new lid by 2026-11-23 17:00, done since; late a new kettle by 2026-11-25 18:00; broken a call back by 2026-11-24 17:00
  mails in all: 2

# What did not arrive has told nobody: it is not kept, and our turn.
Bo mails: Subject: Cup | My cup has a crack.
  events: customer_added, conversation_started, message_received
Lin promises: a new cup by 2026-11-25 16:00
  events: promise_made, conversation_assigned
Lin replies at once: I look for one.
  events: reply_written
1 second passes
  events: delivery_changed
21 hours pass
  events: promise_near, conversation_came_back
1 hour passes
  events: promise_told_late
  mails in all: 4
  promises: open a new cup by 2026-11-26 18:00
Post mails: Content-Type: multipart/report\; report-type=delivery-status\; boundary=b; Subject: Undelivered | --b\nContent-Type: text/plain\n\nThe mail {last} could not be delivered.\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; bo@example.net\nAction: failed\nStatus: 5.1.1\n\n--b--
  taken: bounce
  events: promise_ended
  promises: broken a new cup by 2026-11-26 18:00
  state: open
  told: nobody
