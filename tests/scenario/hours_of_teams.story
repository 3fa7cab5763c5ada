# A team may have hours of its own: what it has is promised by them, and everything else by those of the house.
customer Ada <ada@example.org>
customer Bo <bo@example.net>
person Lin, agent
person Mara, admin
Mara sets the shop's clock: Europe/Berlin
  events: shop_changed
Mara keeps the hours as they are
  events: shop_changed
Mara makes a team: Repairs = Lin
  events: team_changed
Mara gives a team hours: Repairs = 12 to 10
  refused: bad_slot
Mara gives a team hours: Repairs = 10 to 12
  events: shop_changed
Mara gives a team hours: Repairs = 10 to 12
  events: nothing
Ada writes: My kettle leaks.
  events: customer_added, conversation_started, message_received, promise_made
  promises: open first_reply by 2026-11-23 18:00

# When somebody is there, and which day is free, is asked of the team.
  day 2026-11-24 15:00: owed 0, open
Mara gives it to the team: Repairs
  events: conversation_team_changed
  day 2026-11-24 15:00: owed 0, closed, better 2026-11-25 12:00
  day 2026-11-24 11:00: owed 0, open

# Those of the house are its again.
Mara takes the hours from the team: Repairs
  events: shop_changed
  day 2026-11-24 15:00: owed 0, open
Mara takes the hours from the team: Repairs
  events: nothing
