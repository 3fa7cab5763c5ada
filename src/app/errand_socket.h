// DATA/heard.sock (mode 0600): how other commands reach the process that owns the data folder. One
// errand a connection: a line of JSON there, with the bytes that go with it behind, a line of JSON back.
#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

#include "app/errand.h"
#include "base/result.h"

namespace heard::app {

class ErrandSocket {
 public:
  using Run = std::function<Result<std::string>(const Errand&, std::string bytes)>;
  ErrandSocket(std::string data, Run run) : path_(std::move(data) + "/heard.sock"), run_(std::move(run)) {}
  ~ErrandSocket() { stop(); }

  Result<void> start();
  // Finishes the errand in hand.
  void stop();

 private:
  void listen_loop();
  void answer(int peer);

  std::string path_;
  Run run_;
  int listener_ = -1;
  std::atomic<bool> stopping_{false};
  std::thread thread_;
};

// Whether somebody serves this folder just now.
bool is_served(const std::string& data);
// Nothing when nobody serves this folder.
std::optional<Result<std::string>> hand_over(const std::string& data, const Errand& errand,
                                             std::string_view bytes = {});

}  // namespace heard::app
