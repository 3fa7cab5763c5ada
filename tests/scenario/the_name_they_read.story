# Everybody chooses the name that customers read; at the desk they keep their own.
customer Ada <ada@example.org>
person Lin, agent
Ada writes: Is the shop open?
  events: customer_added, conversation_started, message_received
Lin replies at once: It is.
  events: reply_written
1 second passes
  events: delivery_changed
  page signed by: Lin
Lin is shown to customers as:   Lin from   the workshop
  events: person_changed
  page signed by: Lin from the workshop
  newest change of the house: Lin person_changed, Lin: agent active

# Their own name again, or none at all, takes it away.
Lin is shown to customers as: Lin
  events: person_changed
  page signed by: Lin
Lin is shown to customers as: L.
  events: person_changed
Lin is shown to customers as: themselves
  events: person_changed
  page signed by: Lin
