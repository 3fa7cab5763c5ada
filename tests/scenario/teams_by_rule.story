# Where conversations are given out by rule, those of a team go to one of the team.
customer Ada <ada@example.org>
customer Bo <bo@example.org>
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
Zoe joins
  let in: yes
Mara makes a team: Repairs = Tom
  events: team_changed
Ada writes: The grinder smokes.
  events: customer_added, conversation_started, message_received, conversation_assigned
  owner: Mara
Mara gives it to the team: Repairs
  events: conversation_team_changed, conversation_assigned
  owner: nobody
Ada writes: It still smokes.
  events: message_received, conversation_assigned
  owner: Tom

# Nobody of the team takes people: it waits for them, and goes to nobody else.
Tom is away for: 2 hours
  events: nothing
Bo writes: The kettle hums.
  events: customer_added, conversation_started, message_received, conversation_assigned
  owner: Lin
Lin gives it to the team: Repairs
  events: conversation_team_changed, conversation_assigned
Bo writes: Louder now.
  events: message_received
  owner: nobody
Tom takes people
  events: conversation_assigned
  owner: Tom
