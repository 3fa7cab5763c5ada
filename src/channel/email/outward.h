// Asking somebody out there by HTTP: for the servers of an address, for a token, for a picture. Whoever is
// asked is a stranger: every answer has a limit in size, time and turns, nothing of ours is told (no cookie,
// no referrer), and each address is looked at when the connection to it is made, so that no name and no
// redirect leads into the own network. Blocking.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "channel/email/interrupt.h"

namespace heard::channel::email {

// Where connections may lead.
enum class Reach {
  outside,   // by the usual ports only
  anywhere,  // what the owner named, and tests
};

struct OutwardAsk {
  std::string url;
  Reach reach = Reach::outside;
  std::optional<std::uint16_t> own_port{};  // with `outside`: of 127.0.0.1 this port all the same, for tests
  bool secure = false;                 // https and nothing else, but for this machine where it may be reached
  std::optional<std::string> form{};   // posted
  std::vector<std::string> headers{};  // whole lines, beside those that every question has
  std::string accept = "*/*";
  std::string agent = "Heard";
  std::size_t bytes_max = std::size_t{64} << 10;
  std::chrono::milliseconds within{10'000};
  int redirects_max = 0;
};

struct OutwardAnswer {
  long status = 0;
  std::string body;
};

// An error: nobody answered, or not within the limits. Codes: outward_refused (an address or a way that is
// not gone), outward_too_large, outward_failed, stopped.
Result<OutwardAnswer> ask_outward(const OutwardAsk& ask, const Interrupt& interrupt);

}  // namespace heard::channel::email
