// Nightly: puts everything aside every night, in a thread of its own beside a desk that serves. Of several
// nodes one does it. What goes wrong is kept for an owner to see, and tried again.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "app/config.h"
#include "desk/house/backups.h"

namespace heard::app {

class Nightly {
 public:
  // `desk` outlives it.
  Nightly(desk::Desk& desk, const Config& config);
  ~Nightly() { stop(); }

  void start();
  // One that is being taken ends with nothing written.
  void stop();

 private:
  void run();
  void look();
  Result<void> take(const desk::BackupTurn& turn);

  desk::Desk& desk_;
  const Config config_;
  const std::string node_;
  std::atomic<bool> stopping_{false};
  std::mutex mutex_;
  std::condition_variable wake_;
  std::thread thread_;
};

}  // namespace heard::app
