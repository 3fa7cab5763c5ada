// The senders of the house, and what its outbox asks of the desk.
#pragma once

#include "channel/web_form/send.h"
#include "desk/desk.h"
#include "outbox/outbox.h"

namespace heard::app {

struct Senders {
  channel::web_form::PageSender page;
};

// Desk and senders must outlive the outbox.
outbox::Ports outbox_ports(desk::Desk& desk, Senders& senders);

}  // namespace heard::app
