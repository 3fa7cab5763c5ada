# Two matters in one conversation: what is about something else goes on in one of its own.
customer Ada <ada@example.org>
customer Bo <bo@example.org>
person Lin, agent
person Mara, admin
Ada writes: My grinder smokes.
  events: customer_added, conversation_started, message_received
Lin replies at once: Please unplug it.
  events: reply_written
1 minute passes
  events: delivery_changed
Ada writes: By the way, when does the tea course begin?
  events: message_received
Lin notes: The course is full, I think.
  events: note_written
Lin opens number: 1
  state: open
  messages: 4
  found under course: 1
Lin looks closely
Lin splits off: By the way / The course
  events: conversation_started, message_received, note_written, split_changed, split_changed
  state: waiting
  customer waits: no
  messages: 2
  preview: Please unplug it.
  page shows: 2
  page leads to: 2
  says: My grinder smokes. / Please unplug it. / split_off 2 of 2
  found under smokes: 1
  found under course: 2
  found under tea course: 2
Lin opens number: 2
  state: open
  customer waits: yes
  messages: 2
  subject: By the way, when does the tea course begin?
  preview: By the way, when does the tea course begin?
  page shows: 1
  page leads to: 1
  says: By the way, when does the tea course begin? / The course is full, I think. / split_off_from 2 of 1
  card of Ada: Ada <ada@example.org>, 2 conversations

# Put back, everything is as it was but for the lines that tell of it, and nothing of the other is listed.
Lin puts back into it number: 1
  refused: not_found
Lin opens number: 1
Lin puts back into it number: 2
  events: split_changed, conversation_merged, subject_changed, split_changed
  as before: yes
  messages: 4
  state: open
  page shows: 3
  page leads to: nowhere
  found under course: 1
  listed as all: 1
  link 2 shows: My grinder smokes. / Please unplug it. / By the way, when does the tea course begin?
  says: My grinder smokes. / Please unplug it. / By the way, when does the tea course begin? / The course is full, I think. / split_off 2 of 2 / put_back 2 of 2
Lin puts back into it number: 2
  refused: not_found
Lin parts from it number: 2
  refused: not_found
Lin opens number: 2
  state: merged
Lin replies: Here?
  refused: merged

# The first words may go as well; the subject is found by what is first then.
Lin opens number: 1
Lin looks closely
Lin splits off: My grinder
  events: conversation_started, message_received, split_changed, split_changed
  messages: 3
Lin opens number: 3
  state: open
  says: My grinder smokes. / split_off_from 1 of 1

# What is said there meanwhile goes on with it, and stands for itself again when it is taken out.
Lin replies at once: A new one is on its way.
  events: reply_written
1 minute passes
  events: delivery_changed
Lin opens number: 1
Lin puts back into it number: 3
  events: split_changed, conversation_merged, split_changed
  state: open
  messages: 5
  page shows: 4
Lin parts from it number: 3
  events: conversation_parted, merge_changed
  as before: yes
  messages: 4
Lin opens number: 3
  messages: 1
  says: split_off_from 1 of 1 / A new one is on its way. / given_back 1 of 1

# What was settled without them is our turn again when they are put back unanswered.
Lin opens number: 1
Lin splits off: By the way
  events: conversation_started, message_received, split_changed, split_changed
  state: waiting
Lin settles
  events: conversation_resolved
Lin puts back into it number: 4
  events: split_changed, conversation_merged, subject_changed, split_changed
  state: open
  customer waits: yes

# Who writes on a page from before it was put back is heard where it goes on.
Ada writes: And do I bring a cup?
  events: message_received
  messages: 5
  state: open

# What has not gone out stays; so does one message at least, and notes begin nothing.
Lin replies: Bring one.
  events: reply_written
Lin splits off: Bring one
  refused: not_sent_yet
Lin splits off: The course
  refused: only_notes
Lin splits off: My grinder / Please unplug / By the way / And do I
  refused: nothing_stays
Lin splits off: Nobody said this
  refused: missing_field

# A held reply stays, and taken back it finds what is there without what went.
Lin looks closely
Lin splits off: By the way / And do I
  events: conversation_started, message_received, message_received, split_changed, split_changed
  state: waiting
Lin takes it back
  events: reply_taken_back
  draft: Bring one.
  state: resolved
  preview: Please unplug it.
Lin opens number: 5
  state: open
  messages: 2

# A split never moves somebody else's message, nor one that was moved before.
Bo writes: Hello.
  events: customer_added, conversation_started, message_received
Lin opens number: 1
Lin splits off number: 6: Hello
  refused: not_found
Lin opens number: 5
Lin splits off: And do I
  refused: split_before
Lin opens number: 6
Lin puts back into it number: 5
  refused: not_found
Lin sets it aside
  events: conversation_set_aside
Lin splits off: Hello
  refused: not_for_us

# Erasing the customer takes what was split off too.
Lin opens number: 5
Mara erases the customer
  events: conversation_erased, conversation_erased, conversation_erased, conversation_erased, conversation_erased, customer_erased
  conversation: gone
  found under grinder: nothing
Lin opens number: 1
Lin puts back into it number: 5
  refused: not_found
