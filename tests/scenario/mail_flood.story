# However many matters one sender begins at once, from the sixth on they are one conversation, and one alert.
customer Ada <ada@example.org>
customer Bo <bo@example.net>
person Mara, admin
person Lin, agent
Mara joins
  let in: yes
Lin joins
  let in: yes
Mara connects the mailbox: shop@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Lin has a proven address
  mail of Lin: Lin@shop.example, proven, alerts on
Ada mails: Subject: Door 1 | It is open.
  taken: new
  events: customer_added, conversation_started, message_received
Ada mails: Subject: Door 2 | It is open.
  taken: new
  events: conversation_started, message_received
Ada mails: Subject: Door 3 | It is open.
  taken: new
  events: conversation_started, message_received
Ada mails: Subject: Door 4 | It is open.
  taken: new
  events: conversation_started, message_received
Ada mails: Subject: Door 5 | It is open.
  taken: new
  events: conversation_started, message_received

# The sixth is where the fifth is, whole, and says that it speaks of something else.
Ada mails: Subject: Door 6 | It is open.
  taken: added
  events: message_received
  subject: Door 5
  messages: 2
  mail: Ada <ada@example.org> to shop@shop.example, other subject
Ada mails: Subject: Door 7 | It is open.
  taken: added
  events: message_received
  messages: 3

# Another sender is not part of it, nor what a form sends for many, nor what answers an older one.
Bo mails: Subject: Door | Which one?
  taken: new
  events: customer_added, conversation_started, message_received
Ada mails: Reply-To: eve@example.com; Subject: Form | I wrote on her page.
  taken: new
  events: conversation_started, message_received

# As long as it lasts, it goes on there.
6 minutes pass
Ada mails: Subject: Door 8 | It is open.
  taken: added
  events: message_received
Ada mails: Subject: Door 9 | It is open.
  taken: added
  events: message_received

# Whoever is told is told once, not nine times.
5 minutes pass
  mails in all: 1
  mailed to: Lin@shop.example

# Once it is over, she begins a matter as anybody does.
10 minutes pass
Ada mails: Subject: Thanks | All doors are shut.
  taken: new
  events: conversation_started, message_received

# The house may say another number; those that began lately count.
Mara lets one sender begin so many at once: 0
  refused: out_of_range
Mara lets one sender begin so many at once: 1
  events: rules_changed
Ada mails: Subject: And one more | The gate.
  taken: added
  events: message_received
