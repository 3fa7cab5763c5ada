# A shared device locks when nobody works there, and its session opens nothing until somebody goes on.
person Lin, agent
person Tom, agent
person Mara, admin
Lin joins
  let in: yes
Lin locks it
  refused: not_shared
Lin makes it a till
  events: till_changed
  session of Lin: alive
4 minutes pass
  session of Lin: alive
Lin works there
4 minutes pass
  session of Lin: alive
1 minute passes
  session of Lin: locked
Lin works there
  refused: locked
Lin locks it
  refused: locked

# A PIN of one's own opens it, and the session before is over.
Lin goes on by PIN: 4713
  refused: password_needed
Lin has the PIN: 12
  refused: pin_not_digits
Lin has the PIN: 1111
  refused: pin_too_easy
Lin has the PIN: 4713
  events: pin_changed
Lin goes on by PIN: 4714
  refused: wrong_pin
Lin goes on by PIN: 4713
  let in: yes
  session of Lin: alive
Lin locks it
  session of Lin: locked

# Somebody else goes on by PIN once they have signed in there by password; then the first is not there any more.
Tom joins
  let in: yes
Tom has the PIN: 9052
  events: pin_changed
Tom goes on by PIN: 9052
  refused: password_needed
  let in: no
Tom signs in at the till with no code: four blue whales
  let in: yes
  session of Tom: alive
  session of Lin: over
Tom locks it
Lin goes on by PIN: 4713
  let in: yes
  session of Tom: over

# Ten wrong ones rest for a quarter of an hour, for this person here; the password always opens.
Tom goes on by PIN: 1
  refused: wrong_pin
Tom goes on by PIN: 2
  refused: wrong_pin
Tom goes on by PIN: 3
  refused: wrong_pin
Tom goes on by PIN: 4
  refused: wrong_pin
Tom goes on by PIN: 5
  refused: wrong_pin
Tom goes on by PIN: 6
  refused: wrong_pin
Tom goes on by PIN: 7
  refused: wrong_pin
Tom goes on by PIN: 8
  refused: wrong_pin
Tom goes on by PIN: 9
  refused: wrong_pin
Tom goes on by PIN: 10
  refused: wrong_pin
Tom goes on by PIN: 9052
  refused: too_many_tries
Lin goes on by PIN: 4713
  let in: yes
14 minutes pass
Tom goes on by PIN: 9052
  refused: too_many_tries
1 minute passes
Tom goes on by PIN: 9052
  let in: yes

# Thirty days after the last password no PIN opens it.
29 days pass
Lin goes on by PIN: 4713
  let in: yes
1 day passes
Lin goes on by PIN: 4713
  refused: password_needed
Lin signs in at the till with no code: four blue whales
  let in: yes
Tom goes on by PIN: 9052
  let in: yes

# A new password, or a second step at sign-in, is given there once before the PIN is good again.
Mara joins
  let in: yes
Mara gives a new link to: Tom
  events: invitation_changed
Tom opens the link with no code: five grey seals
  let in: yes
Tom goes on by PIN: 9052
  refused: password_needed
Lin begins a second factor
Lin confirms it with the code of now
  events: person_second_factor_changed
Lin goes on by PIN: 4713
  refused: password_needed
30 seconds pass
Lin signs in at the till with no code: four blue whales
  refused: totp_needed
Lin signs in at the till with the code of now: four blue whales
  let in: yes
Lin locks it
Lin goes on by PIN: 4713
  let in: yes

# Without a PIN, or when somebody does not work here any more, there is no way by PIN.
Lin has no PIN
  events: pin_changed
Lin goes on by PIN: 4713
  refused: password_needed
Lin has the PIN: 4713
  events: pin_changed
Lin leaves: Mara
  events: person_changed
  session of Lin: over
Lin goes on by PIN: 4713
  refused: password_needed
