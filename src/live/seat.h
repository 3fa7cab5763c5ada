// Seat: one live socket in its Room. Told of new frames by the room, catches up by reading the log, says on
// where its person is, and ends itself when the client is gone, too slow, or may no longer listen. One io
// thread. Beast stays in socket.h.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "desk/desk.h"
#include "live/frame.h"

namespace heard::live {

class Room;

// Somebody whose upgrade request was found good.
struct Newcomer {
  std::string key;                    // Sec-WebSocket-Key
  std::optional<std::int64_t> since;  // the last seq they saw
  desk::Caller caller;
  std::function<desk::Task<desk::Caller>()> ask_again;  // who they are now
};

class Seat {
 public:
  using Moment = std::chrono::steady_clock::time_point;
  enum class Why { restart, too_slow, not_allowed };

  virtual ~Seat() = default;
  virtual void take(const Frame& frame) = 0;
  virtual void take(PresenceFrame& frame) = 0;
  virtual void look(Moment now) = 0;
  virtual void ask_again() = 0;
  virtual void close(Why why) = 0;
  virtual void cut() = 0;                             // without a word
  [[nodiscard]] virtual PersonId person() const = 0;  // or `visitor`
};

// Takes its place in the room once the upgrade is answered, and leaves it by itself.
void open_seat(std::shared_ptr<Room> room, boost::asio::ip::tcp::socket socket, Newcomer newcomer);

}  // namespace heard::live
