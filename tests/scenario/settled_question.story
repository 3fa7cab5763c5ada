# Did this settle it? It stands on the page of a matter that was answered and settled, is asked once, and a no is what counts.
customer Ada <ada@example.org>
customer Bo <bo@example.net>
person Lin, agent
person Mara, admin
Ada writes: Which filter fits?
  events: customer_added, conversation_started, message_received
  asked on the page of Ada: no
Lin takes the conversation
  events: conversation_assigned
Lin settles
  events: conversation_resolved
  asked on the page of Ada: no
Lin replies: Size four.
  events: reply_written
8 s pass
  events: delivery_changed
  asked on the page of Ada: no
Lin settles
  events: conversation_resolved
  asked on the page of Ada: yes

# Nobody is asked by mail unless the house has decided so.
40 days pass
  events: nothing
  sent in all: 1

# A no is our turn again, with the same person; it is not asked a second time.
Ada says that it did not settle it
  events: settled_answered, conversation_reopened
  state: open
  owner: Lin
  customer waits: yes
  settled, they say: no
  asked on the page of Ada: no
  figures for Lin: mailed 0 answered 0 of these, 1 in all: yes 0 no 1
  figures for Mara: not shown
Ada says that it settled it
  events: nothing
Lin settles
  events: conversation_resolved
  asked on the page of Ada: no
  settled, they say: no
Ada says that it settled it
  events: nothing

# A yes takes nothing up.
Bo writes: Is the lid blue?
  events: customer_added, conversation_started, message_received
Lin replies and settles: It is.
  events: reply_written, conversation_resolved
8 s pass
  events: delivery_changed
Bo says that it settled it
  events: settled_answered
  state: resolved
  settled, they say: yes

# Whoever has said so already is not asked, nor is anybody of whom a complaint is open.
Bo writes about something else: And the cup?
  events: conversation_started, message_received
Lin replies: Red.
  events: reply_written
8 s pass
  events: delivery_changed
Bo says that it is settled
  events: conversation_resolved
  asked on the page of Bo: no
Bo writes about something else: And the saucer?
  events: conversation_started, message_received
Lin replies and settles: White.
  events: reply_written, conversation_resolved
8 s pass
  events: delivery_changed
  asked on the page of Bo: yes
Bo writes about something else: And the spoon?
  events: conversation_started, message_received
Bo asks to look into it properly
  events: proper_look_asked

# What was not for us is nothing to ask about.
Bo writes about something else: Buy my pans!
  events: conversation_started, message_received
Lin sets it aside
  events: conversation_set_aside
  asked on the page of Bo: no
