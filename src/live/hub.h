// Hub: tells every browser what happens, and who is where. One follower reads the committed log, woken by
// commits and by a poll, and shares each frame with the sockets of all io threads. Made after the store and
// before it is used by more than one thread; destroyed after the io threads have ended.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <cstdint>
#include <memory>
#include <set>
#include <vector>

#include "live/log.h"
#include "live/nodes.h"
#include "live/options.h"
#include "live/seat.h"
#include "live/visitor.h"

namespace heard::live {

struct HubFigures {
  std::int64_t sockets = 0;
  std::int64_t frames = 0;
  std::int64_t dropped = 0;
  std::int64_t seq = 0;
};

class Hub {
 public:
  // One executor for each io thread, each run by one thread.
  Hub(Log log, Nodes nodes, const std::vector<boost::asio::any_io_executor>& threads,
      HubOptions options = {});
  ~Hub();

  // Waits until the end of the log is known, so it is called from no io thread, once these run.
  Result<void> start();
  // Says goodbye to all sockets and waits for them, at most close_wait. From no io thread.
  void stop();

  // Takes a connection whose upgrade request was found good; called on the io thread of that number.
  void welcome(std::size_t thread, boost::asio::ip::tcp::socket socket, Newcomer newcomer);
  void welcome_visitor(std::size_t thread, boost::asio::ip::tcp::socket socket,
                       const VisitorNewcomer& newcomer);
  // Those who have the desk open just now. Any thread.
  [[nodiscard]] std::set<PersonId> at_desk() const;
  // A session, token or role of this person changed: sockets that may no longer listen are closed. Any
  // thread.
  void look_again(PersonId person);

  // Tells every browser, on other nodes too, what somebody says of themselves. Who misses it reads it with
  // the desk. Any thread.
  void tell(ColleagueAttention said);

  [[nodiscard]] bool full() const;
  [[nodiscard]] bool full_of_visitors() const;
  [[nodiscard]] HubFigures figures() const;

 private:
  struct Parts;
  std::shared_ptr<Parts> parts_;
};

}  // namespace heard::live
