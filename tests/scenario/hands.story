# A conversation goes from hand to hand without a reason being asked.
customer Ada <ada@example.org>
person Lin, agent
person Ben, agent
Ada writes: It is about my order.
  events: customer_added, conversation_started, message_received
Lin takes the conversation
  events: conversation_assigned
Lin takes the conversation
  events: nothing
Lin hands it over: Ben
  events: conversation_assigned
  owner: Ben
Ben puts it back
  events: conversation_assigned
  owner: nobody
Lin settles
  events: conversation_resolved
Lin settles
  events: nothing
Lin takes it up again
  events: conversation_reopened
  state: open
  customer waits: yes
Lin names it: Order 1042
  events: subject_changed
  subject: Order 1042
Lin names it:  
  refused: missing_field
Ben replies:  
  refused: missing_field
