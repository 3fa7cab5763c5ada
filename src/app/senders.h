// The senders of the house, and what its outbox asks of the desk.
#pragma once

#include "app/mail_grants.h"
#include "channel/email/file_sent.h"
#include "channel/email/send.h"
#include "channel/web_form/send.h"
#include "channel/webhook/send.h"
#include "desk/desk.h"
#include "desk/door/channel_out.h"
#include "outbox/outbox.h"

namespace heard::app {

struct Senders {
  // Both outlive them.
  Senders(desk::Desk& desk, MailGrants& grants);

  channel::web_form::PageSender page;
  channel::email::MailSender mail;
  channel::email::SentFiler filer;
  channel::webhook::ChannelSender channels;
};

// As it goes out to a channel of the house's own.
channel::webhook::Post post_of(const desk::Desk& desk, desk::ToChannel to);

// Desk and senders must outlive the outbox.
outbox::Ports outbox_ports(desk::Desk& desk, Senders& senders);

}  // namespace heard::app
