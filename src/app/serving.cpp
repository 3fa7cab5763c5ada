#include "app/serving.h"

#include <algorithm>
#include <thread>

#include "app/errand_socket.h"
#include "app/open_shop.h"
#include "app/practice_shop.h"
#include "app/take_lmtp.h"
#include "http/io_threads.h"
#include "http/server.h"
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

// Where several nodes share a database, it would be on one of them and its visitors on any.
bool offers_practice(const Config& config) {
  return !config.rules.practice && config.practice.value_or(config.database.empty());
}

}  // namespace

// In the order of their making; destroyed from the last to the first, but for the hubs of the shops, which
// must not outlive the threads.
struct Serving::Parts {
  Parts(std::unique_ptr<Opened> opened, const Config& given, const practice::Script* script)
      : config(given),
        threads(thread_count(config)),
        metrics(threads.size()),
        errands(config.data, [this](const Errand& errand, std::string bytes) {
          return run_errand(*shop->house().desk, errand, std::move(bytes));
        }) {
    http::ServerOptions options = server_options(config, *opened);
    if (offers_practice(config))
      practice = std::make_unique<PracticeShop>(config, *opened->desk, threads, metrics, options);
    shop = std::make_unique<OpenShop>(std::move(opened), config,
                                      Ground{.threads = threads,
                                             .metrics = metrics,
                                             .options = std::move(options),
                                             .practice = practice.get(),
                                             .script = script});
  }
  ~Parts() {
    server.reset();
    if (practice) practice->let_go();
    shop->let_go();
  }
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;

  Config config;
  std::unique_ptr<OpenShop> shop;
  std::unique_ptr<PracticeShop> practice;
  http::IoThreads threads;
  http::Metrics metrics;
  std::unique_ptr<http::Server> server;
  ErrandSocket errands;
  std::unique_ptr<channel::email::Lmtp> lmtp;  // or nullptr
  bool running = false;
};

Serving::Serving(std::unique_ptr<Opened> house, const Config& config, const practice::Script* script)
    : parts_(std::make_unique<Parts>(std::move(house), config, script)) {}

Serving::~Serving() { stop(); }

Result<void> Serving::start() {
  Parts& p = *parts_;
  http::raise_file_limit();
  p.server = std::make_unique<http::Server>(*p.shop->house().desk, p.shop->routes(), p.threads, p.metrics,
                                            p.shop->options(), p.practice.get());
  p.threads.start();
  p.running = true;
  HEARD_CHECK(p.shop->start());
  p.lmtp = open_lmtp(p.config, *p.shop->house().desk);
  if (p.lmtp) HEARD_CHECK(p.lmtp->start());
  HEARD_CHECK(p.server->start());
  if (p.practice) p.practice->listening_on(p.server->port());
  if (p.config.database.empty()) HEARD_CHECK(p.errands.start());
  return {};
}

unsigned short Serving::port() const { return parts_->server->port(); }

void Serving::stop() {
  Parts& p = *parts_;
  if (!p.running) return;
  p.running = false;
  p.errands.stop();
  if (p.lmtp) p.lmtp->stop();
  if (p.server) p.server->stop();
  if (p.practice) p.practice->stop();
  p.shop->stop();
  p.threads.stop();
}

}  // namespace heard::app
