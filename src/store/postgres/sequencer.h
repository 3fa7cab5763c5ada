// Sequencer: gives committed events their numbers, without gaps and in the order they became visible. Every
// node has one; an advisory lock lets one at a time work. Lock, numbering, NOTIFY and commit travel as one
// message, so a node that freezes or dies never holds the lock.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "store/postgres/connection.h"

namespace heard::store::postgres {

class Sequencer {
 public:
  // `numbered` is called on the sequencer's thread after it gave numbers.
  Sequencer(const std::string& url, std::function<void()> numbered);
  ~Sequencer();
  Sequencer(const Sequencer&) = delete;
  Sequencer& operator=(const Sequencer&) = delete;

  // There may be something to number. Any thread; does not block.
  void wake();
  void stop();

  // How long this node's oldest event has been waiting for its number; 0 when none is.
  [[nodiscard]] std::int64_t waiting_us() const;
  // The server process of its connection: NOTIFY of our own is told apart by it.
  [[nodiscard]] int server_process() const { return process_; }

 private:
  void work();
  void pass();
  bool number_batch();

  Connection connection_;
  std::function<void()> numbered_;
  std::mutex mutex_;
  std::condition_variable woken_;
  bool wanted_ = false;
  bool stopped_ = false;
  std::atomic<std::int64_t> waiting_since_us_{0};
  std::atomic<int> process_{0};
  std::int64_t last_id_ = 0;
  std::chrono::steady_clock::time_point next_pass_{};
  std::chrono::steady_clock::time_point next_full_look_{};
  std::thread thread_;
};

}  // namespace heard::store::postgres
