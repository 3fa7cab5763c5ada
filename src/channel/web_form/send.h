// Puts replies on the customer's own page. The page shows a reply once its effect is done, so there is
// nothing to hand over: being performed, after hold and verdict, is the publishing.
#pragma once

#include "outbox/sender.h"

namespace heard::channel::web_form {

class PageSender final : public outbox::Sender {
 public:
  boost::asio::awaitable<outbox::Sent> send(const Effect& effect) override;
};

}  // namespace heard::channel::web_form
