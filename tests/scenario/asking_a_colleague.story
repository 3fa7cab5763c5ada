# A note asks colleagues by name; it waits for each of them until they have looked.
customer Ada <ada@example.org>
customer Bo <bo@example.org>
person Lin, agent
person Tom, agent
person Mara, supervisor
Bo writes: Lovely tea.
  events: customer_added, conversation_started, message_received
Ada writes: The kettle leaks.
  events: customer_added, conversation_started, message_received
Lin asks in a note: @Tom and @Mara, have you seen this before, @Tom?
  events: note_written, colleague_asked, colleague_asked
  usual list of Tom, asked: Ada
  usual list of Mara, asked: Ada
  usual list of Lin, asked: nobody
Tom looks at what is asked
  events: nothing
  usual list of Tom, asked: nobody
  usual list of Mara, asked: Ada

# Asking again asks again, wherever the conversation stands; nobody asks themselves.
Lin replies at once: We look into it.
  events: reply_written
1 second passes
  events: delivery_changed
Lin settles
  events: conversation_resolved
Tom asks in a note: @Lin @Tom it was the lid.
  events: note_written, colleague_asked
  usual list of Lin, asked: Ada
  usual list of Tom, asked: nobody
  usual list of Tom, resolved: Ada

# A reply is the customer's to read, and who does not work here is not asked.
Lin asks in a reply: Tom
  refused: contradiction
Lin asks in a note: @Nobody there?
  refused: unknown_person

# What is erased asks nobody.
Mara erases the customer
  events: conversation_erased, customer_erased
  usual list of Lin, asked: nobody
