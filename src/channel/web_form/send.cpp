#include "channel/web_form/send.h"

namespace heard::channel::web_form {

boost::asio::awaitable<outbox::Sent> PageSender::send(const Effect&) { co_return outbox::Sent{}; }

}  // namespace heard::channel::web_form
