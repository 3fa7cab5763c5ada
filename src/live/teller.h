// Teller: says on what is new on the board, to the browsers of this node and to the other nodes, each a few
// times a second at most and in frames of a bounded size. Works on the first io thread.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <memory>
#include <vector>

#include "live/nodes.h"
#include "live/room.h"

namespace heard::live {

class Teller : public std::enable_shared_from_this<Teller> {
 public:
  // All rooms have the same board.
  Teller(Nodes nodes, std::vector<std::shared_ptr<Room>> rooms);

  void start();
  // After the tally says that we are stopping. Any thread.
  void stop();
  // At once, to all. Any thread.
  void tell(const ColleagueAttention& said);

 private:
  boost::asio::awaitable<void> tell_rooms();
  boost::asio::awaitable<void> tell_nodes();
  boost::asio::awaitable<void> pause(boost::asio::steady_timer& timer) const;

  Nodes nodes_;
  std::vector<std::shared_ptr<Room>> rooms_;
  Room& first_;
  boost::asio::steady_timer rooms_timer_;
  boost::asio::steady_timer nodes_timer_;
};

}  // namespace heard::live
