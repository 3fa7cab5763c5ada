# One customer, several addresses: whichever they write from, they are known; answers go to the one that is marked.
customer Ada <ada@example.org>
customer Office <ada@office.example>
customer Bo <bo@example.org>
person Lin, agent
person Mara, admin
Ada writes: My grinder smokes.
  events: customer_added, conversation_started, message_received
Lin adds the addresses: ada@office.example, ADA@example.org, Ada.Holm@old.example, ada@office.example
  events: customer_changed
  card of Ada: Ada <ada@example.org>, 1 conversations, ada@office.example, Ada.Holm@old.example
Lin adds the number: +49 221 5550101
  events: customer_changed
  card of Ada: Ada <ada@example.org>, 1 conversations, ada@office.example, Ada.Holm@old.example, +49 221 5550101
Lin adds the number: +49 221 5550101
Office writes: And from the office.
  events: conversation_started, message_received
  card of Ada: Ada <ada@example.org>, 2 conversations, ada@office.example, Ada.Holm@old.example, +49 221 5550101
  found by ada@office.example: Ada as ada@office.example
  found by ADA.HOLM@OLD.EXAMPLE: Ada as Ada.Holm@old.example
  found by 5550101: Ada
  customers in search office: Ada
Lin replies at once: We are on it.
  events: reply_written
  answer goes to: ada@example.org
1 minute passes
  events: delivery_changed

# Another one is marked to write to, and the former is not lost.
Lin writes to another address of theirs: ada@office.example instead of ada@example.org
  events: customer_changed
  card of Ada: Ada <ada@office.example>, 2 conversations, ada@example.org, +49 221 5550101
  found by ada.holm@old.example: nobody
Lin replies at once: Is it well again?
  events: reply_written
  answer goes to: ada@office.example
1 minute passes
  events: delivery_changed
Ada writes about something else: From home again.
  events: conversation_started, message_received
  card of Ada: Ada <ada@office.example>, 3 conversations, ada@example.org, +49 221 5550101

# Nobody takes an address of somebody else, and what is none is refused.
Bo writes: Hello.
  events: customer_added, conversation_started, message_received
Lin adds the addresses: ada@example.org
  refused: address_taken
Lin puts the address right: ada@example.org
  refused: address_taken
Lin adds the addresses: not an address
  refused: invalid_email
Lin adds the addresses: 1@b.example, 2@b.example, 3@b.example, 4@b.example, 5@b.example, 6@b.example, 7@b.example, 8@b.example, 9@b.example, 10@b.example, 11@b.example
  refused: too_many_addresses

# Two who are made one keep all of theirs; erased, nothing of it finds anybody.
Lin adds the addresses: bo@office.example
  events: customer_changed
Lin makes one of: Ada and Bo
  events: customer_merged
  found by bo@office.example: Ada as bo@office.example
Lin opens number: 1
Mara erases the customer
  events: conversation_erased, customer_erased, conversation_erased, conversation_erased, conversation_erased, customer_erased
  found by bo@office.example: nobody
  found by ada@example.org: nobody
