# Inboxes: owners make them, name them and take them away; the first one stays, and each has one mailbox.
person Mara, admin
Mara makes an inbox: Repairs
  events: inbox_changed
Mara makes an inbox: repairs
  refused: name_taken
Mara makes an inbox:  
  refused: missing_field
Mara calls the inbox: Repairs = Mending
  events: inbox_changed
Mara calls the inbox: Mending = Mending
  events: nothing
  inboxes: Inbox, Mending
Mara connects a mailbox: Mending = mend@shop.example
  events: mailbox_changed
Mara connects the mailbox: MEND@shop.example
  refused: address_taken
Mara connects the mailbox: not an address
  refused: invalid_email
Mara takes the inbox away: Mending
  refused: has_mailbox
Mara takes the inbox away: Inbox
  refused: default_inbox
Mara takes the mailbox away: Mending
  events: mailbox_changed
Mara takes the mailbox away: Mending
  refused: not_found
Mara takes the inbox away: Mending
  events: inbox_changed
  inboxes: Inbox
Mara connects the mailbox: mend@shop.example
  events: mailbox_changed
  inboxes: Inbox mend@shop.example
