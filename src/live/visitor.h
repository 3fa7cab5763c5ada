// Visitor: a customer with the chat open, told whenever there is something to read in their conversation and
// whether somebody writes to them; seen by the desk as long as they are there. One io thread.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <memory>
#include <string>

#include "live/seat.h"

namespace heard::live {

// Whose link was found good.
struct VisitorNewcomer {
  std::string key;  // Sec-WebSocket-Key
  ConversationId conversation;
};

void open_visitor(std::shared_ptr<Room> room, boost::asio::ip::tcp::socket socket,
                  const VisitorNewcomer& newcomer);

}  // namespace heard::live
