# What left by mail is filed in Sent, once whoever it went to; that it cannot be filed changes nothing about it.
customer Ada <ada@example.org>
person Lin, agent
person Mara, admin
Mara connects the mailbox: help@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Ada mails: Subject: Kettle | The kettle leaks.
  events: customer_added, conversation_started, message_received
Lin answers: ada@example.org, bo@example.net | cy@example.org | boss@shop.example | A new one leaves today.
  events: reply_written
  filed: nothing
8 seconds pass
  events: delivery_changed, delivery_changed, delivery_changed, delivery_changed
  mails in all: 4
  filed: Re: Kettle
  filed is what was sent: yes
1 day passes
  events: nothing
  filed: Re: Kettle
Lin finds in the sent folder what we sent
  taken: duplicate

# What did not leave is not filed.
mail is handed over and nobody says what became of it
Lin replies at once: Did it come?
  events: reply_written
1 minute passes
  events: delivery_changed, conversation_came_back
  filed: Re: Kettle
sending works again
Lin sends it again to: ada@example.org
  events: delivery_changed
1 minute passes
  events: delivery_changed
  filed: Re: Kettle / Re: Kettle

# The folder does not take it for a while: nothing is said, nothing is sent again, and it is filed once the folder does.
filing fails for a while
Lin replies at once: And the lid.
  events: reply_written
2 days pass
  events: delivery_changed
  delivery: sent
  filed: Re: Kettle / Re: Kettle
filing works again
1 hour passes
  events: nothing
  filed: Re: Kettle / Re: Kettle / Re: Kettle
2 days pass
  events: nothing
  filed: Re: Kettle / Re: Kettle / Re: Kettle
  mails in all: 6

# What was erased is filed no more.
filing fails for a while
Lin replies at once: And the cup.
  events: reply_written
1 minute passes
  events: delivery_changed
Mara erases the customer
  events: conversation_erased, customer_erased
filing works again
1 day passes
  events: nothing
  filed: Re: Kettle / Re: Kettle / Re: Kettle
