# A conversation is called otherwise: its page has the new name, and mails that have begun go on as one thread.
customer Ada <ada@example.org>
person Mara, admin
person Lin, agent
Mara connects the mailbox: help@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Ada mails: Message-ID: <ada-1@example.org>; Subject: Help!! | The lid of my kettle is broken.
  events: customer_added, conversation_started, message_received
  subject: Help!!
Lin names it: Broken lid, no. 1042
  events: subject_changed
  subject: Broken lid, no. 1042
  page subject: Broken lid, no. 1042
  state: open
  customer waits: yes
  mails in all: 0
Lin names it: Broken lid, no. 1042
  events: nothing
Lin names it:  
  refused: missing_field
  subject: Broken lid, no. 1042
Lin replies: A new one comes.
  events: reply_written
10 seconds pass
  events: delivery_changed
  last mail subject: Re: Help!!
  last mail answers: ada-1@example.org
Ada mails: Message-ID: <ada-2@example.org>; In-Reply-To: {reply}; Subject: Re: Help!! | Thank you.
  events: message_received
  subject: Broken lid, no. 1042
  page shows: 3

# Taken back, it is called as before.
Lin names it: Help!!
  events: subject_changed
  page subject: Help!!
