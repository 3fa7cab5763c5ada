# An invitation goes by mail where it can, and proves the address; the link to pass on is there all the same.
person Mara, admin
person Lin, agent
Mara joins
  let in: yes
Lin joins
  let in: yes
Mara invites: Ann
  events: person_added
  goes by mail: no
Mara connects the mailbox: help@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Mara invites: Ben
  events: person_added
  goes by mail: no
Mara gives the house the address: https://desk.shop.example
  events: nothing
Mara invites: Tim
  events: person_added
  goes by mail: yes
1 second passes
  mailed to: Tim@shop.example
  told Tim: Ein Platz bei Heard
  told Tim that https://desk.shop.example/join#: yes
Tim comes in by the link in the mail: four blue whales
  let in: yes
  mail of Tim: Tim@shop.example, proven, alerts on
Tim comes in by the link in the mail: five blue whales
  refused: link_used

# A link that was passed on by hand proves nothing.
Mara invites: Una
  events: person_added
  goes by mail: yes
Una opens the link with no code: four blue whales
  let in: yes
  mail of Una: Una@shop.example, not proven, alerts on
1 second passes
  mailed to: Tim@shop.example, Una@shop.example
Una comes in by the link in the mail: four blue whales
  refused: link_used

# Who forgot the password gets the same answer whether or not anybody has the address.
Lin asks for a new password: nobody@shop.example
  goes by mail: yes
1 second passes
  mails in all: 2
Lin asks for a new password
  goes by mail: yes
1 second passes
  mails in all: 3
  told Lin: A new password for Heard
  told Lin that The link works once: yes
Lin asks for a new password
  goes by mail: yes
1 second passes
  mails in all: 3
61 minutes pass
  events: nothing
Lin comes in by the link in the mail: six green frogs
  refused: link_used
Lin signs in with no code: four blue whales
  let in: yes

# In time it works once, ends all sessions, proves the address and is told by mail.
Lin asks for a new password
  goes by mail: yes
1 second passes
  mails in all: 4
Lin comes in by the link in the mail: six green frogs
  let in: yes
  mail of Lin: Lin@shop.example, proven, alerts on
1 second passes
  mails in all: 5
  told Lin: Your password was changed
  told Lin that #: no
Lin signs in with no code: four blue whales
  refused: wrong_sign_in
Lin signs in with no code: six green frogs
  let in: yes

# Asked too often it waits, for everybody alike.
Mara asks for a new password: nobody@shop.example
  goes by mail: yes
Mara asks for a new password: nobody@shop.example
  goes by mail: yes
Mara asks for a new password: nobody@shop.example
  goes by mail: yes
Mara asks for a new password: nobody@shop.example
  goes by mail: yes
Mara asks for a new password: nobody@shop.example
  goes by mail: yes
Mara asks for a new password: nobody@shop.example
  goes by mail: yes
Mara asks for a new password: nobody@shop.example
  goes by mail: yes
Mara asks for a new password: nobody@shop.example
  goes by mail: yes
Mara asks for a new password: nobody@shop.example
  goes by mail: yes
Mara asks for a new password: nobody@shop.example
  goes by mail: yes
Mara asks for a new password: nobody@shop.example
  refused: too_many_tries

# Six digits prove an address: five tries, ten minutes, and a new address is not proven.
Mara asks for a code
  events: nothing
1 second passes
  told Mara that Your code is : yes
Mara gives the code: 12
  refused: wrong_code
Mara gives the code in the mail
  mail of Mara: Mara@shop.example, proven, alerts on
Mara gives the code in the mail
  refused: code_over
Mara changes the address: mara@home.example
  events: person_changed
  mail of Mara: mara@home.example, not proven, alerts on
Mara changes the address: Lin@shop.example
  refused: email_taken
Mara asks for a code
  events: nothing
1 second passes
  told mara@home.example that Your code is : yes
Mara gives the code: 12
  refused: wrong_code
Mara gives the code: 12
  refused: wrong_code
Mara gives the code: 12
  refused: wrong_code
Mara gives the code: 12
  refused: wrong_code
Mara gives the code: 12
  refused: wrong_code
Mara gives the code: 12
  refused: code_over

# While nothing leaves, it is said, and the link by hand is what there is.
Mara turns sending off
  events: sending_changed
Mara asks for a code
  refused: no_way_out
Lin asks for a new password
  goes by mail: no
  mails waiting: 0
Mara gives a new link to: Lin
  events: invitation_changed
