# The shop may be called something else and move its clock; who did it last is known.
person Mara, admin
person Lin, admin
Mara names the shop: Three Oaks
  events: shop_changed
  shop: Three Oaks, no clock, changed by Mara
1 minute passes
  events: nothing
Lin sets the shop's clock: Europe/Berlin
  events: shop_changed
  shop: Three Oaks, Europe/Berlin, changed by Lin

# Nothing new is no change.
Mara names the shop: Three Oaks
  events: nothing
  shop: Three Oaks, Europe/Berlin, changed by Lin

# What makes no sense is refused and changes nothing.
Mara names the shop:
  refused: missing_field
  events: nothing
Mara sets the shop's clock: Berlin
  refused: unknown_zone
  events: nothing
  shop: Three Oaks, Europe/Berlin, changed by Lin
