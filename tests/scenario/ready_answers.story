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
