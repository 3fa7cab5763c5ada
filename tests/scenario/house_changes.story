# An owner reads who changed what about the house; what customers said is not part of it.
customer Ada <ada@example.org>
person Lin, agent
  newest change of the house: somebody person_added, Lin: agent
person Mara, admin
Mara holds replies for so many seconds: 20
  events: rules_changed
  newest change of the house: Mara rules_changed, nothing: hold_seconds=20
Mara promises nothing by rule
  events: promise_rules_changed
  newest change of the house: Mara promise_rules_changed, nothing: policies
Mara names the shop: Bean & Burr
  events: shop_changed
  newest change of the house: Mara shop_changed, nothing: name
Lin writes a ready answer: Thanks = Thank you for telling us.
  events: ready_answer_changed
  newest change of the house: Lin ready_answer_changed, Thanks: no more
Ada writes: The kettle leaks.
  events: customer_added, conversation_started, message_received
Lin takes the conversation
  events: conversation_assigned
  newest change of the house: Lin ready_answer_changed, Thanks: no more
Mara erases the customer
  events: conversation_erased, customer_erased
  newest change of the house: Mara customer_erased, nothing: no more
