// Listener: hears what other nodes committed, and wakes this one's watchers; and what nodes tell each other.
// LISTENs on a connection of its own; after a reconnect it wakes once in any case, since what was said
// meanwhile is lost.
#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <string_view>
#include <thread>

#include "store/postgres/connection.h"

namespace heard::store::postgres {

class Listener {
 public:
  using Told = std::function<void(std::string_view)>;

  // `heard` and `told` are called on the listener's thread. `ours` gives the server process whose commits are
  // our own; words come back to who told them.
  Listener(std::string url, std::function<void()> heard, std::function<int()> ours, Told told);
  ~Listener();
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  void stop();

 private:
  void work();
  bool listen();
  // Whether there is news of a commit elsewhere; words are passed on.
  bool read_notices();
  // False when the wait was ended by stop().
  bool wait(int socket, int for_ms);

  std::string url_;
  std::function<void()> heard_;
  std::function<int()> ours_;
  Told told_;
  ConnectionPtr connection_;
  int stop_event_;
  std::thread thread_;
};

}  // namespace heard::store::postgres
