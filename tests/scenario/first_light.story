# A customer writes, a person answers, and nothing is lost.
customer Ada <ada@example.org>
person Lin, agent

Ada writes: My kettle leaks. It is two weeks old.
  events: customer_added, conversation_started, message_received
  state: open
  owner: nobody
  customer waits: yes
  subject: My kettle leaks
  preview: My kettle leaks. It is two weeks old.
  page shows: 1

Lin takes the conversation
  events: conversation_assigned
  owner: Lin

Lin replies: I am sorry about that. A new one leaves here today.
  events: reply_written
  state: waiting
  customer waits: no
  delivery: held
  page shows: 1

7 s pass
  events: nothing
  delivery: held

1 s passes
  events: delivery_changed
  delivery: sent
  page shows: 2
  sent in all: 1

Ada writes: Thank you, it has come.
  events: message_received
  state: open
  owner: Lin
  page shows: 3

Lin settles
  events: conversation_resolved
  state: resolved

Ada writes: It leaks as well!
  events: message_received
  state: open
  customer waits: yes
  search kettle: 1
