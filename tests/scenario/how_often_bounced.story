# An address that mail came back from for good is not written to by a machine until a person writes there again, or somebody writes from it.
customer Ada <ada@example.org>
customer Post <mailer-daemon@mx.example>
person Lin, agent
person Mara, admin
Mara connects the mailbox: shop@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Mara lets it be said that it arrived
  events: acknowledgement_changed
the shop is at https://desk.shop.example
  events: nothing
Ada writes: The kettle leaks.
  events: customer_added, conversation_started, message_received
6 minutes pass
  events: customer_told
  mails in all: 1
Lin replies at once: A new one leaves today.
  events: reply_written
1 second passes
  events: delivery_changed, delivery_changed
Lin tells: Ada <ada@example.org> | News | We have moved.
  events: conversation_started, conversation_assigned, reply_written
8 s pass
  events: delivery_changed
  mails in all: 3
Post mails: Content-Type: multipart/report\; report-type=delivery-status\; boundary=b; Subject: Undelivered | --b\nContent-Type: text/plain\n\nNo such user.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; ada@example.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no such user\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: {reply}\nSubject: News\n--b--
  taken: bounce
  events: mail_bounced, conversation_reopened
  wish of Ada: all, bounced

# By itself nothing goes there, and it says so.
Ada writes about something else: Where is my cup?
  events: conversation_started, message_received
6 minutes pass
  events: not_written
  not sent because: bounced
  told: nobody
  mails in all: 3
  verdicts on Ada: update not_sent bounced, tell went

# Somebody's own words do, and with them the rest again.
Lin writes first: Ada <ada@example.org> | Your cup | It is on its way.
  events: conversation_started, conversation_assigned, reply_written
8 s pass
  events: delivery_changed
  mails in all: 4
  wish of Ada: all
2 days pass
  events: nothing
Ada writes about something else: And the saucer?
  events: conversation_started, message_received
6 minutes pass
  events: customer_told
  mails in all: 5
