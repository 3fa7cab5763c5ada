# No mail stops those behind it: what breaks is kept whole and tried again at will.
customer Ada <ada@example.org>
customer Bo <bo@example.net>
person Lin, agent
person Mara, admin
Mara connects the mailbox: shop@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Ada mails what breaks: Subject: Kettle | The kettle leaks.
  taken: quarantined
  in quarantine: 1: This mail could not be read (out of luck).
Bo mails: Subject: Tea | When is the tea course?
  taken: new
  events: customer_added, conversation_started, message_received
Lin tries what is in quarantine again
  taken: new
  events: customer_added, conversation_started, message_received, quarantine_retried
  in quarantine: 0
  says: The kettle leaks.
  customer name: Ada

# One that came meanwhile in its whole is not taken twice.
Ada mails what breaks: Subject: Lid | The lid is loose.
  taken: quarantined
Bo mails the same by another way
  taken: new
  events: conversation_started, message_received
Lin tries what is in quarantine again
  taken: duplicate
  events: quarantine_retried
  in quarantine: 0

# No sender, no subject, no words, no date; and a file of 10 MB.
Bo mails: From: ; To: ; Message-ID: ; Date: ; Subject: ; Content-Type: | 
  taken: new
  events: customer_added, conversation_started, message_received
  subject: ?
  customer name: ?
Bo mails a file of 10 MB: Subject: Plan | Here it is.
  taken: new
  events: conversation_started, message_received
  files on the page: plan.pdf
  says: Here it is.

# Split off, a mail goes with its message, and what answers it goes there.
Ada mails: Message-ID: <one@example.org>; Subject: Mill | The mill is loud.
  events: conversation_started, message_received
Lin replies at once: Oil it.
  events: reply_written
1 minute passes
  events: delivery_changed
Ada mails: Message-ID: <two@example.org>; In-Reply-To: <one@example.org>; Subject: Re: Mill | And my bill?
  events: message_received
  mails kept: 3
Lin splits off: And my bill
  events: conversation_started, message_received, split_changed, split_changed
  mails kept: 2
Lin opens number: 6
Ada mails: In-Reply-To: <two@example.org>; Subject: Re: Mill | The bill of May.
  taken: added
  events: message_received
  mails kept: 2
