# Whoever asks us to look into it properly has their turn with us at once, wherever it stood, until it is settled.
customer Ada <ada@example.org>
customer Bo <bo@example.net>
person Lin, agent
Ada writes: The kettle leaks again.
  events: customer_added, conversation_started, message_received
Lin replies: Please send it in.
  events: reply_written
8 s pass
  events: delivery_changed
Lin settles
  events: conversation_resolved
1 hour passes
  events: nothing
Ada asks to look into it properly
  events: proper_look_asked
  state: open
  customer waits: yes
  proper look: asked for
  listed as open: 1
  messages: 2
Ada asks to look into it properly
  events: nothing

# An answer alone does not take it off; asked for again, it is our turn again.
Lin replies: We have looked at all of it.
  events: reply_written
  proper look: asked for
8 s pass
  events: delivery_changed
Ada asks to look into it properly
  events: proper_look_asked
  state: open

# What was planned does not overtake them.
Lin plans a reply for tomorrow: You hear from us.
  events: reply_written
Ada asks to look into it properly
  events: reply_held_back, proper_look_asked
  draft of Lin: You hear from us.
  customer waits: yes
Lin settles
  events: conversation_resolved
  proper look: not asked for
Ada asks to look into it properly
  events: proper_look_asked
Ada says that it is settled
  events: conversation_resolved
  proper look: not asked for

# Put off, or set aside by mistake, it comes back all the same.
Bo writes: My cup broke.
  events: customer_added, conversation_started, message_received
Lin puts it off: 2 days
  events: conversation_snoozed
Bo asks to look into it properly
  events: proper_look_asked
  state: open
Lin sets it aside
  events: conversation_set_aside
Bo asks to look into it properly
  events: proper_look_asked
  state: open
Bo writes about something else: And my jug.
  events: conversation_started, message_received
  state: open

# What goes on in another one does not lose it.
Bo writes: The jug is broken too.
  events: message_received
Lin merges into it number: 2
  events: conversation_merged, merge_changed
  proper look: asked for
Lin parts from it number: 2
  events: conversation_parted, merge_changed
  proper look: not asked for
Lin opens number: 2
  proper look: asked for
