// Listener: hears what other nodes committed, and wakes this one's watchers. LISTENs on a connection of its
// own; after a reconnect it wakes once in any case, since what was said meanwhile is lost.
#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <thread>

#include "store/postgres/connection.h"

namespace heard::store::postgres {

class Listener {
 public:
  // `heard` is called on the listener's thread. `ours` gives the server process whose words are our own.
  Listener(std::string url, std::function<void()> heard, std::function<int()> ours);
  ~Listener();
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  void stop();

 private:
  void work();
  bool listen();
  bool wait_for_word();
  // False when the wait was ended by stop().
  bool wait(int socket, int for_ms);

  std::string url_;
  std::function<void()> heard_;
  std::function<int()> ours_;
  ConnectionPtr connection_;
  int stop_event_;
  std::thread thread_;
};

}  // namespace heard::store::postgres
