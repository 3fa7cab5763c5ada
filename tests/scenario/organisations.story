# Who belongs to an organisation is said by a person; a mail domain only suggests it.
customer Ada <ada@mill.example>
customer Cem <cem@mill.example>
customer Bo <bo@gmail.com>
person Lin, agent
person Mo, agent
person Mara, admin
Ada writes: We need ten grinders.
  events: customer_added, conversation_started, message_received
  belongs to: none
  may belong to: none
Lin adds the organisation: Mill & Sons, @Mill.example
  events: organisation_changed
  belongs to: none
  may belong to: Mill & Sons
  people of Mill: 0
Lin says they belong to: Mill
  events: customer_joined
  belongs to: Mill & Sons
  may belong to: none
  people of Mill: 1, Ada
Lin says they belong to: Mill

# Somebody new from there is suggested, and joined by nobody.
Cem writes: About the ten grinders.
  events: customer_added, conversation_started, message_received
  belongs to: none
  may belong to: Mill & Sons
  people of Mill: 1, Ada
Mo says they belong to: Mill
  events: customer_joined
  people of Mill: 2, Cem, Ada
  found by mill & s: Cem as Mill & Sons, Ada as Mill & Sons
  customers in search mill &: Cem, Ada
Mo says they belong to none
  events: customer_joined
  belongs to: none
  people of Mill: 1, Ada

# Where strangers have their mail, nobody belongs together.
Bo writes: Hello.
  events: customer_added, conversation_started, message_received
Lin adds the organisation: Gmail, gmail.com
  refused: shared_domain
Lin adds the organisation: Gmail, not a domain
  refused: invalid_domain
Lin adds the organisation: MILL & sons
  refused: name_taken
Lin adds the organisation: Another mill, mill.example
  refused: domain_taken
  may belong to: none
Lin says they belong to: Nothing of this name
  refused: unknown_organisation

# Facts the team notes, with who did and for nobody else to read.
Lin notes about the organisation: Mill & Sons: Invoices go to the accountant.
  events: organisation_changed
  noted about Mill: Invoices go to the accountant. (Lin)
Lin renames the organisation: Mill to The Mill
  events: organisation_changed
  noted about The Mill: Invoices go to the accountant. (Lin)
Mo notes about the customer: Rings before eight.
  events: customer_changed
  noted: Rings before eight. (Mo)
Lin puts the name right: Bo Lind
  events: customer_changed
  noted: Rings before eight. (Mo)
  page shows: 1

# Erasing a customer leaves the organisation, and nothing of them in it.
Lin opens number: 1
Mara erases the customer
  events: conversation_erased, customer_erased
  people of The Mill: 0
  found by the mill: nobody
