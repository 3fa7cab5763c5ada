# On their own page a customer says without a word that an answer is clear, or asks about it; neither says a thing twice.
customer Ada <ada@example.org>
person Lin, agent
Ada writes: Which filter fits?
  events: customer_added, conversation_started, message_received
Lin replies: Size four. Rinse it before the first use.
  events: reply_written

# What is still held does not stand there: it can be neither clear nor asked about.
Ada finds a message clear that is not theirs
  refused: not_found
8 s pass
  events: delivery_changed
  clear to Ada: 0
Ada finds the answer clear
  events: answer_understood
  clear to Ada: 1
  state: waiting
  customer waits: no
  answer told of: Size four. Rinse it before the first use.
Ada finds the answer clear
  events: nothing
Ada does not find it clear after all
  events: answer_understood
  clear to Ada: 0
Ada does not find it clear after all
  events: nothing
Ada asks about the answer: Rinse it with what?
  events: message_received, answer_questioned
  state: open
  customer waits: yes
  messages: 3
  answer told of: Size four. Rinse it before the first use.

# They say that it is settled, and any word takes it up again.
Ada says that it is settled
  events: conversation_resolved
  state: resolved
  customer waits: no
  page of Ada: 1, resolved by them
Ada says that it is settled
  events: nothing
Ada writes: One thing more.
  events: message_received
  state: open
  page of Ada: 1, open
Lin settles
  events: conversation_resolved
  page of Ada: 1, resolved
