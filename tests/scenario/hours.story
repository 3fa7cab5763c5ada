# The house is open as is usual until an owner says otherwise; customers are told only what was said.
person Lin, agent
person Mara, admin
Mara sets the shop's clock: Europe/Berlin
  events: shop_changed
  house: as is usual, open until 2026-11-21 14:00
  customers are told: nothing
Mara keeps the hours as they are
  events: shop_changed
  house: open until 2026-11-21 14:00
  customers are told: open until 2026-11-21 14:00
  newest change of the house: Mara shop_changed, nothing: hours

# The same again is no news; what makes no sense is refused and changes nothing.
Mara keeps the hours as they are
  events: nothing
Mara keeps the holidays of: XX
  refused: unknown_country
Mara keeps the holidays of: DE ENG
  refused: unknown_region
Mara closes the shop on: 2026-02-30
  refused: bad_day

# Saturday is short, and on Sunday nobody is there.
4 hours pass
  house: closed until 2026-11-23 09:00
  customers are told: closed until 2026-11-23 09:00
2 days pass
  house: open until 2026-11-23 18:00

# Christmas is kept, and a day of the house's own before it.
Mara keeps the holidays of: DE BW
  events: shop_changed
Mara closes the shop on: 2026-12-24
  events: shop_changed
31 days pass
  house: closed until 2026-12-28 09:00

# On Easter Monday, a day after the clock of the shop was put on: nine is nine.
95 days pass
  house: closed until 2027-03-30 09:00

# A house without hours is closed, and says nothing of coming back.
Mara opens at no time
  events: shop_changed
  house: closed
  customers are told: nothing
