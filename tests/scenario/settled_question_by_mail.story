# Did this settle it, by mail: off until an owner switches it on; then a day after it was settled, once a matter and once in ninety days.
customer Ada <ada@example.org>
customer Bo <bo@example.net>
person Lin, agent
person Mara, admin
Mara has it asked by mail whether it is settled
  refused: no_way_out
Mara connects the mailbox: shop@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
the shop is at https://desk.shop.example
  events: nothing
Mara has it asked by mail whether it is settled
  events: rules_changed
Mara has it asked by mail whether it is settled
  events: nothing
Ada mails: Subject: Filter | Which filter fits my machine, and where do I get it?
  events: customer_added, conversation_started, message_received
Lin replies at once: Size four, here.
  events: reply_written
1 second passes
  events: delivery_changed
Lin settles
  events: conversation_resolved
Ada keeps the link
  events: nothing

# A day later is a Sunday: it waits for Monday, eight o'clock.
1 day passes
  events: nothing
  mails in all: 1
  verdicts on Ada: ask waits quiet_hours
1 day passes
  events: settled_asked
  mails in all: 2
  mailed to: ada@example.org, ada@example.org
  last mail subject: Re: Filter
  last mail can be ended by one click: yes
  mails say did this settle it?: 1
  mails say /writing: 1
  asked by mail: ada@example.org sent
  state: resolved
  written to Ada: ask 1/1, tell 0/0, sell 0/0
  figures for Lin: mailed 1 answered 0 of these, 0 in all: yes 0 no 0

# The answer by mail is heard as any word; the one on the page by a button.
Ada says that it settled it
  events: settled_answered
  figures for Lin: mailed 1 answered 1 of these, 1 in all: yes 1 no 0

# Not a second time within ninety days: that stands in the conversation, and never is made up for.
Ada mails: Subject: Cup | Do you have cups as well, in blue if possible?
  events: conversation_started, message_received
Lin replies at once: We do.
  events: reply_written
1 second passes
  events: delivery_changed
40 days pass
  events: conversation_resolved
1 day passes
  events: not_written
  not sent because: question_lately
  mails in all: 3
Lin takes it up again
  events: conversation_reopened
Lin settles
  events: conversation_resolved
100 days pass
  events: nothing
  mails in all: 3

# Taken up before it was asked, nobody is asked.
Bo mails: Subject: Lid | Is the lid of the small pot in stock again?
  events: customer_added, conversation_started, message_received
Lin replies at once: It is.
  events: reply_written
1 second passes
  events: delivery_changed
Lin settles
  events: conversation_resolved
12 hours pass
  events: nothing
Bo mails: Subject: Lid | And the big one?
  events: conversation_started, message_received
Lin opens number: 3
  events: nothing
Lin takes it up again
  events: conversation_reopened
3 days pass
  events: nothing
  asked by mail: nobody

# Switched off, nothing that waits for its day is asked.
Lin settles
  events: conversation_resolved
Mara has it asked no more
  events: rules_changed
10 days pass
  events: nothing
  asked by mail: nobody
