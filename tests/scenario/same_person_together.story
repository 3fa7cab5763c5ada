# Conversations of one person under two addresses may go on as one; of two people they may not.
customer Ada <ada@example.org>
customer Addie <ada@old.example>
customer Form <>
customer Bo <bo@example.org>
person Lin, agent
person Mara, admin
Addie writes: My grinder smokes.
  events: customer_added, conversation_started, message_received
1 minute passes
Ada writes: It is me again, about the grinder.
  events: customer_added, conversation_started, message_received
Form writes: No address, but it is me.
  events: customer_added, conversation_started, message_received
Bo writes: When do you open?
  events: customer_added, conversation_started, message_received
Lin opens number: 2
Lin merges into it number: 1
  refused: different_customers
Lin makes one of: Ada and Addie
  events: customer_merged
Lin makes one of: Ada and Form
  events: customer_merged
  card of Ada: Ada <ada@example.org>, 3 conversations, also Addie <ada@old.example>, also Form
Lin merges into it number: 4
  refused: different_customers
Lin merges into it number: 1
  events: conversation_merged, merge_changed
  messages: 2
  card of Ada: Ada <ada@example.org>, 2 conversations, also Addie <ada@old.example>, also Form
  link 1 shows: My grinder smokes. / It is me again, about the grinder.
  link 3 shows: No address, but it is me.

# Two people again, their conversations stand apart in the same moment: nobody reads on in another's.
Lin takes apart: Ada and Addie
  events: conversation_parted, merge_changed, customer_parted
  messages: 1
  state: open
  preview: It is me again, about the grinder.
  link 1 shows: My grinder smokes.
  link 2 shows: It is me again, about the grinder.
  card of Ada: Ada <ada@example.org>, 2 conversations, also Form
  card of Addie: Addie <ada@old.example>, 1 conversations
Lin merges into it number: 1
  refused: different_customers
Lin opens number: 1
  state: open
  messages: 1

# It does not matter in whose conversation the others went on, nor how many they are.
Lin makes one of: Ada and Addie
  events: customer_merged
Lin merges into it number: 2
  events: conversation_merged, merge_changed
Lin merges into it number: 3
  events: conversation_merged, merge_changed
  messages: 3
Lin takes apart: Ada and Form
  events: conversation_parted, merge_changed, customer_parted
  messages: 2
  link 3 shows: No address, but it is me.
Lin takes apart: Ada and Addie
  events: conversation_parted, merge_changed, customer_parted
  messages: 1
  link 2 shows: It is me again, about the grinder.
  card of Ada: Ada <ada@example.org>, 1 conversations
  card of Form: Form, 1 conversations

# What was said on the page that both shared stays where it was said.
Lin makes one of: Ada and Addie
  events: customer_merged
Lin opens number: 2
Lin merges into it number: 1
  events: conversation_merged, merge_changed
Addie writes: Have you found it?
  events: message_received
Lin takes apart: Ada and Addie
  events: conversation_parted, merge_changed, customer_parted
  link 1 shows: My grinder smokes.
  link 2 shows: It is me again, about the grinder. / Have you found it?

# Words taken back do not take somebody with them whom we know by now.
customer Cleo <cleo@example.org>
Lin writes first: Cleo <cleo@example.org> | Your shelf | It is here.
  events: customer_added, conversation_started, conversation_assigned, reply_written
Lin makes one of: Ada and Cleo
  events: customer_merged
Lin takes it back
  events: reply_taken_back, conversation_erased
  card of Cleo: Cleo <cleo@example.org>, 0 conversations, goes on as Ada
customer Dan <dan@example.org>
Lin writes first: Dan <dan@example.org> | Your shelf | It is here.
  events: customer_added, conversation_started, conversation_assigned, reply_written
Lin makes one of: Dan and Bo
  events: customer_merged
Lin takes it back
  events: reply_taken_back, conversation_erased
  card of Dan: Dan <dan@example.org>, 1 conversations, also Bo <bo@example.org>

# Who asks to be forgotten is forgotten under every name; nothing of anybody else's goes.
Lin makes one of: Ada and Addie
  events: customer_merged
Lin opens number: 1
Mara erases the customer
  refused: merged
Lin opens number: 2
Mara erases the customer
  events: conversation_erased, customer_erased, customer_erased, conversation_erased, customer_erased
  conversation: gone
  customers found by ada: 0
  customers found by cleo: 0
  search grinder: 0
  card of Form: Form, 1 conversations
  card of Dan: Dan <dan@example.org>, 1 conversations, also Bo <bo@example.org>
  link 4 shows: When do you open?
