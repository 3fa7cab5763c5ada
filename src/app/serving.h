// Serving: an opened house with everything that listens and sends, started in the order of dependence
// and stopped in reverse. What is unfinished at a stop is on disk already.
#pragma once

#include <memory>

#include "app/config.h"
#include "app/opened.h"
#include "app/practice/script.h"
#include "base/result.h"

namespace heard::app {

class Serving {
 public:
  // `script`: of a practice shop, whose customers answer.
  Serving(std::unique_ptr<Opened> house, const Config& config, const practice::Script* script = nullptr);
  ~Serving();

  Result<void> start();
  [[nodiscard]] unsigned short port() const;
  // Refuses new work, finishes what is running, closes.
  void stop();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

// Serves until the process is asked to end (SIGINT, SIGTERM). `is_practice`: the demo shop. The exit status.
int serve(Config config, bool is_practice);

}  // namespace heard::app
