#include "app/practice_shop.h"

#include <spdlog/spdlog.h>

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <filesystem>

#include "app/demo.h"
#include "app/practice/texts.h"
#include "desk/people/sessions.h"
#include "store/sql/people.h"

namespace heard::app {
namespace {

namespace asio = boost::asio;

constexpr std::chrono::milliseconds look_again{20};

bool is_made(const std::string& folder) {
  std::error_code ignored;
  return std::filesystem::exists(folder + "/heard.db", ignored);
}

asio::awaitable<void> wait_a_little() {
  asio::steady_timer timer(co_await asio::this_coro::executor, look_again);
  boost::system::error_code ignored;
  co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
}

}  // namespace

PracticeShop::PracticeShop(const Config& own, desk::Desk& own_desk, http::IoThreads& threads,
                           http::Metrics& metrics, http::ServerOptions options)
    : own_(own),
      own_desk_(own_desk),
      threads_(threads),
      metrics_(metrics),
      options_(std::move(options)),
      folder_(own.data + "/practice"),
      stage_(is_made(folder_) ? Stage::closed : Stage::none) {}

// SQLite in a folder of its own, whatever one's own shop is kept in; nothing that was decided there counts
// here.
Config PracticeShop::config() const {
  Config config;
  config.data = folder_;
  config.listen = own_.listen;
  config.test_clock = own_.test_clock;
  config.rules.practice = true;
  config.rules.loopback_sign_in_only = true;
  config.rules.root = http::practice_root;
  config.rules.public_url = own_.rules.public_url;
  if (config.rules.public_url.empty() && is_loopback(options_.host))
    config.rules.public_url = address_of(own_, port_);
  return config;
}

PracticeView PracticeShop::view() const {
  const auto state_of = [](Stage stage) {
    switch (stage) {
      case Stage::none:
        return PracticeState::none;
      case Stage::opening:
      case Stage::filling:
        return PracticeState::filling;
      case Stage::failed:
        return PracticeState::failed;
      case Stage::closed:
      case Stage::ready:
        break;
    }
    return PracticeState::ready;
  };
  return {.state = state_of(stage_), .percent = percent_};
}

void PracticeShop::begin(bool afresh) {
  if (stopping_) return;
  if (claim(Stage::failed, Stage::none)) return;  // told once; the next wish tries again
  const bool ours = claim(Stage::none, Stage::filling) || claim(Stage::closed, Stage::filling) ||
                    (afresh && claim(Stage::ready, Stage::filling));
  if (!ours) return;
  percent_ = 0;
  if (thread_.joinable()) thread_.join();  // it has moved the stage on, so it is at its end
  thread_ = std::thread([this, afresh] { work(afresh); });
}

void PracticeShop::work(bool afresh) {
  retire();
  std::error_code failure;
  if (afresh) std::filesystem::remove_all(folder_, failure);
  Result<void> opened = open(true);
  if (!opened.ok() && opened.error().code == "half_a_demo") {
    std::filesystem::remove_all(folder_, failure);
    opened = open(true);
  }
  if (!opened.ok() && !stopping_)
    spdlog::error("the practice shop: {} {}", opened.error().sentence, opened.error().cause);
  stage_ = opened.ok() ? Stage::ready : Stage::failed;
}

void PracticeShop::retire() {
  shop_ = nullptr;
  if (!all_.empty()) all_.back()->stop();
}

Result<void> PracticeShop::open(bool may_fill) {
  std::error_code failure;
  std::filesystem::create_directories(folder_, failure);
  HEARD_TRY(const practice::Script script, practice::read_script());
  // nobody knows the password: who may look round is let in without one
  const std::string password = own_desk_.random.token();
  HEARD_TRY(auto house, open_practice(config(), script, password, [this, may_fill](int percent) {
              percent_ = percent;
              return may_fill && !stopping_;
            }));
  http::ServerOptions options = options_;
  options.practice = true;
  options.public_url = config().rules.public_url;
  all_.push_back(std::make_unique<OpenShop>(
      std::move(house), config(),
      Ground{.threads = threads_, .metrics = metrics_, .options = std::move(options), .script = &script}));
  HEARD_CHECK(all_.back()->start());
  shop_ = all_.back().get();
  return {};
}

asio::awaitable<http::Entrance*> PracticeShop::find() {
  for (;;) {
    if (OpenShop* shop = shop_) co_return shop->entrance();
    if (stopping_) co_return nullptr;
    if (claim(Stage::closed, Stage::opening)) {
      if (stopping_) {  // stop() waits for whoever opens
        stage_ = Stage::closed;
        co_return nullptr;
      }
      const Result<void> opened = co_await own_desk_.store.on_pool([this] { return open(false); });
      if (!opened.ok())
        spdlog::warn("the practice shop: {} {}", opened.error().sentence, opened.error().cause);
      // what cannot be opened as it is can be made by whoever wishes it
      stage_ = opened.ok() ? Stage::ready : Stage::none;
    } else if (stage_ == Stage::opening) {
      co_await wait_a_little();
    } else if (shop_ == nullptr) {
      co_return nullptr;
    }
  }
}

desk::Task<desk::SignedIn> PracticeShop::enter(desk::SignInFrom from) {
  co_await find();
  OpenShop* shop = shop_;
  if (shop == nullptr) co_return conflict("no_practice", "The practice shop is not open just now.");
  desk::Desk& desk = *shop->house().desk;
  HEARD_CO_TRY(const auto owner, co_await desk.store.read([](store::Tx& tx) -> Result<std::optional<Person>> {
    return tx.one<Person>(store::sql::person_by_email, std::string(demo_owner));
  }));
  if (!owner) co_return broken("the practice shop has lost its owner");
  co_return co_await desk::begin_session(desk, *owner, std::move(from));
}

void PracticeShop::stop() {
  if (stopping_.exchange(true)) return;
  while (stage_ == Stage::opening) std::this_thread::sleep_for(look_again);
  if (thread_.joinable()) thread_.join();
  retire();
}

void PracticeShop::let_go() {
  for (const auto& shop : all_) shop->let_go();
}

}  // namespace heard::app
