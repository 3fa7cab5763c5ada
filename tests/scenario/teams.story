# A team is given a conversation; whoever in it takes it, has it.
customer Ada <ada@example.org>
customer Bo <bo@example.org>
customer Cy <cy@example.org>
person Lin, agent
person Tom, agent
person Mara, admin
Mara makes a team: Repairs = Lin
  events: team_changed
  newest change of the house: Mara team_changed, Repairs: no more
Mara makes a team: repairs
  refused: name_taken
Mara makes a team:  
  refused: missing_field
Ada writes: The grinder smokes.
  events: customer_added, conversation_started, message_received
  team: none
Tom takes the conversation
  events: conversation_assigned
Tom gives it to the team: Repairs
  events: conversation_team_changed, conversation_assigned
  team: Repairs
  owner: nobody
Tom gives it to the team: Repairs
  events: nothing
  newest list of Lin, team: Ada
  newest list of Tom, team: nobody
Lin takes the conversation
  events: conversation_assigned
  owner: Lin
  newest list of Lin, team: Ada

# Who is of the team keeps what they have.
Bo writes: The kettle leaks.
  events: customer_added, conversation_started, message_received
Lin takes the conversation
  events: conversation_assigned
Lin gives it to the team: Repairs
  events: conversation_team_changed
  owner: Lin
  usual list of Lin, team: Bo, Ada
Lin replies: Please send it in.
  events: reply_written
  newest list of Lin, team: Ada

# A view shows one team's; what is nobody's team is not in it.
Cy writes: Lovely tea.
  events: customer_added, conversation_started, message_received
Tom saves a view: All of repairs, team Repairs
  events: nothing
  view All of repairs of Tom: Bo, Ada
Lin saves a view: Of my teams, own teams
  events: nothing
  view Of my teams of Lin: Bo, Ada
Tom saves a view: Of his teams, own teams
  events: nothing
  view Of his teams of Tom: nobody
Tom saves a view: Waiting repairs, state open, team Repairs
  events: nothing
  view Waiting repairs of Tom: Ada

# Put together anew, it waits for others; taken away, it keeps its name on what it has.
Mara puts together anew: Repairs = Tom
  events: team_changed
  newest list of Lin, team: nobody
  newest list of Tom, team: Ada
Mara puts together anew: Repairs = Tom
  events: nothing
Mara takes the team away: Repairs
  events: team_changed
  newest change of the house: Mara team_changed, Repairs: removed
  newest list of Tom, team: nobody
Lin gives it to the team: Repairs
  refused: unknown_team
Mara makes a team: Repairs = Lin
  refused: not_found
Mara puts the team back: Repairs
  events: team_changed
  newest list of Tom, team: Ada
Lin gives it to the team: Repairs
  events: conversation_team_changed
  team: Repairs
Lin takes it from its team
  events: conversation_team_changed
  team: none
Lin takes it from its team
  events: nothing

# What is split off stays with the team.
Lin gives it to the team: Repairs
  events: conversation_team_changed
Cy writes: Another thing, the lid is loose.
  events: message_received
Lin splits off: Another thing
  events: conversation_started, message_received, conversation_team_changed, split_changed, split_changed
Lin opens number: 4
  subject: Another thing, the lid is loose
  team: Repairs
