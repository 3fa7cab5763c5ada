# A complaint is answered question by question, kept until it is sent, and arrives as what it was said to be.
customer Ada <ada@example.org>
customer Bo <bo@example.net>
person Lin, agent
Ada begins a complaint
  events: nothing
Ada answers what: The kettle leaks, and nobody answered.
  events: nothing
Ada sends the form
  refused: incomplete
Ada adds the photo: a picture
  events: nothing
Ada answers name: Ada
  events: nothing
Ada answers email: ada@example.org
  events: nothing

# No person is done in no time; nothing is lost by it.
Ada sends the form
  refused: too_quick
6 days pass
  events: nothing
Ada answers order: 1042
  events: nothing
6 days pass
  events: nothing
Ada sends the form
  events: customer_added, conversation_started, message_received
  came as: complaint
  state: open
  subject: The kettle leaks, and nobody answered
  messages: 1
Ada sends the form
  events: nothing
Ada answers what: Something else.
  events: nothing
  messages: 1

# A return is none, and a form is found at its own address only.
Bo begins a complaint
  events: nothing
Bo takes the form for a return
  refused: form_over
Bo begins a return
  events: nothing
Bo answers what: The blue cup
  events: nothing
Bo answers name: Bo
  events: nothing
4 s pass
  events: nothing
Bo sends the form
  events: customer_added, conversation_started, message_received
  came as: giving_back

# What is not sent is gone after seven days.
Bo begins a complaint
  events: nothing
8 days pass
  events: nothing
the house is swept
  events: nothing
Bo looks at the form
  refused: form_over
