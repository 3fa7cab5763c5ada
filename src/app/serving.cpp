#include "app/serving.h"

#include <algorithm>
#include <thread>

#include "app/assets.h"
#include "app/errand_socket.h"
#include "app/senders.h"
#include "app/site_routes.h"
#include "http/io_threads.h"
#include "http/resources.h"
#include "http/server.h"
#include "live/hub.h"
#include "live/log.h"
#include "outbox/outbox.h"
#include "store/setting.h"

namespace heard::app {
namespace {

std::size_t thread_count(const Config& config) {
  return static_cast<std::size_t>(config.threads > 0
                                      ? config.threads
                                      : static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
}

std::string instance_of(store::Store& store) {
  const auto id = store.read_now([](store::Tx& tx) -> Result<std::string> {
    return store::get_setting(tx, "instance_id").value_or("local");
  });
  return id.ok() ? id->substr(0, 12) : "local";
}

http::ServerOptions server_options(const Config& config, const Opened& house) {
  const Listen listen = listen_of(config.listen).value();
  http::ServerOptions options{.host = listen.host,
                              .port = listen.port,
                              .public_url = config.rules.public_url,
                              .trusted_proxies = config.trusted_proxies,
                              .instance = instance_of(*house.store)};
  options.limits.connections_max = config.connections_max;
  options.rates.token_calls_a_minute = config.token_requests_a_minute;
  return options;
}

}  // namespace

// In the order of their making; destroyed from the last to the first.
struct Serving::Parts {
  Parts(std::unique_ptr<Opened> opened, const Config& given)
      : config(given),
        house(std::move(opened)),
        outbox(*house->store, house->clock, house->random, outbox_ports(*house->desk, senders)),
        threads(thread_count(config)),
        metrics(threads.size()),
        hub(live::log_of(*house->desk), threads.executors()),
        services{.desk = *house->desk,
                 .hub = hub,
                 .metrics = metrics,
                 .options = server_options(config, *house),
                 .assets = assets(),
                 .advance_clock = advance()},
        errands(config.data, [this](const Errand& errand) { return run_errand(*house->desk, errand); }) {}

  std::function<desk::Task<void>(Duration)> advance() {
    if (!config.test_clock) return {};
    return [this](Duration by) -> desk::Task<void> {
      HEARD_CO_CHECK(co_await house->store->on_pool([&]() { return advance_test_clock(*house, by); }));
      for (;;) {
        HEARD_CO_TRY(const int done, co_await outbox.round());
        if (done == 0) co_return Result<void>{};
      }
    };
  }

  Config config;
  std::unique_ptr<Opened> house;
  Senders senders;
  outbox::Outbox outbox;
  http::Routes routes;
  http::IoThreads threads;
  http::Metrics metrics;
  live::Hub hub;
  http::Services services;
  std::unique_ptr<http::Server> server;
  ErrandSocket errands;
  bool running = false;
};

Serving::Serving(std::unique_ptr<Opened> house, const Config& config)
    : parts_(std::make_unique<Parts>(std::move(house), config)) {}

Serving::~Serving() { stop(); }

Result<void> Serving::start() {
  Parts& p = *parts_;
  http::raise_file_limit();
  http::add_all(p.routes, p.services);
  add_site_routes(p.routes, *p.house->desk);
  p.server =
      std::make_unique<http::Server>(*p.house->desk, p.routes, p.threads, p.metrics, p.services.options);
  p.house->store->watch([&p] { p.outbox.wake(); });
  p.threads.start();
  p.running = true;
  HEARD_CHECK(p.hub.start());
  p.outbox.start();
  HEARD_CHECK(p.server->start());
  if (p.config.database.empty()) HEARD_CHECK(p.errands.start());
  return {};
}

unsigned short Serving::port() const { return parts_->server->port(); }

void Serving::stop() {
  Parts& p = *parts_;
  if (!p.running) return;
  p.running = false;
  p.errands.stop();
  if (p.server) p.server->stop();
  p.hub.stop();
  p.outbox.stop();
  p.house->store->stop();
  p.threads.stop();
}

}  // namespace heard::app
