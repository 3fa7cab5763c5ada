# A code to their own address opens all matters of a customer; nobody else learns whether there is an address.
customer Ada <ada@example.org>
customer Office <office@firm.example>
customer Nameless <>
person Lin, agent
person Mara, admin
Ada writes: The kettle leaks.
  events: customer_added, conversation_started, message_received
Ada asks for a code to all their matters
  refused: no_way_out
Mara connects the mailbox: help@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Ada writes about something else: And where is my cup?
  events: conversation_started, message_received
Lin replies: It has left today.
  events: reply_written
9 s pass
  events: delivery_changed, delivery_changed
  mails in all: 1
Ada asks for a code to all their matters
  events: nothing
1 s passes
  events: nothing
  mails in all: 2

# A wrong one opens nothing, the right one everything, once.
Ada enters the code: 12345
  refused: wrong_code
  matters of Ada: unauthenticated
Ada enters the code in the mail
  events: nothing
  matters of Ada: 2 ours, 1 theirs
Ada enters the code in the mail
  refused: wrong_code
  matters of Ada: unauthenticated

# Five wrong tries, ten minutes, and three codes an hour.
Ada asks for a code to all their matters
  events: nothing
1 s passes
  events: nothing
Ada enters the code: 1
  refused: wrong_code
Ada enters the code: 2
  refused: wrong_code
Ada enters the code: 3
  refused: wrong_code
Ada enters the code: 4
  refused: wrong_code
Ada enters the code: 5
  refused: wrong_code
Ada enters the code in the mail
  refused: wrong_code
Ada asks for a code to all their matters
  events: nothing
1 s passes
  events: nothing
  mails in all: 4
10 minutes pass
  events: nothing
Ada enters the code in the mail
  refused: wrong_code
Ada asks for a code to all their matters
  events: nothing
1 s passes
  events: nothing
  mails in all: 4

# It is over after half an hour, or with a new address.
1 hour passes
  events: nothing
Ada asks for a code to all their matters
  events: nothing
1 s passes
  events: nothing
Ada enters the code in the mail
  events: nothing
29 minutes pass
  events: nothing
  matters of Ada: 2 ours, 1 theirs
1 minute passes
  events: nothing
  matters of Ada: unauthenticated
Ada asks for a code to all their matters
  events: nothing
1 s passes
  events: nothing
Ada enters the code in the mail
  events: nothing
Lin puts the address right: ada@elsewhere.example
  events: customer_changed
  matters of Ada: unauthenticated

# Where several people read, and where there is no address, the same is said and nothing is sent.
Office writes: Our grinder is loud.
  events: customer_added, conversation_started, message_received
Office asks for a code to all their matters
  events: nothing
Office enters the code: 123456
  refused: wrong_code
Nameless writes: I give no address.
  events: customer_added, conversation_started, message_received
Nameless asks for a code to all their matters
  events: nothing
Nameless enters the code: 123456
  refused: wrong_code
1 minute passes
  events: nothing
  mails in all: 6
