// PracticeShop: the practice shop beside one's own, in DATA/practice. Opened at the first wish and never
// before, so that it costs nothing unless somebody practises. Whoever moves the stage away from `closed`,
// `none`, `ready` or `failed` has the work to themselves until they move it on; everybody else only reads it.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "app/config.h"
#include "app/open_shop.h"
#include "http/practice.h"
#include "http/server.h"

namespace heard::app {

class PracticeShop final : public http::Practice {
 public:
  // `own` is the shop that it stands beside, with the options of its server.
  PracticeShop(const Config& own, desk::Desk& own_desk, http::IoThreads& threads, http::Metrics& metrics,
               http::ServerOptions options);
  ~PracticeShop() override { stop(); }

  // Where one's own shop listens, once it does.
  void listening_on(unsigned short port) { port_ = port; }

  [[nodiscard]] PracticeView view() const override;
  void begin(bool afresh) override;
  desk::Task<desk::SignedIn> enter(desk::SignInFrom from) override;
  boost::asio::awaitable<http::Entrance*> find() override;

  // From no io thread; gives up what is being filled in.
  void stop();
  // As OpenShop::let_go.
  void let_go();

 private:
  // closed: it is on disk, and nobody has asked for it since the start.
  enum class Stage { none, closed, opening, filling, ready, failed };

  bool claim(Stage from, Stage to) { return stage_.compare_exchange_strong(from, to); }
  void work(bool afresh);
  Result<void> open(bool may_fill);
  void retire();
  [[nodiscard]] Config config() const;

  const Config own_;
  desk::Desk& own_desk_;
  http::IoThreads& threads_;
  http::Metrics& metrics_;
  const http::ServerOptions options_;
  const std::string folder_;
  std::atomic<unsigned short> port_{0};
  std::atomic<Stage> stage_;
  std::atomic<int> percent_{0};
  std::atomic<bool> stopping_{false};
  std::atomic<OpenShop*> shop_{nullptr};
  std::vector<std::unique_ptr<OpenShop>> all_;  // the last one, and those that were made anew
  std::thread thread_;
};

}  // namespace heard::app
