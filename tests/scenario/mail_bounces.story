# What did not arrive is told where it was said, and takes up what nobody has read.
customer Ada <ada@example.org>
customer Post <mailer-daemon@mx.example>
person Lin, agent
person Mara, admin
Mara connects the mailbox: shop@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Ada mails: Message-ID: <a@example.org>; Subject: Kettle | The kettle leaks.
  events: customer_added, conversation_started, message_received
Lin replies at once: A new one leaves today.
  events: reply_written
1 minute passes
  events: delivery_changed
  state: waiting
Post mails: Content-Type: multipart/report\; report-type=delivery-status\; boundary=b; Subject: Delayed | --b\nContent-Type: text/plain\n\nStill trying.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; ada@example.org\nAction: delayed\nStatus: 4.4.1\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: {reply}\nSubject: Re: Kettle\n--b--
  taken: bounce
  events: mail_bounced
  state: waiting
  bounced: reply_written delayed, mail_bounced delayed
Post mails: Content-Type: multipart/report\; report-type=delivery-status\; boundary=b; Subject: Undelivered | --b\nContent-Type: text/plain\n\nNo such user.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; ada@example.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no such user\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: {reply}\nSubject: Re: Kettle\n--b--
  taken: bounce
  events: mail_bounced, conversation_reopened
  state: open
  customer waits: yes
  messages: 2
  bounced: reply_written hard, mail_bounced delayed, mail_bounced hard
Post mails the same by another way
  taken: duplicate

# One that speaks of nothing we know is set aside and begins nothing.
Post mails: Content-Type: multipart/report\; report-type=delivery-status\; boundary=b; Subject: Undelivered | --b\nContent-Type: text/plain\n\nNo such user.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; eve@example.com\nAction: failed\nStatus: 5.1.1\n--b--
  taken: bounce
  events: customer_added, conversation_started, message_received, conversation_set_aside
  state: set_aside

# What a customer asks to be forgotten goes with all its mails.
Lin opens number: 1
  mails kept: 2
Mara erases the customer
  events: conversation_erased, customer_erased
  conversation: gone
  mails kept: 0
Post mails: Content-Type: multipart/report\; report-type=delivery-status\; boundary=b; Subject: Undelivered | --b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; ada@example.org\nAction: failed\nStatus: 5.1.1\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: {reply}\n--b--
  taken: bounce
  events: conversation_started, message_received, conversation_set_aside
