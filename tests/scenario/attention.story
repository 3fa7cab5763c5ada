# What people say of themselves is seen by everybody and over by itself.
customer Ada <ada@example.org>
customer Bo <bo@example.org>
customer Cy <cy@example.org>
customer Dee <dee@example.org>
person Lin, agent
person Tom, agent
Lin joins
  let in: yes
Tom joins
  let in: yes
  attention of Lin: here
Lin has a customer in front of them
  attention of Lin: with_a_customer
  attention of Tom: here
1 day passes
  attention of Lin: with_a_customer
Lin is away for: 2 hours
  attention of Lin: not_now, back in 120 minutes
90 minutes pass
  attention of Lin: not_now, back in 30 minutes
30 minutes pass
  attention of Lin: here
Lin takes nobody now
  attention of Lin: not_now
7 days pass
  attention of Lin: not_now
Lin takes people
  attention of Lin: here
  events: nothing

# A time to be back is one that comes, within a year, and belongs to being away.
Lin is away for: 0 minutes
  refused: time_passed
Lin is away for: 400 days
  refused: too_far_ahead
Lin is here and back in an hour
  refused: contradiction
  attention of Lin: here

# Who goes away is told what is due before they are back; the rest stays.
Ada writes: The kettle leaks.
  events: customer_added, conversation_started, message_received
Lin takes the conversation
  events: conversation_assigned
Bo writes: The lid is loose.
  events: customer_added, conversation_started, message_received
Lin takes the conversation
  events: conversation_assigned
Lin puts it off: 1 hour
  events: conversation_snoozed
Cy writes: Is it blue?
  events: customer_added, conversation_started, message_received
Lin takes the conversation
  events: conversation_assigned
Lin puts it off: 2 days
  events: conversation_snoozed
Dee writes: Hello.
  events: customer_added, conversation_started, message_received
Tom takes the conversation
  events: conversation_assigned
Lin is away for: 3 hours
  due: Ada, Bo
Lin is away for: 10 minutes
  due: Ada
Lin takes nobody now
  due: nothing
Lin is away for: 1 day
  due: Ada, Bo

# Nothing lands on somebody who is away: what a customer writes then is nobody's again.
Ada writes: It leaks more.
  events: message_received, conversation_assigned
  owner: nobody
  assigned because: away
  listed as unassigned: 1
Dee writes: Anybody?
  events: message_received
  owner: Tom

# The person in front of somebody goes before, and keeps nothing from them.
Tom has a customer in front of them
Dee writes: I can wait.
  events: message_received
  owner: Tom

# Given to them by hand all the same, it is theirs; and who does not work here any more is away for good.
Tom hands it over: Lin
  events: conversation_assigned
  owner: Lin
  assigned because: by a person
Lin takes people
Dee writes: Still here.
  events: message_received
  owner: Lin
Lin leaves: Tom
  events: person_changed
Dee writes: And now?
  events: message_received, conversation_assigned
  owner: nobody
