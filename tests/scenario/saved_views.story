# Somebody puts a list together, names it, and finds it again.
customer Ada <ada@example.org>
customer Bo <bo@example.org>
customer Cy <cy@example.org>
person Lin, agent
person Tom, agent
person Mara, supervisor
Ada writes: The kettle leaks.
  events: customer_added, conversation_started, message_received
Lin tags it: returns
  events: conversation_tagged
Bo writes: The kettle hums.
  events: customer_added, conversation_started, message_received
Lin tags it: Returns
  events: conversation_tagged
Lin takes the conversation
  events: conversation_assigned
Cy writes: Lovely tea.
  events: customer_added, conversation_started, message_received
Lin saves a view: Returns to look at, state open, tag returns, of nobody
  events: nothing
  view Returns to look at of Lin: Ada
  views of Lin: Returns to look at
Lin saves a view: All returns, tag returns
  events: nothing
  view All returns of Lin: Bo, Ada
Lin saves a view: Mine, mine
  events: nothing
  view Mine of Lin: Bo
Lin saves a view: Settled, state resolved
  events: nothing
  view Settled of Lin: nobody

# It is their own until they share it; shared, "mine" is each one's own.
  views of Tom: none
  view Mine of Tom: not_found
Tom removes the view: Mine
  refused: not_found
Lin shares the view: Mine
  events: saved_view_changed
  views of Tom: Mine (shared)
  view Mine of Tom: nobody
Tom removes the view: Mine
  refused: forbidden
Tom saves a view: Lin's, of Lin
  events: nothing
  view Lin's of Tom: Bo
Mara removes the view: Mine
  events: saved_view_changed
  views of Tom: Lin's
  views of Lin: All returns, Returns to look at, Settled

# What it cannot show is refused.
Tom saves a view: Nobody's, of Zoe
  refused: unknown_person
Tom saves a view: Merged, state merged
  refused: unknown_value

# Those whose last words the reader has not seen, and those of one organisation.
Lin saves a view: Unread, unread
  events: nothing
  known to Lin since: now
  view Unread of Lin: nobody
1 minute passes
  events: nothing
Cy writes: Lovely cups, too.
  events: message_received
  view Unread of Lin: Cy
Lin sees the newest word
  events: nothing
  view Unread of Lin: nobody
Lin marks it unread
  events: nothing
  view Unread of Lin: Cy
Lin adds the organisation: Mill & Sons
  events: organisation_changed
Lin says they belong to: Mill
  events: customer_joined
Lin saves a view: Of the mill, of the organisation Mill
  events: nothing
  view Of the mill of Lin: Cy
  conversations of Mill for Tom: Cy
Lin saves a view: Settled of the mill, of the organisation Mill, state resolved
  events: nothing
  view Settled of the mill of Lin: nobody
Lin settles
  events: conversation_resolved
  view Settled of the mill of Lin: Cy
  view Of the mill of Lin: Cy
Lin saves a view: Of nobody's mill, of the organisation Nobody
  refused: unknown_organisation
