# After the set-up an owner has a short way to go; how far they have come is kept with the shop.
the shop is set up by Ada
  events: person_added
  first steps of Ada: way_in
customer Greta <greta@mail.example>
Greta writes: Is the kettle back?
  events: customer_added, conversation_started, message_received
  first steps of Ada: way_in, number 1
Ada goes on to: answer
  events: nothing
  first steps of Ada: answer, number 1
Ada replies: It is.
  events: reply_written
  first steps of Ada: answer, number 1, answered

# They can be left and taken up again, on any device.
Ada leaves the first steps
  first steps of Ada: answer, number 1, answered, left
Ada goes on to: call
  first steps of Ada: call, number 1, answered

# They are an owner's.
person Lin, agent
  first steps of Lin: none

# What is over stays so.
Ada goes on to: over
  events: nothing
  first steps of Ada: none
Ada goes on to: way_in
  first steps of Ada: none

# Nobody can set the shop up a second time.
the shop is set up by Mallory
  refused: link_used
