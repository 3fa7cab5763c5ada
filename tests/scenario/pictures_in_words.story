# A picture among the words of a reply: it goes in the mail where it was put, by its name in plain words, and nobody else's can be named.
customer Ada <ada@example.org>
person Mara, admin
person Lin, agent
person Ben, agent
Mara connects the mailbox: help@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Ada mails: Message-ID: <cup@example.org>; Subject: The cup | Which cup is it?
  events: customer_added, conversation_started, message_received

Lin adds the file: cup.png
  events: nothing
Lin adds the file: plan.pdf
  events: nothing
Ben adds the file: other.png
  events: nothing

# Only what goes along, and only what is a picture.
Lin replies with among the words alone: cup.png
  refused: unknown_attachment
  events: nothing
Lin replies with the picture among the words: other.png
  refused: unknown_attachment
  events: nothing
Lin replies with the picture among the words: plan.pdf
  refused: unknown_attachment
  events: nothing
  messages: 1
  files waiting for Lin: cup.png, plan.pdf

# Taken back, words and picture are a draft again.
Lin replies with the picture among the words: cup.png
  events: reply_written
Lin takes it back
  events: reply_taken_back
  draft: Look: [cup.png]
  files waiting for Lin: cup.png, plan.pdf

Lin replies with the picture among the words: cup.png
  events: reply_written
8 seconds pass
  events: delivery_changed
  mails in all: 1
  last mail files: 1
  last mail shows among its words: cup.png
  last mail says [cup.png]: yes
  files on the page: cup.png
