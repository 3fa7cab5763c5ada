// OpenShop: an opened house with what sends, tells and answers for it: everything but the port. Stopped, it
// stays until the io threads are gone, since requests may still be on their way through it.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/config.h"
#include "app/mail_grants.h"
#include "app/mail_tries.h"
#include "app/mailboxes.h"
#include "app/nightly.h"
#include "app/opened.h"
#include "app/picture_fetches.h"
#include "app/practice/answering.h"
#include "app/senders.h"
#include "base/result.h"
#include "http/entrance.h"
#include "http/io_threads.h"
#include "http/services.h"
#include "live/hub.h"
#include "outbox/outbox.h"

namespace heard::app {

// What it stands on; outlives it, but for the threads.
struct Ground {
  http::IoThreads& threads;
  http::Metrics& metrics;
  http::ServerOptions options;
  http::Practice* practice = nullptr;        // beside it
  const practice::Script* script = nullptr;  // of a practice shop: its customers answer
};

class OpenShop {
 public:
  OpenShop(std::unique_ptr<Opened> house, const Config& config, Ground ground);

  // Once the io threads run, from none of them.
  Result<void> start();
  // Finishes what is running, closes. From no io thread.
  void stop();
  // Before the io threads are destroyed, and after they have ended.
  void let_go() { hub_.reset(); }

  [[nodiscard]] Opened& house() { return *house_; }
  [[nodiscard]] const http::Routes& routes() const { return routes_; }
  [[nodiscard]] const http::ServerOptions& options() const { return services_.options; }
  // Of a shop beside one's own; nullptr for one's own, whose entrance is the server's.
  [[nodiscard]] http::Entrance* entrance() { return entrance_ ? &*entrance_ : nullptr; }

 private:
  std::function<desk::Task<void>(Duration)> advance();
  std::span<const http::Asset> files();

  Config config_;
  std::optional<practice::Answering> answering_;  // outlives what wakes it
  std::unique_ptr<Opened> house_;
  MailGrants grants_;
  Senders senders_;
  outbox::Outbox outbox_;
  std::optional<Nightly> nightly_;      // of one's own shop
  std::optional<Mailboxes> mailboxes_;  // of one's own shop
  std::optional<MailTries> mail_tries_;
  std::optional<PictureFetches> pictures_;
  std::string page_;  // of the desk, where it is another one
  std::string page_tag_;
  std::vector<http::Asset> files_;
  std::unique_ptr<live::Hub> hub_;
  http::Services services_;
  http::Routes routes_;
  std::optional<http::Entrance> entrance_;
  bool running_ = false;
};

}  // namespace heard::app
