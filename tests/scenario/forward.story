# Words of a conversation are sent on, with their files, to somebody who answers into a side thread. The team's
# notes are never among them, nor what has not left yet, nor the customer's address.
customer Ada <ada@example.org>
customer Tom <tom@supplier.example>
person Mara, admin
person Lin, agent
Mara connects the mailbox: help@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Ada mails: Subject: AW: Der Deckel | Guten Tag, ich habe den Kessel und der Deckel ist weg. Bitte schicken Sie einen mit der Post.
  events: customer_added, conversation_started, message_received
Lin notes: She is cross.
  events: note_written
Lin replies: Wir fragen nach.
  events: reply_written
8 seconds pass
  events: delivery_changed
Lin plans a reply for tomorrow: Noch nicht gesagt.
  events: reply_written
Lin forwards: Tom <tom@supplier.example> | Was sagen Sie?
  events: customer_added, conversation_started, conversation_assigned, reply_written, asked_outside, outside_changed
  forwarded: Fwd: Der Deckel, 0 files
8 seconds pass
  events: delivery_changed
  last mail is to: Tom <tom@supplier.example>
  last mail subject: Fwd: Der Deckel
  last mail says Was sagen Sie?: yes
  last mail says Weitergeleitete Nachricht: yes
  last mail says der Deckel ist weg: yes
  last mail says Wir fragen nach.: yes
  last mail says ada@example.org: no
  last mail says She is cross.: no
  last mail says Noch nicht gesagt.: no
Lin opens number: 1
  outside: forwarded Tom
  page shows: 2
Lin opens number: 2
Tom mails: In-Reply-To: {reply}; Subject: AW: Fwd: Der Deckel | Kommt morgen.
  events: message_received, outside_changed
  taken: added
  mail: Tom <tom@supplier.example> to help@shop.example
Lin replies: Danke.
  events: reply_written
8 seconds pass
  events: delivery_changed
  last mail subject: Re: Fwd: Der Deckel
Lin opens number: 1
  outside: forwarded Tom, answered Tom
  page shows: 2
  state: open

# Its files go along, are chosen, and come back with the words; the originals stay where they are.
Ada mails a file of 10 MB: In-Reply-To: {reply} | Here.
  events: reply_held_back, message_received
  taken: added
Lin forwards: Tom <tom@supplier.example> | Look.
  events: conversation_started, conversation_assigned, reply_written, asked_outside, outside_changed
  forwarded: Fwd: Der Deckel, 1 files
Lin takes it back
  events: reply_taken_back, conversation_erased, outside_changed
  words are for: Tom <tom@supplier.example>, Fwd: Der Deckel, known
the house is swept
  events: nothing
Lin opens number: 1
Lin forwards: Tom <tom@supplier.example> | Look again.
  events: conversation_started, conversation_assigned, reply_written, asked_outside, outside_changed
  forwarded: Fwd: Der Deckel, 1 files
8 seconds pass
  events: delivery_changed
  last mail files: 1
