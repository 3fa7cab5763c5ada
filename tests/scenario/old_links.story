# Links that were given out can be made useless; whoever is given a new one reads on, and nobody loses a word.
customer Ada <ada@example.org>
person Lin, agent
Ada writes: The kettle leaks.
  events: customer_added, conversation_started, message_received
Ada keeps the link
  events: nothing
29 days pass
  events: nothing
  page of Ada: 1, open
Lin makes old links useless
  events: links_revoked
  page of Ada: link_expired
Ada keeps the link
  events: nothing
  page of Ada: 1, open
Ada writes: Still leaking.
  events: message_received
  state: open

# Thirty days after the last word it is over by itself.
31 days pass
  events: nothing
  page of Ada: link_expired

# What goes on in another one is read at the links to either, so both end.
Ada writes about something else: And the lid.
  events: conversation_started, message_received
Ada keeps the link
  events: nothing
Lin opens number: 1
  events: nothing
Lin merges into it number: 2
  events: conversation_merged, merge_changed
  page of Ada: 1, open
1 minute passes
  events: nothing
Lin makes old links useless
  events: links_revoked
  page of Ada: link_expired
