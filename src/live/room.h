// Room: the live sockets of one io thread, and how far that thread has been told of the log. All but the
// counters are touched by that thread only. Outlives the hub as long as a seat is taken.
#pragma once

#include <atomic>
#include <boost/asio/any_io_executor.hpp>
#include <list>
#include <memory>

#include "live/board.h"
#include "live/log.h"
#include "live/options.h"
#include "live/seat.h"
#include "record/chat.h"

namespace heard::live {

// Of all rooms together.
struct Tally {
  std::atomic<std::int64_t> sockets{0};
  std::atomic<std::int64_t> visitors{0};  // of these
  std::atomic<std::int64_t> frames{0};
  std::atomic<std::int64_t> dropped{0};
  std::atomic<std::int64_t> seq{0};
  std::atomic<bool> stopping{false};
};

class Room {
 public:
  using Place = std::list<std::shared_ptr<Seat>>::iterator;

  Room(Log followed, boost::asio::any_io_executor on, const HubOptions& given, std::shared_ptr<Tally> counted,
       std::shared_ptr<Board> of_all)
      : log(std::move(followed)),
        executor(std::move(on)),
        options(given),
        tally(std::move(counted)),
        board(std::move(of_all)) {}

  Place enter(std::shared_ptr<Seat> seat) {
    ++tally->sockets;
    if (seat->person() == visitor) ++tally->visitors;
    return seats_.insert(seats_.end(), std::move(seat));
  }
  void leave(Place place) {
    --tally->sockets;
    if ((*place)->person() == visitor) --tally->visitors;
    seats_.erase(place);
  }
  void broadcast(const Frame& frame) {
    seen = frame.to;
    each([&](Seat& seat) { seat.take(frame); });
  }
  void broadcast(const std::vector<Presence>& told) {
    PresenceFrame frame(told);
    each([&](Seat& seat) { seat.take(frame); });
  }
  void broadcast(const ColleagueAttention& told) {
    PresenceFrame frame(told);
    each([&](Seat& seat) { seat.take(frame); });
  }
  // Seats never leave while this runs: they end in steps of their own.
  template <class Fn>
  void each(Fn fn) {
    for (const auto& seat : seats_) fn(*seat);
  }

  Log log;
  boost::asio::any_io_executor executor;
  HubOptions options;
  std::shared_ptr<Tally> tally;
  std::shared_ptr<Board> board;
  std::int64_t seen = 0;  // everything up to here was broadcast on this thread

 private:
  std::list<std::shared_ptr<Seat>> seats_;
};

}  // namespace heard::live
