# Is all well now: a promise to ask once more, made by rule for complaints and by hand for anything, kept by asking.
customer Ada <ada@example.org>
customer Bo <bo@example.net>
customer Cem <cem@example.com>
person Lin, agent
person Mara, admin
Mara sets the shop's clock: Europe/Berlin
  events: shop_changed
Mara keeps the hours as they are
  events: shop_changed
Mara connects the mailbox: shop@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
the shop is at https://desk.shop.example
  events: nothing
Mara has complaints followed up
  events: promise_rules_changed
Mara has it asked by mail whether it is settled
  events: rules_changed

# Saturday. What came as a complaint is settled: three business days later is Wednesday.
Ada begins a complaint
  events: nothing
Ada answers what: The kettle leaks.
  events: nothing
Ada answers name: Ada
  events: nothing
Ada answers email: ada@example.org
  events: nothing
4 s pass
  events: nothing
Ada sends the form
  events: customer_added, conversation_started, message_received
  came as: complaint
Lin takes the conversation
  events: conversation_assigned
Lin replies at once: A new one is on its way.
  events: reply_written
1 second passes
  events: delivery_changed, delivery_changed
Lin settles
  events: conversation_resolved, promise_made
  state: resolved
  promises: open We ask whether all is well by 2026-11-25 18:00
3 days pass
  events: nothing
  mails in all: 1
1 day passes
  events: settled_asked, promise_ended
  promises: kept We ask whether all is well by 2026-11-25 18:00
  state: resolved
  mails in all: 2
  mails say is all well now?: 1
  mails say did this settle it?: 0
  written to Ada: ask 1/1, tell 0/0, sell 0/0

# It is not well: the same person has it again. Settled anew, nobody asks a second time.
Ada keeps the link
  events: nothing
Ada says that it did not settle it
  events: settled_answered, conversation_reopened
  state: open
Lin replies at once: Then you get your money back.
  events: reply_written
1 second passes
  events: delivery_changed, delivery_changed
Lin settles
  events: conversation_resolved
20 days pass
  events: nothing
  mails in all: 3

# By hand, of anything, and it keeps nothing from being settled. They write again before: whoever promised it is told.
Bo mails: Subject: Grinder | It grinds too coarse.
  events: customer_added, conversation_started, message_received
Lin replies at once: Turn it two steps to the left.
  events: reply_written
1 second passes
  events: delivery_changed
Lin promises to ask again: by 2026-12-18 18:00
  events: promise_made, conversation_assigned
Lin settles
  events: conversation_resolved
  state: resolved
1 day passes
  events: nothing
Bo mails: Subject: Grinder | It is still too coarse.
  events: conversation_started, message_received
Lin opens number: 2
  events: nothing
Lin takes it up again
  events: conversation_reopened
2 days pass
  events: promise_near
1 day passes
  events: promise_ended
  promises: broken Is all well? by 2026-12-18 18:00
  state: open
  asked by mail: nobody

# Who was asked lately is not asked by a machine again: it is for whoever promised it, who may write.
Ada mails: Subject: Cup | The cup has a crack.
  events: conversation_started, message_received
Lin replies at once: A new one leaves today.
  events: reply_written
1 second passes
  events: delivery_changed
Lin promises to ask again: by 2026-12-22 18:00
  events: promise_made, conversation_assigned
Lin settles
  events: conversation_resolved
3 days pass
  events: not_written, promise_near, conversation_came_back
  not sent because: question_lately
  promises: open Is all well? by 2026-12-22 18:00
  state: open
  owner: Lin

# Whoever has said it already is not asked, and whoever complains anew has somebody to talk to.
Cem begins a complaint
  events: nothing
Cem answers what: The filter was missing.
  events: nothing
Cem answers name: Cem
  events: nothing
Cem answers email: cem@example.com
  events: nothing
4 s pass
  events: nothing
Cem sends the form
  events: customer_added, conversation_started, message_received
Lin replies at once: It leaves today.
  events: reply_written
1 second passes
  events: delivery_changed, delivery_changed
Lin settles
  events: conversation_resolved, promise_made
  promises: open We ask whether all is well by 2026-12-28 18:00
Cem writes: And the cup as well.
  events: message_received
6 days pass
  events: promise_ended, promise_ended
  promises: voided We ask whether all is well by 2026-12-28 18:00
  asked by mail: nobody

# Promised in what was merged away since, it is kept where it was promised, by one mail for the whole.
customer Dora <dora@example.org>
Dora mails: Subject: Mill | The mill is loud.
  events: customer_added, conversation_started, message_received
Lin replies at once: Oil is on its way.
  events: reply_written
1 second passes
  events: delivery_changed
Lin promises to ask again: by 2026-12-31 18:00
  events: promise_made, conversation_assigned
Dora mails: Subject: Lid | And the lid sticks.
  events: conversation_started, message_received
Lin merges into it number: 6
  events: conversation_merged, merge_changed
Lin replies at once: So is a new lid.
  events: reply_written
1 second passes
  events: delivery_changed
Lin settles
  events: conversation_resolved
3 days pass
  events: promise_ended, settled_asked
  state: resolved
  mails say is all well now?: 2
Lin opens number: 6
  events: nothing
  promises: kept Is all well? by 2026-12-31 18:00
