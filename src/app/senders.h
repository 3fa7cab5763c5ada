// The senders of the house, and what its outbox asks of the desk.
#pragma once

#include "channel/email/send.h"
#include "channel/web_form/send.h"
#include "desk/desk.h"
#include "outbox/outbox.h"

namespace heard::app {

struct Senders {
  explicit Senders(desk::Desk& desk);

  channel::web_form::PageSender page;
  channel::email::MailSender mail;
};

// Desk and senders must outlive the outbox.
outbox::Ports outbox_ports(desk::Desk& desk, Senders& senders);

}  // namespace heard::app
