// The port through which an effect leaves the house: one sender for each kind of effect.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <string>

#include "record/effect.h"

namespace heard::outbox {

struct Sent {
  enum class How {
    sent,
    later,  // nothing was handed over: it may be tried again
    waits,  // nothing is wrong with it, but its way out is closed: until it is open again, for as long as it
            // takes
    refused,  // it will never be taken: trying again is no use
    unknown,  // handed over, but nobody said what became of it
  };
  How how = How::sent;
  std::string reason{};        // for a person to read; empty when sent
  std::string of_recipient{};  // what the server says of who it is for, where it refused them; else empty
};

class Sender {
 public:
  virtual ~Sender() = default;
  // Awaited on the outbox's thread; must not block it. The effect outlives the call.
  virtual boost::asio::awaitable<Sent> send(const Effect& effect) = 0;
};

}  // namespace heard::outbox
