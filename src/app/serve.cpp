// The commands that serve: what is printed at the start, and waiting for the end.
#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include "app/demo.h"
#include "app/errand_socket.h"
#include "app/practice/texts.h"
#include "app/refuse.h"
#include "app/run_now.h"
#include "app/serving.h"
#include "desk/people/people.h"

namespace heard::app {
namespace {

void say(const std::string& line) {
  fmt::print("{}\n", line);
  std::fflush(stdout);
}

// Nobody reaches it but this machine, so that the customers' pages are where it listens.
void set_up_practice(Config& config) {
  config.rules.practice = true;
  config.rules.loopback_sign_in_only = true;
  const auto listen = listen_of(config.listen);
  if (listen.ok() && is_loopback(listen->host) && listen->port != 0)
    config.rules.public_url = address_of(config, listen->port);
}

Result<std::unique_ptr<Opened>> open_demo(const Config& config, const practice::Script& script) {
  return open_practice(config, script, demo_password, [said = false](int) mutable {
    if (!said) say("Filling in the practice shop, once…");
    return said = true;
  });
}

void greet(Opened& house, const Config& config, unsigned short port, bool is_practice) {
  const std::string address = address_of(config, port);
  say(fmt::format("Heard is open at {}", address));
  if (is_practice) {
    say(fmt::format("  Sign in as {} with the password {} (from this machine only).", demo_owner,
                    demo_password));
    say(fmt::format("  A customer writes at {}/help/contact", address));
    say("  This is the practice shop: nothing leaves this machine.");
  } else if (const auto token = run_now(desk::setup_token(*house.desk)); token.ok() && *token) {
    say(fmt::format("  Set it up with this link, once: {}/setup#{}",
                    config.rules.public_url.empty() ? address : config.rules.public_url, **token));
    say("  Nothing leaves this machine until you turn sending on.");
  }
  if (config.rules.public_url.empty() && !is_loopback(listen_of(config.listen).value().host))
    spdlog::warn(
        "listening beyond this machine without https: set public_url and put a proxy with TLS in front");
  say("  It stops with Ctrl-C.");
}

constexpr int looks_for_folder_max = 300;
constexpr auto between_looks = std::chrono::milliseconds(50);

// A command that has the folder for a moment, as a mail server's pipe does while nobody serves, is waited
// for; another that serves is not.
Result<std::unique_ptr<Opened>> open_once_free(const Config& config) {
  for (int looks = 1;; ++looks) {
    auto house = open_with_clock(config);
    const bool in_use = !house.ok() && house.error().code == "folder_in_use";
    if (!in_use || looks == looks_for_folder_max || is_served(config.data)) return house;
    std::this_thread::sleep_for(between_looks);
  }
}

}  // namespace

int serve(Config config, bool is_practice) {
  sigset_t ends;
  sigemptyset(&ends);
  for (const int signal : {SIGINT, SIGTERM}) sigaddset(&ends, signal);
  pthread_sigmask(SIG_BLOCK, &ends, nullptr);  // before any thread, so that only this one sees them
  std::signal(SIGPIPE, SIG_IGN);

  if (config.test_clock && std::getenv("HEARD_ALLOW_TEST_CLOCK") == nullptr)
    return refuse(invalid("test_clock", "--test-clock is for tests: it needs HEARD_ALLOW_TEST_CLOCK=1."));
  if (config.test_pictures_port && !config.test_clock)
    return refuse(invalid("test_pictures", "--test-pictures-port is for tests: it needs --test-clock."));
  if (const auto listen = listen_of(config.listen); !listen.ok()) return refuse(listen.error());
  practice::Script script;
  if (is_practice) {
    set_up_practice(config);
    auto read = practice::read_script();
    if (!read.ok()) return refuse(read.error());
    script = std::move(read).value();
  }
  auto house = is_practice ? open_demo(config, script) : open_once_free(config);
  if (!house.ok()) return refuse(house.error());
  Opened& opened = **house;
  Serving serving(std::move(house).value(), config, is_practice ? &script : nullptr);
  if (const Result<void> started = serving.start(); !started.ok()) return refuse(started.error());
  greet(opened, config, serving.port(), is_practice);
  int got = 0;
  sigwait(&ends, &got);
  say("Finishing what is running…");
  serving.stop();
  say("Heard is closed.");
  return 0;
}

}  // namespace heard::app
