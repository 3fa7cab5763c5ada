# Tags are put on by name, known or not, and found again whatever their case.
customer Ada <ada@example.org>
customer Bo <bo@example.org>
person Lin, agent
Ada writes: I bought a grinder in May. It smokes. I would like a new one.
  events: customer_added, conversation_started, message_received
  tags: none
  goal: not known
Lin tags it: returns, Grinder
  events: conversation_tagged, conversation_tagged
  tags: returns, Grinder
  tagged returns: 1
  tagged GRINDER: 1
  tagged grind: 0
  state: open
  customer waits: yes
  preview: I bought a grinder in May. It smokes. I would like a new one.

# The same ones again are no news; one less is one taken off.
Lin tags it: RETURNS, grinder
  events: nothing
  tags: returns, Grinder
Lin tags it: grinder
  events: conversation_untagged
  tags: Grinder
  tagged returns: 0

# Twenty are enough, and an empty name is none.
Lin tags it: , grinder , grinder,
  events: nothing
  tags: Grinder
Lin tags it: 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21
  refused: too_many_tags
  tags: Grinder

# What was set aside does not turn up under a tag.
Lin sets it aside
  events: conversation_set_aside
  tagged grinder: 0
Lin takes it up again
  events: conversation_reopened
Lin takes all tags off
  events: conversation_untagged
  tags: none

# What they want is said by a person, changed, and not known any more.
Lin says what they want: a new grinder, or the money back
  events: goal_changed
  goal: a new grinder, or the money back
Lin says what they want: a new grinder, or the money back
  events: nothing
Lin says what they want: a new grinder
  events: goal_changed
Lin does not know what they want
  events: goal_changed
  goal: not known
