# While few wait the newest stands on top; when many wait, who has waited longest, below who is just in.
customer Ada <ada@example.org>
customer Bo <bo@example.org>
customer Cy <cy@example.org>
person Lin, agent
person Tom, agent
Ada writes: First.
  events: customer_added, conversation_started, message_received
1 hour passes
Bo writes: Second.
  events: customer_added, conversation_started, message_received
1 hour passes
Cy writes: Third.
  events: customer_added, conversation_started, message_received
  usual list of Lin, open: Cy, Bo, Ada
  longest list of Lin, open: Cy, Ada, Bo

# Who is just in stands on top only for a while.
16 minutes pass
  longest list of Lin, open: Ada, Bo, Cy

# Writing again keeps one's place; being answered leaves the list.
Ada writes: Are you there?
  events: message_received
  usual list of Lin, open: Ada, Cy, Bo
  longest list of Lin, open: Ada, Bo, Cy
Lin replies at once: I am.
  events: reply_written
1 second passes
  events: delivery_changed
  longest list of Lin, open: Bo, Cy

# My own: those who wait for us first, then those we wait for.
Lin takes the conversation
  events: conversation_assigned
  longest list of Lin, mine: Ada
Bo writes: And me?
  events: message_received
Lin takes the conversation
  events: conversation_assigned
  longest list of Lin, mine: Bo, Ada
  longest list of Lin, unassigned: Cy
  longest list of Tom, mine: nobody

# What nobody waits for has one order only.
  longest list of Lin, waiting: Ada

# With twenty who wait, the longest waiting comes first by itself.
customer C00 <c00@example.org>
customer C01 <c01@example.org>
customer C02 <c02@example.org>
customer C03 <c03@example.org>
customer C04 <c04@example.org>
customer C05 <c05@example.org>
customer C06 <c06@example.org>
customer C07 <c07@example.org>
customer C08 <c08@example.org>
customer C09 <c09@example.org>
customer C10 <c10@example.org>
customer C11 <c11@example.org>
customer C12 <c12@example.org>
customer C13 <c13@example.org>
customer C14 <c14@example.org>
customer C15 <c15@example.org>
customer C16 <c16@example.org>
customer C17 <c17@example.org>
C00 writes: Number 0.
  events: customer_added, conversation_started, message_received
1 minute passes
C01 writes: Number 1.
  events: customer_added, conversation_started, message_received
1 minute passes
C02 writes: Number 2.
  events: customer_added, conversation_started, message_received
1 minute passes
C03 writes: Number 3.
  events: customer_added, conversation_started, message_received
1 minute passes
C04 writes: Number 4.
  events: customer_added, conversation_started, message_received
1 minute passes
C05 writes: Number 5.
  events: customer_added, conversation_started, message_received
1 minute passes
C06 writes: Number 6.
  events: customer_added, conversation_started, message_received
1 minute passes
C07 writes: Number 7.
  events: customer_added, conversation_started, message_received
1 minute passes
C08 writes: Number 8.
  events: customer_added, conversation_started, message_received
1 minute passes
C09 writes: Number 9.
  events: customer_added, conversation_started, message_received
1 minute passes
C10 writes: Number 10.
  events: customer_added, conversation_started, message_received
1 minute passes
C11 writes: Number 11.
  events: customer_added, conversation_started, message_received
1 minute passes
C12 writes: Number 12.
  events: customer_added, conversation_started, message_received
1 minute passes
C13 writes: Number 13.
  events: customer_added, conversation_started, message_received
1 minute passes
C14 writes: Number 14.
  events: customer_added, conversation_started, message_received
1 minute passes
C15 writes: Number 15.
  events: customer_added, conversation_started, message_received
1 minute passes
C16 writes: Number 16.
  events: customer_added, conversation_started, message_received
1 minute passes
C17 writes: Number 17.
  events: customer_added, conversation_started, message_received
1 minute passes
  usual list of Lin, open: C17, C16, C15, C14, C13, C12, C11, C10, C09, C08, C07, C06, C05, C04, C03, Bo, Cy, C00, C01, C02
