# A planned reply that promises something leaves before what it promises is due.
customer Ada <ada@example.org>
person Lin, agent
person Mara, admin
Mara sets the shop's clock: Europe/Berlin
  events: shop_changed
Ada writes: My grinder is broken.
  events: customer_added, conversation_started, message_received
Lin plans a reply for tomorrow with a promise: A new one comes. | a new grinder by 2026-11-24 18:00
  events: reply_written
Lin gives it another time: 20 days
  refused: promised_before
  planned for Lin: Ada reply in 24 h: A new one comes.
Lin gives it another time: 2 hours
  events: reply_retimed
2 hours pass
  events: delivery_changed, promise_made, conversation_assigned
  promises: open a new grinder by 2026-11-24 18:00
