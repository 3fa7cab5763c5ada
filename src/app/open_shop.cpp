#include "app/open_shop.h"

#include "app/assets.h"
#include "app/channel_routes.h"
#include "app/chat_routes.h"
#include "app/form_routes.h"
#include "app/own_routes.h"
#include "app/site_routes.h"
#include "app/writing_routes.h"
#include "http/resources.h"
#include "live/log.h"

namespace heard::app {
OpenShop::OpenShop(std::unique_ptr<Opened> house, const Config& config, Ground ground)
    : config_(config),
      house_(std::move(house)),
      grants_(*house_->desk),
      senders_(*house_->desk, grants_),
      outbox_(*house_->store, house_->clock, house_->random, outbox_ports(*house_->desk, senders_)),
      hub_(std::make_unique<live::Hub>(live::log_of(*house_->desk), live::nodes_of(*house_->desk),
                                       ground.threads.executors())),
      services_{.desk = *house_->desk,
                .hub = *hub_,
                .metrics = ground.metrics,
                .options = std::move(ground.options),
                .assets = files(),
                .advance_clock = advance(),
                .practice = ground.practice} {
  if (!config.rules.practice) {
    nightly_.emplace(*house_->desk, config_);
    mailboxes_.emplace(*house_->desk, grants_, !config.database.empty());
    services_.mail = &mail_tries_.emplace(*house_->desk, *mailboxes_, grants_);
    services_.pictures = &pictures_.emplace(config.test_pictures_port);
  }
  http::add_all(routes_, services_);
  add_site_routes(routes_, *house_->desk);
  if (!config.rules.practice) add_chat_routes(routes_, services_);
  add_own_routes(routes_, services_);
  add_writing_routes(routes_, *house_->desk);
  add_form_routes(routes_, *house_->desk);
  add_channel_routes(routes_, services_, &senders_.channels);
  if (!config.rules.root.empty()) entrance_.emplace(*house_->desk, routes_, services_.options);
  if (ground.script != nullptr) answering_.emplace(*house_->desk, *ground.script);
}

// The page of the desk asks early who is signed in, which is another address in the shop beside one's own.
std::span<const http::Asset> OpenShop::files() {
  if (config_.rules.root.empty()) return assets();
  files_.assign(assets().begin(), assets().end());
  for (http::Asset& file : files_) {
    constexpr std::string_view asks = "\"/api/session\"";
    const std::size_t at = file.path == "/index.html" ? file.identity.find(asks) : std::string_view::npos;
    if (at == std::string_view::npos) continue;
    page_ = std::string(file.identity).insert(at + 1, config_.rules.root);
    page_tag_ = std::string(file.etag).insert(1, "practice-");
    file = {.path = file.path, .media_type = file.media_type, .etag = page_tag_, .identity = page_};
  }
  return files_;
}

std::function<desk::Task<void>(Duration)> OpenShop::advance() {
  if (!config_.test_clock) return {};
  return [this](Duration by) -> desk::Task<void> {
    HEARD_CO_CHECK(co_await house_->store->on_pool([&]() { return advance_test_clock(*house_, by); }));
    for (;;) {
      HEARD_CO_TRY(const int done, co_await outbox_.round());
      if (done == 0) co_return Result<void>{};
    }
  };
}

Result<void> OpenShop::start() {
  house_->store->watch([this] { outbox_.wake(); });
  running_ = true;
  HEARD_CHECK(hub_->start());
  outbox_.start();
  if (mailboxes_) mailboxes_->start();
  if (nightly_) nightly_->start();
  if (answering_) answering_->start();
  return {};
}

void OpenShop::stop() {
  if (!running_) return;
  running_ = false;
  if (nightly_) nightly_->stop();
  grants_.stop();
  if (answering_) answering_->stop();
  if (mail_tries_) mail_tries_->stop();
  if (pictures_) pictures_->stop();
  if (mailboxes_) mailboxes_->stop();
  hub_->stop();
  senders_.mail.stop();
  senders_.filer.stop();
  senders_.channels.stop();
  outbox_.stop();
  house_->store->stop();
}

}  // namespace heard::app
