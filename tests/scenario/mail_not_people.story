# What no person wrote to us, or what is not for us, never counts as somebody waiting.
customer Ada <ada@example.org>
customer Robot <noreply@list.example>
person Lin, agent
person Mara, admin
Mara connects the mailbox: shop@shop.example
  events: mailbox_changed
Mara turns sending on
  events: sending_changed
Ada mails: Message-ID: <a@example.org>; Subject: Kettle | The kettle leaks.
  events: customer_added, conversation_started, message_received
Lin replies at once: A new one leaves today.
  events: reply_written
1 minute passes
  events: delivery_changed
  state: waiting

# A machine answers for her: it stands there and takes nothing up.
Ada mails: In-Reply-To: {reply}; Auto-Submitted: auto-replied; Subject: Out of office: Kettle | I am away until Monday.
  taken: auto_reply
  events: message_received
  state: waiting
  customer waits: no
  messages: 3
  preview: A new one leaves today.
  mail: Ada <ada@example.org> to shop@shop.example, automatic, other subject

# Alone it is set aside, and so are lists and what a filter called spam; her own words later are not.
Ada mails: Auto-Submitted: auto-replied; Subject: Out of office | I am away.
  taken: auto_reply
  events: conversation_started, message_received, conversation_set_aside
  state: set_aside
Robot mails: List-Id: <offers.list.example>; List-Unsubscribe: <https://list.example/u>; Subject: Offers | Buy now!
  taken: new
  events: customer_added, conversation_started, message_received, conversation_set_aside
  state: set_aside
Ada mails: X-Spam-Flag: YES; Subject: Hello | Really me.
  taken: new
  events: conversation_started, message_received, conversation_set_aside
Ada mails: X-MS-Exchange-Organization-SCL: 6; X-Forefront-Antispam-Report: CIP:192.0.2.1\;SCL:6\;SRV:\;; Subject: Hello | Really me again.
  taken: new
  events: conversation_started, message_received, conversation_set_aside
Ada mails: X-MS-Exchange-Organization-SCL: 1; Subject: Hello | Believed by Exchange.
  taken: new
  events: conversation_started, message_received
Ada mails: X-Spam-Status: No, score=-1.0; Subject: Hello | Me again.
  taken: new
  events: conversation_started, message_received
  state: open
Ada mails into the junk folder: Subject: Hello again | Found in the junk folder.
  events: conversation_started, message_received, conversation_set_aside
  state: set_aside
Ada mails into the junk folder: In-Reply-To: {reply}; Subject: Re: Kettle | This belongs to us all the same.
  taken: added
  events: message_received
  state: open

# Our own address as the sender starts no loop; the shop's form that names a customer to answer is theirs.
Ada mails: From: Shop <shop@shop.example>; Subject: Loop | Hello from ourselves.
  taken: new
  events: customer_added, conversation_started, message_received, conversation_set_aside
  state: set_aside
Ada mails: From: Shop form <shop+form@shop.example>; Reply-To: Ada <ada@example.org>; Subject: Form | From the form of the website.
  taken: new
  events: conversation_started, message_received
  state: open
  customer name: Ada
