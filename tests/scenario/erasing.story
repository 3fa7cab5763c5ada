# Somebody asks to be forgotten, and is: nothing of theirs stays, nothing of anybody else's goes.
customer Ada <ada@example.org>
customer Bob <bob@example.org>
person Lin, admin

Bob writes: My kettle whistles.
  events: customer_added, conversation_started, message_received

Ada writes: My kettle leaks. I live in Lindenstrasse.
  events: customer_added, conversation_started, message_received
  search kettle: 2
  search Lindenstrasse: 1

Lin replies: A new one leaves here today.
  events: reply_written
  delivery: held

Lin erases the customer
  events: conversation_erased, customer_erased
  search Lindenstrasse: 0
  search Ada: 0
  search kettle: 1
  delivery: none
  page shows: not_found

9 days pass
  events: nothing
  sent in all: 0

Lin erases the customer
  events: nothing
  refused: not_found

Ada writes about something else: I am back, with another kettle.
  events: customer_added, conversation_started, message_received
  search kettle: 2
  page shows: 1
