# The practice shop sends nothing to anybody, so nothing can be brought to it.
person Mara, admin
this is the practice shop
Mara brings the channel: Messenger
  refused: practice
