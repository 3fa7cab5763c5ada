# Below four people everybody takes what they can; from four on, new conversations are given out by rule.
customer Ada <ada@example.org>
customer Bo <bo@example.org>
customer Cy <cy@example.org>
customer Dee <dee@example.org>
customer Eve <eve@example.org>
customer Flo <flo@example.org>
customer Gus <gus@example.org>
person Mara, admin
person Lin, agent
person Tom, agent
person Zoe, agent
Mara joins
  let in: yes
Lin joins
  let in: yes
Tom joins
  let in: yes
Ada writes: The kettle leaks.
  events: customer_added, conversation_started, message_received
  owner: nobody

# Who was only invited does not answer. With the fourth it begins; who has had none for longest is next.
Zoe joins
  let in: yes
Bo writes: The lid is loose.
  events: customer_added, conversation_started, message_received, conversation_assigned
  owner: Mara
  assigned because: fewest_open
  customer waits: yes
Cy writes: Is it blue?
  events: customer_added, conversation_started, message_received, conversation_assigned
  owner: Lin
Dee writes: Hello.
  events: customer_added, conversation_started, message_received, conversation_assigned
  owner: Tom

# The same person as last time, as long as they take people.
Tom replies at once: Hello Dee.
  events: reply_written
1 minute passes
  events: delivery_changed
Tom settles
  events: conversation_resolved
Dee writes about something else: And the lid?
  events: conversation_started, message_received, conversation_assigned
  owner: Tom
  assigned because: last_time
Tom is away for: 1 hour
Dee writes about something else: And the handle?
  events: conversation_started, message_received, conversation_assigned
  owner: Zoe
  assigned because: fewest_open

# What is theirs and comes again while they are away goes to somebody else.
Dee writes: The handle is loose.
  events: message_received
  owner: Zoe
Zoe has a customer in front of them
Eve writes: Hello?
  events: customer_added, conversation_started, message_received, conversation_assigned
  owner: Mara

# Absent people get nothing, and neither does who has as many as agreed.
Mara lets each have so many open: 0
  refused: out_of_range
Mara lets each have so many open: 2
  events: rules_changed
Lin takes nobody now
Flo writes: Are you there?
  events: customer_added, conversation_started, message_received
  owner: nobody

# Who takes people again is given what has waited longest, up to the number.
Lin takes people
  events: conversation_assigned
  owner: nobody
  listed as unassigned: 1
Flo writes: Still nobody?
  events: message_received
  owner: nobody
Zoe takes people
  events: conversation_assigned
  owner: Zoe
  assigned because: fewest_open
  listed as unassigned: 0
Gus writes: And me?
  events: customer_added, conversation_started, message_received
  owner: nobody

# As the house decides. What was not for us is given to nobody.
Mara has new ones shared out: by_taking
  events: rules_changed
Mara lets each have so many open: 50
  events: rules_changed
Gus writes about something else: One more thing.
  events: conversation_started, message_received
  owner: nobody
Mara has new ones shared out: by_rule
  events: rules_changed
Gus writes about something else: And one more.
  events: conversation_started, message_received, conversation_assigned
Mara sets it aside
  events: conversation_set_aside
Gus writes about something else: Cheap watches.
  events: conversation_started, message_received, conversation_set_aside
  owner: nobody
