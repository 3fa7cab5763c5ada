# A conversation is in the language of its customer's words, until a person says better.
customer Ada <ada@example.org>
customer Bo <bo@example.net>
customer Cem <cem@example.com>
person Lin, agent
person Mara, admin
Ada writes: The kettle leaks, and the lid is loose.
  events: customer_added, conversation_started, message_received
  language: en, heard
Ada writes: Der Deckel fehlt, und ich kann die Kanne nicht benutzen.
  events: message_received
  language: de, heard
Ada writes: 12
  events: message_received
  language: de, heard
Lin replies: We will have a look at it, and you will hear from us.
  events: reply_written
  language: de, heard
Lin says that it is in: en
  events: conversation_language_said
  language: en, said
Lin says that it is in: en
  events: nothing
Ada writes: Und wann kommt die Kanne?
  events: message_received
  language: en, said
Lin leaves its language to their words
  events: conversation_language_said
  language: de, heard
Bo writes: xyz 12
  events: customer_added, conversation_started, message_received
  language: nobody can tell
Lin says that it is in: zh
  events: conversation_language_said
  language: zh, said
10 seconds pass
  events: delivery_changed

# A view can be of one language.
Lin saves a view: German, in de
  events: nothing
  view German of Lin: Ada
Lin saves a view: Chinese that is open, in zh, state open
  events: nothing
  view Chinese that is open of Lin: Bo
Lin saves a view: English, in en
  events: nothing
  view English of Lin: nobody

# What the house writes by itself is in it.
Mara connects the mailbox: help@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Mara lets it be said that it arrived
  events: acknowledgement_changed
Cem mails: Date: {now}; Subject: Kettle | The kettle leaks, and the lid is loose.
  events: customer_added, conversation_started, message_received
Lin says that it is in: de
  events: conversation_language_said
300 seconds pass
  events: customer_told
  last mail begins: Guten Tag,
