# Beside the password a code of an app, for whoever has switched it on.
person Lin, agent
person Mara, admin
Mara gives a new link to: Mara
  events: invitation_changed
Mara opens the link with no code: four blue whales
  let in: yes
Mara gives a new link to: Lin
  events: invitation_changed
Lin opens the link with no code: three green parrots
  let in: yes
Lin makes a token
  events: token_changed
  token of Lin: alive

# Begun is not on: nothing is asked yet, and only a code of the newest secret switches it on.
Lin confirms it with the code of now
  refused: second_factor_off
Lin begins a second factor
  second factor of Lin: off
  recovery codes of Lin: 0
Lin signs in with no code: three green parrots
  let in: yes
Lin confirms it with a wrong code
  refused: totp_wrong
Lin confirms it with the code of 1 minute ago
  refused: totp_wrong
Lin begins a second factor
Lin confirms it with the code of the earlier secret
  refused: totp_wrong
  second factor of Lin: off
Lin confirms it with the code of now
  events: person_second_factor_changed
  second factor of Lin: on
  second factor changed of Lin: by Lin
  second factor of Mara: off
  recovery codes of Lin: 10
  secret of Lin: nowhere
  session of Lin: alive
  token of Lin: alive
Lin begins a second factor
  refused: second_factor_on
Lin confirms it with the code in 30 seconds
  refused: second_factor_on

# Without the password nothing is said of codes. What was used, even to switch it on, is no good again.
Lin signs in with the same code: not my password
  refused: wrong_sign_in
Lin signs in with no code: not my password
  refused: wrong_sign_in
Lin signs in with no code: three green parrots
  refused: totp_needed
  let in: no
Lin signs in with the code of now: three green parrots
  refused: totp_wrong
Lin signs in with the code of 30 seconds ago: three green parrots
  refused: totp_wrong
30 seconds pass
Lin signs in with the code of now: not my password
  refused: wrong_sign_in
Lin signs in with the same code: three green parrots
  let in: yes
Lin signs in with the same code: three green parrots
  refused: totp_wrong
  let in: no
2 minutes pass
Lin signs in with the code of 1 minute ago: three green parrots
  refused: totp_wrong
Lin signs in with the code in 1 minute: three green parrots
  refused: totp_wrong
Lin signs in with the code of 30 seconds ago: three green parrots
  let in: yes
Lin signs in with the code in 30 seconds: three green parrots
  let in: yes
Lin signs in with the code of now: three green parrots
  refused: totp_wrong

# A recovery code stands in for the device, once. Somebody else's opens nothing.
Mara begins a second factor
Mara confirms it with the code of now
  events: person_second_factor_changed
Lin signs in with recovery code 1: three green parrots
  let in: yes
  recovery codes of Lin: 9
Lin signs in with recovery code 1: three green parrots
  refused: totp_wrong
Lin signs in with recovery code 2 of Mara: three green parrots
  refused: totp_wrong
2 minutes pass
Lin signs in with the code of Mara: three green parrots
  refused: totp_wrong
  recovery codes of Mara: 10
  secret of Lin: nowhere
Lin signs in with recovery code 2: three green parrots
  let in: yes

# Wrong codes are counted like wrong passwords; the right password alone does not clear the count. Nor is another
# address a way round, while a stranger without the password locks nobody out.
Lin signs in 6 times with a wrong code: three green parrots
  refused: totp_wrong
Lin signs in with no code: three green parrots
  refused: totp_needed
Lin signs in 4 times with a wrong code: three green parrots
  refused: totp_wrong
Lin signs in with the code of now: three green parrots
  refused: too_many_tries
Lin signs in from elsewhere with no code: three green parrots
  refused: totp_needed
Lin signs in from elsewhere with the code of now: three green parrots
  refused: too_many_tries
Lin signs in from elsewhere with recovery code 3: three green parrots
  refused: too_many_tries
  session of Lin: alive
  recovery codes of Lin: 8
15 minutes pass
Lin signs in from elsewhere 10 times with no code: not my password
  refused: wrong_sign_in
Lin signs in with the code of now: three green parrots
  let in: yes

# A link for a new password leads past the password only: without a code nothing happens, and it stays good.
1 minute passes
Mara gives a new link to: Lin
  events: invitation_changed
Lin opens the link with no code: five red foxes
  refused: totp_needed
  let in: no
Lin opens the link with a wrong code: five red foxes
  refused: totp_wrong
Lin signs in with no code: five red foxes
  refused: wrong_sign_in
Lin signs in with no code: three green parrots
  refused: totp_needed
  session of Lin: alive
Lin opens the link with the code of now: short
  refused: password_too_short
Lin opens the link with the same code: five red foxes
  let in: yes
  second factor of Lin: on
  sessions of Lin: 1
  token of Lin: alive
Lin signs in with the same code: five red foxes
  refused: totp_wrong
Lin opens the link with the code in 30 seconds: six grey owls
  refused: link_used

# Who has lost the device asks an owner, who cannot do it to themselves by this way. Sessions end: one may be on it.
Mara switches off the second factor of: Mara
  refused: own_second_factor
Mara switches off the second factor of: Lin
  events: person_second_factor_changed
  second factor of Lin: off
  second factor changed of Lin: by Mara
  recovery codes of Lin: 0
  session of Lin: over
  token of Lin: alive
Mara switches off the second factor of: Lin
  refused: second_factor_off
Lin signs in with no code: five red foxes
  let in: yes

# One's own is switched off by the password or a code, and guessing is counted.
Lin begins a second factor
Lin confirms it with the code of now
  events: person_second_factor_changed
Lin switches it off with no code
  refused: missing_field
Lin switches it off with a wrong code
  refused: totp_wrong
Lin switches it off by password: not my password
  refused: wrong_password
Lin switches it off with recovery code 3 of Mara
  refused: totp_wrong
  second factor of Lin: on
Lin switches it off with recovery code 1
  events: person_second_factor_changed
  second factor of Lin: off
  session of Lin: alive
Lin switches it off by password: five red foxes
  refused: second_factor_off
Lin begins a second factor
Lin confirms it with the code of now
  events: person_second_factor_changed
Lin switches it off by password: five red foxes
  events: person_second_factor_changed
1 minute passes
Lin begins a second factor
Lin confirms it with the code of now
  events: person_second_factor_changed
Lin switches it off 10 times with a wrong code
  refused: totp_wrong
Lin switches it off by password: five red foxes
  refused: too_many_tries
15 minutes pass
Lin switches it off with the code of now
  events: person_second_factor_changed

# With another secret key no code can be checked, so nobody is let in by one; an owner can still switch it off.
Lin begins a second factor
Lin confirms it with the code of now
  events: person_second_factor_changed
1 minute passes
the secret key is another one
Lin signs in with the code of now: five red foxes
  refused: broken
Lin signs in with recovery code 1: five red foxes
  refused: totp_wrong
Mara switches off the second factor of: Lin
  events: person_second_factor_changed
Lin signs in with no code: five red foxes
  let in: yes

# The only owner has nobody to ask: it is done where Heard runs.
Mara signs in with no code: four blue whales
  refused: totp_needed
the machine switches off the second factor of Mara
  events: person_second_factor_changed
  second factor of Mara: off
  second factor changed of Mara: by nobody
  session of Mara: over
Mara signs in with no code: four blue whales
  let in: yes
