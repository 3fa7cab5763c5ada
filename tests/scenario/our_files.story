# A reply brings files along. The customer sees them once it was delivered, and nobody sees what was not sent.
customer Ada <ada@example.org>
person Lin, agent
person Ben, agent
person Mara, admin

Ada writes: How do I put the shelf together?
  events: customer_added, conversation_started, message_received
  blobs kept: 1

Lin adds the file: plan.pdf
  events: nothing
  files waiting for Lin: plan.pdf
  files waiting for Ben: none
  files on the page: none
Lin adds the file: screws.png
  files waiting for Lin: plan.pdf, screws.png
  blobs kept: 3

# What waits is its owner's.
Lin opens the file: plan.pdf
  events: nothing
Ben opens the file: plan.pdf
  refused: not_found
Ben removes the file: plan.pdf
  refused: not_found
Ben replies with the files: plan.pdf
  refused: unknown_attachment
  events: nothing
  messages: 1
Ada opens the file: plan.pdf
  refused: not_found

# It goes with what it was added to.
Lin notes with the files: plan.pdf
  refused: unknown_attachment
  events: nothing

# A file without a word is unkind.
Lin replies without a word with the files: plan.pdf
  refused: missing_field
  files waiting for Lin: plan.pdf, screws.png

# Held: it can be taken back, and its files wait again.
Lin replies with the files: plan.pdf, screws.png
  events: reply_written
  files waiting for Lin: none
  files on the page: none
  blobs kept: 3
Ben opens the file: plan.pdf
  events: nothing
Ada opens the file: plan.pdf
  refused: not_found
Lin takes it back
  events: reply_taken_back
  files waiting for Lin: plan.pdf, screws.png
  files on the page: none
  blobs kept: 3
Ben opens the file: plan.pdf
  refused: not_found
Ada opens the file: plan.pdf
  refused: not_found

# The same files, with other words, and only those that were named.
Lin replies with the files: plan.pdf
  events: reply_written
  files waiting for Lin: screws.png
8 s pass
  events: delivery_changed
  files on the page: plan.pdf
Ada opens the file: plan.pdf
  events: nothing
Ben opens the file: plan.pdf
  events: nothing
Lin replies with the files: plan.pdf
  refused: unknown_attachment
Lin removes the file: plan.pdf
  refused: not_found
Lin removes the file: screws.png
  events: nothing
  files waiting for Lin: none
  blobs kept: 2

# A note is ours alone, and so are its files.
Lin adds to a note the file: supplier.pdf
  files waiting for Lin: none
Lin notes with the files: supplier.pdf
  events: note_written
  files on the page: plan.pdf
Ben opens the file: supplier.pdf
  events: nothing
Ada opens the file: supplier.pdf
  refused: not_found

# Who takes back somebody else's reply has its words, and its files with them.
Lin adds the file: price.pdf
Lin replies with the files: price.pdf
  events: reply_written
Mara takes it back
  events: reply_taken_back
  files waiting for Mara: price.pdf
  files waiting for Lin: none
Mara removes the file: price.pdf

# Planned, and the customer writes first: the files wait with the words.
Lin adds the file: hours.pdf
Lin plans for tomorrow a reply with the files: hours.pdf
  events: reply_written
  files waiting for Lin: none
# It is moved, and its files stand with its words, not where that is told.
Lin gives it another time: 2 hours
  events: reply_retimed
  files at lines of reply_retimed: none
  files at lines of reply_written: plan.pdf, hours.pdf
Ada writes: I found out myself.
  events: reply_held_back, message_received
  files waiting for Lin: hours.pdf
  draft of Lin: Here you are: hours.pdf
Ada opens the file: hours.pdf
  refused: not_found
Lin removes the file: hours.pdf
  blobs kept: 4

# What was merged stands on the page of the whole, with its files.
Ada writes about something else: Are there spare screws?
  events: conversation_started, message_received
Ada opens the file: plan.pdf
  refused: not_found
Lin merges into it number: 1
  events: conversation_merged, merge_changed
  files on the page: plan.pdf
Ada opens the file: plan.pdf
  events: nothing
Ada opens the file: supplier.pdf
  refused: not_found
Lin opens number: 1
Lin adds the file: screws.png
  refused: merged
Lin opens number: 2
Lin parts from it number: 1
  events: conversation_parted, merge_changed
  files on the page: none
Ada opens the file: plan.pdf
  refused: not_found

# Another customer's page does not have them.
customer Bob <bob@example.org>
Bob writes: Do you sell shelves?
  events: customer_added, conversation_started, message_received
Bob opens the file: plan.pdf
  refused: not_found
Lin replies with the files: plan.pdf
  refused: unknown_attachment
Lin adds the file: catalogue.pdf
  blobs kept: 7

# The same bytes may be there twice.
Ben adds the file: catalogue.pdf
  blobs kept: 7
Ben removes the file: catalogue.pdf
  blobs kept: 7

# What is never sent goes in time.
89 days pass
the house is swept
  files waiting for Lin: catalogue.pdf
2 days pass
the house is swept
  files waiting for Lin: none
  blobs kept: 6

# Erased with the customer, whether sent or not.
Ada writes: And now it wobbles.
  events: message_received
Lin adds the file: glue.pdf
  blobs kept: 8
Mara erases the customer
  events: conversation_erased, conversation_erased, customer_erased
  blobs kept: 1
Lin opens the file: plan.pdf
  refused: not_found
Lin opens the file: glue.pdf
  refused: not_found
Lin adds the file: too_late.pdf
  refused: not_found
