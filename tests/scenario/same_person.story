# The same person is known twice. They go on as one, and nothing of theirs is moved.
customer Ada <ada@example.org>
customer Addie <ada@old.example>
customer Bo <bo@example.org>
person Lin, agent
person Mara, admin
Addie writes: My grinder smokes.
  events: customer_added, conversation_started, message_received
Ada writes: It is me again, about the grinder.
  events: customer_added, conversation_started, message_received
Bo writes: When do you open?
  events: customer_added, conversation_started, message_received
Lin makes one of: Ada and Addie
  events: customer_merged
  card of Ada: Ada <ada@example.org>, 2 conversations, also Addie <ada@old.example>
  card of Addie: Addie <ada@old.example>, 1 conversations, goes on as Ada
  card of Bo: Bo <bo@example.org>, 1 conversations
  listed as open: 3

# Whoever looks for either finds the one that stays, once.
Lin opens number: 1
  customer name: Addie
  found by addie: Ada as ada@old.example
  found by ada@old.example: Ada as ada@old.example
  customers found by ada: 1
  customers in search addie: Ada
  customers in search ada: Ada
  customers in search bo: Bo

# Merging customers opens nobody's words to another address: a link opens its one conversation.
Lin replies at once: Please unplug it.
  events: reply_written
  answer goes to: ada@old.example
1 minute passes
  events: delivery_changed
  link 1 shows: My grinder smokes. / Please unplug it.
  link 2 shows: It is me again, about the grinder.

# What comes from either address is the one's, and stays with its address.
Addie writes about something else: Another thing, from my old address.
  events: conversation_started, message_received
  customer name: Addie
  card of Ada: Ada <ada@example.org>, 3 conversations, also Addie <ada@old.example>
Lin replies at once: Thank you.
  events: reply_written
  answer goes to: ada@old.example
1 minute passes
  events: delivery_changed
  link 4 shows: Another thing, from my old address. / Thank you.
  link 2 shows: It is me again, about the grinder.
Ada writes about something else: And from the new one.
  events: conversation_started, message_received
  customer name: Ada
  card of Ada: Ada <ada@example.org>, 4 conversations, also Addie <ada@old.example>

# Nobody is merged with themselves, twice, in a circle or in a chain.
Lin makes one of: Ada and Ada
  refused: same_customer
Lin makes one of: Ada and Addie
  refused: merged
Lin makes one of: Addie and Ada
  refused: merged
Lin makes one of: Bo and Addie
  refused: merged
Lin makes one of: Addie and Bo
  refused: merged
Lin makes one of: Bo and Ada
  refused: has_parts
Lin takes apart: Ada and Bo
  refused: not_found
Lin takes apart: Addie and Ada
  refused: not_found

# One who goes on as another is not changed and not erased meanwhile, so that parting gives them back as they were.
Lin opens number: 1
Lin puts the name right: Somebody Else
  refused: merged
Mara erases the customer
  refused: merged
  card of Ada: Ada <ada@example.org>, 4 conversations, also Addie <ada@old.example>

# An address stays with whom it was.
Lin opens number: 2
Lin puts the address right: ada@old.example
  refused: address_taken

# Parted, each has what their address says, and again what comes.
Lin takes apart: Ada and Addie
  events: customer_parted
  card of Ada: Ada <ada@example.org>, 2 conversations
  card of Addie: Addie <ada@old.example>, 2 conversations
  found by addie: Addie
  customers in search addie: Addie
Lin takes apart: Ada and Addie
  refused: not_found
Addie writes about something else: And a third.
  events: conversation_started, message_received
  card of Ada: Ada <ada@example.org>, 2 conversations
  card of Addie: Addie <ada@old.example>, 3 conversations

# What is not for us is known by its address, merged or not.
Lin makes one of: Ada and Addie
  events: customer_merged
Lin sets it aside
  events: conversation_set_aside
Ada writes about something else: A real question.
  events: conversation_started, message_received
  state: open
Addie writes about something else: Another pitch.
  events: conversation_started, message_received, conversation_set_aside
  state: set_aside
