# Words written once for everybody at the desk; a name is given once, whatever its case.
person Lin, agent
person Tom, agent
Lin writes a ready answer: Opening hours = We open at nine.
  events: ready_answer_changed
Tom writes a ready answer: opening HOURS = At ten.
  refused: name_taken
Tom writes a ready answer: Nothing = 
  refused: missing_field
Tom writes a ready answer:  = Nothing
  refused: missing_field

# One can give the conversation to somebody or to a team when it is sent; whether they are there is looked at where it is written.
person Mara, admin
Mara makes a team: Repairs = Tom
  events: team_changed
Lin writes a ready answer that gives it to: Tom: Broken = Please send it in.
  events: ready_answer_changed
  answers give it to: Tom
Lin writes a ready answer that gives it to: Zoe: Other = Please write to us.
  refused: unknown_person
Lin writes a ready answer that gives it to the team: Repairs: Loose = Tom looks at it.
  events: ready_answer_changed
Lin writes a ready answer that gives it to the team: Nobody: Lost = We look for it.
  refused: unknown_team
Lin lets who sends it take it: Broken
  refused: contradiction
  answers give it to: Tom
Tom leaves: Mara
  events: person_changed, invitation_changed
Lin writes a ready answer that gives it to: Tom: Gone = He has left.
  refused: unknown_person
