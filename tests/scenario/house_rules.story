# The owner decides how long a reply can be taken back and when a quiet conversation settles.
customer Ada <ada@example.org>
person Lin, agent
person Mara, admin
Ada writes: Hello.
  events: customer_added, conversation_started, message_received
Mara holds replies for so many seconds: 20
  events: rules_changed
Lin replies: Good morning.
  events: reply_written
15 seconds pass
  events: nothing
  delivery: held
6 seconds pass
  events: delivery_changed
  delivery: sent

# The same again is no news, and what is out of range is refused.
Mara holds replies for so many seconds: 20
  events: nothing
Mara holds replies for so many seconds: 21
  refused: out_of_range
Mara holds replies for so many seconds: 0
  events: rules_changed
Lin replies: And good evening.
  events: reply_written
  delivery: queued
1 second passes
  events: delivery_changed

# A shorter quiet time holds from now on.
Mara lets quiet ones settle after so many days: 2
  events: rules_changed
Ada writes: Thanks.
  events: message_received
Lin replies: You are welcome.
  events: reply_written
1 second passes
  events: delivery_changed
3 days pass
  events: conversation_resolved
  state: resolved
