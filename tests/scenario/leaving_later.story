# What leaves later stands in one list, can be given another time as it is, and never overtakes the customer.
customer Ada <ada@example.org>
customer Bo <bo@example.org>
person Lin, agent
person Tom, agent
person Mara, supervisor
Ada writes: When do you open at Easter?
  events: customer_added, conversation_started, message_received
Lin plans a reply for tomorrow: From Tuesday on.
  events: reply_written
  planned for Lin: Ada reply in 24 h: From Tuesday on.
  planned for Tom: nothing
  planned by all for Tom: forbidden
  planned by all for Mara: Ada reply in 24 h: From Tuesday on.
Lin replies: We look it up.
  events: reply_written
  planned for Lin: Ada reply in 24 h: From Tuesday on.
10 seconds pass
  events: delivery_changed
Bo writes: The kettle hums.
  events: customer_added, conversation_started, message_received
Tom plans a reply for tomorrow: Please send it in.
  events: reply_written
  planned for Tom: Bo reply in 24 h: Please send it in.
  planned by all for Mara: Ada reply in 23 h: From Tuesday on. / Bo reply in 24 h: Please send it in.

# Its author moves it, or a lead; nobody else does, and its words are what they were.
Lin gives it another time: 2 days
  refused: forbidden
  planned for Tom: Bo reply in 24 h: Please send it in.
Tom gives it another time: 3 days
  events: reply_retimed
  delivery: held
  planned for Tom: Bo reply in 72 h: Please send it in.
Mara gives it another time: 2 hours
  events: reply_retimed
  planned for Tom: Bo reply in 2 h: Please send it in.
  sent in all: 1
Tom gives it another time: 1 second
  refused: time_passed
Tom gives it another time: 400 days
  refused: too_far_ahead
1 hour passes
  events: nothing
  sent in all: 1
1 hour passes
  events: delivery_changed
  delivery: sent
  planned for Tom: nothing
  page shows: 2
Tom gives it another time: 2 hours
  refused: too_late
  sent in all: 2

# Taken back it leaves the list; moved or not, what the customer writes holds it back.
Tom plans a reply for tomorrow: Has it come?
  events: reply_written
Tom gives it another time: 2 days
  events: reply_retimed
Tom takes it back
  events: reply_taken_back
  draft: Has it come?
  planned for Tom: nothing
Tom gives it another time: 2 days
  refused: too_late
Tom plans a reply for tomorrow: Is it with you?
  events: reply_written
Tom gives it another time: 5 days
  events: reply_retimed
Bo writes: It hums again.
  events: reply_held_back, message_received
  planned for Tom: nothing
  planned by all for Mara: Ada reply in 21 h: From Tuesday on.
Mara gives it another time: 2 hours
  refused: too_late
6 days pass
  events: delivery_changed
  sent in all: 3

# What somebody has slept on stands in their list and in nobody else's, whoever leads.
  draft of Tom: Is it with you?
Tom puts it off: 1 day
  events: conversation_snoozed
  planned for Tom: Bo slept_on in 24 h: Is it with you?
  planned for Mara: nothing
  planned by all for Mara: nothing
Tom takes it up again
  events: conversation_reopened
  planned for Tom: nothing
