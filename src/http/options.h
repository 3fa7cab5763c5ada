// What a server is told at its start.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace heard::http {

// How much a stranger may ask of us. Sizes in bytes.
struct Limits {
  int connections_max = 4000;
  int requests_max = 2000;  // being worked on at once
  std::size_t header_bytes_max = 16 * 1024;
  std::size_t bodies_bytes_max = 512u << 20;  // of all requests that are in memory at once
  std::chrono::milliseconds header_wait{10'000};
  std::chrono::milliseconds idle_wait{75'000};
  std::chrono::milliseconds body_wait{60'000};     // and what the rate below allows on top
  std::size_t body_rate_min = 32 * 1024;           // bytes a second, once the wait is over
  std::chrono::milliseconds trickle_wait{10'000};  // how long less than trickle_rate_min is borne
  std::size_t trickle_rate_min = 1024;             // bytes a second, in either direction
  std::chrono::milliseconds sweep{500};            // how often the waits are looked at
  std::chrono::milliseconds stop_grace{10'000};
};

struct Rates {
  int token_calls_a_minute = 6000;  // for each token; 0: no limit
  int public_posts_a_minute = 60;   // for each address; 0: no limit
  bool also_loopback = false;       // for tests
};

enum class AccessLog {
  notable,  // what changes something, fails or is slow
  all,
};

struct ServerOptions {
  std::string host = "127.0.0.1";
  std::uint16_t port = 8080;                 // 0: any; port() says which
  std::string public_url;                    // "https://desk.example.org"; "" when there is none
  std::vector<std::string> trusted_proxies;  // addresses or networks, "10.0.0.0/8"
  std::string instance = "local";            // goes into the name of the cookie on http
  bool practice = false;  // the practice shop beside one's own: shows itself to nobody who has not entered it
  AccessLog access_log = AccessLog::notable;
  Limits limits{};
  Rates rates{};
};

}  // namespace heard::http
