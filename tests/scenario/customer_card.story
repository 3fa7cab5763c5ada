# Names and addresses are put right by whoever notices; the conversation shows it, and search finds it.
customer Ada <ada@example.org>
customer Bo <bo@example.org>
person Lin, agent
Ada writes: Hello.
  events: customer_added, conversation_started, message_received
  customer name: Ada
Lin puts the name right: Ada  Lovelace
  events: customer_changed
  customer name: Ada Lovelace
  search lovelace: 1
Lin puts the name right: Ada Lovelace
  events: nothing
Lin puts the name right:  
  refused: missing_field
  customer name: Ada Lovelace

# An address belongs to one customer.
Bo writes: Hi.
  events: customer_added, conversation_started, message_received
Lin puts the address right: ADA@example.org
  refused: address_taken
Lin puts the address right: bo at example
  refused: invalid_email
Lin puts the address right: bo@new.example
  events: customer_changed
Lin notes about the customer: Rings before eight.
  events: customer_changed
  search rings: 0
