# A new secret key: what was given out and sealed before stays good, until earlier keys are ended.
customer Ada <ada@example.org>
person Lin, agent
Ada writes: The kettle leaks.
  events: customer_added, conversation_started, message_received
Ada keeps the link
  events: nothing
the secret key is rotated
  events: nothing
  page of Ada: 1, open
the secret key is rotated
  events: nothing
  page of Ada: 1, open

# It lives as long as before: thirty days after the last word, and no less for the new key.
29 days pass
  events: nothing
  page of Ada: 1, open
Ada writes: Still leaking.
  events: message_received
29 days pass
  events: nothing
  page of Ada: 1, open
the secret key is rotated and earlier ones end
  events: nothing
  page of Ada: not_found
Ada keeps the link
  events: nothing
  page of Ada: 1, open
