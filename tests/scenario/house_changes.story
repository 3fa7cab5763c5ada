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

# So is who was let in, and what they did with it.
Mara gives a new link to: Lin
  events: invitation_changed
  newest change of the house: Mara invitation_changed, Lin: no more
Lin joins
  newest change of the house: Lin invitation_changed, Lin: no more
Lin makes a token
  events: token_changed
  newest change of the house: Lin token_changed, Lin: no more
  tokens changed last for Lin: Lin
  tokens changed last for Mara: nobody
Lin ends the token
  events: token_changed
  newest change of the house: Lin token_changed, Lin: ended
Lin has the PIN: 4713
  events: pin_changed
  newest change of the house: Lin pin_changed, Lin: on
Lin has no PIN
  events: pin_changed
  newest change of the house: Lin pin_changed, Lin: off
Lin has no PIN
  events: nothing
Lin makes it a till
  events: till_changed
  newest change of the house: Lin till_changed, nothing: on
Lin makes it no till
  events: till_changed
  newest change of the house: Lin till_changed, nothing: off
Lin saves a view: Mine, mine
  events: nothing
Lin shares the view: Mine
  events: saved_view_changed
  newest change of the house: Lin saved_view_changed, Mine: no more
Lin removes the view: Mine
  events: saved_view_changed
  newest change of the house: Lin saved_view_changed, nothing: removed
Mara gives a new link to: Lin
  events: invitation_changed
Lin leaves: Mara
  events: person_changed, invitation_changed
  newest change of the house: Mara invitation_changed, Lin: withdrawn
  people changed last: Mara
