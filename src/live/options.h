// How the live channel behaves.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace heard::live {

struct BoardOptions {
  std::chrono::milliseconds writing{10'000};  // so long somebody writes without a new word of it
  std::chrono::milliseconds repeat{5'000};    // how often other nodes are told what they know
  std::chrono::milliseconds silence{15'000};  // so long another node is believed without a word from it
  std::size_t people_max = 20;                // of one conversation
  std::size_t told_max = 150;                 // conversations and people of one telling: less than 8 kB
};

struct HubOptions {
  std::chrono::milliseconds gather{50};        // events that come so close together share a frame
  std::chrono::milliseconds poll{1000};        // in case a wake was missed
  std::chrono::milliseconds look{30'000};      // how often a socket is pinged and its session looked up again
  std::chrono::milliseconds tick{1000};        // how finely `look` is kept
  std::chrono::milliseconds tell{250};         // who is where is told so often at most
  std::chrono::milliseconds listen{50};        // what a client says is read so often at most
  std::chrono::milliseconds close_wait{3000};  // for the client's side of a close
  std::size_t queue_bytes_max =
      1 << 20;  // further behind than this, a socket is closed; it comes back with since=
  std::size_t read_bytes_max = 4'096;
  std::int64_t behind_max = 10'000;  // events; further behind, everything is to be read anew
  int page = 500;                    // events of one read of the log
  int sockets_max = 4000;            // of the desk
  int visitors_max = 20'000;         // of customers
  BoardOptions board{};
};

}  // namespace heard::live
