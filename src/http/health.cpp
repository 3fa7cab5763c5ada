// For load balancers: is the process alive, and does its database answer?
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "desk/follow.h"
#include "desk/house/backups.h"
#include "desk/mail/mailbox_places.h"
#include "http/resources.h"

namespace heard::http {
namespace {

namespace asio = boost::asio;
constexpr std::chrono::seconds answer_wait{1};

// Shared, because the database may answer long after we stopped waiting.
struct Probe {
  explicit Probe(const asio::any_io_executor& executor) : timer(executor, answer_wait) {}
  asio::steady_timer timer;
  bool answered = false;
};

asio::awaitable<void> ask(desk::Desk& desk, std::shared_ptr<Probe> probe) {
  probe->answered = (co_await desk::log_head(desk)).ok();
  probe->timer.cancel();
}

// A mailbox that cannot be reached does not make the desk less ready; whoever looks after it should know, and
// nobody else.
asio::awaitable<std::string> mailboxes_in_trouble(desk::Desk& desk) {
  const auto troubles = co_await desk::mailbox_troubles(desk);
  std::string out;
  if (!troubles.ok()) co_return out;
  for (const desk::MailboxTrouble& one : *troubles) {
    out += "mailbox " + one.address + ": " + one.trouble;
    if (one.next_try_at) out += " Next try at " + rfc3339(*one.next_try_at);
    out += '\n';
  }
  co_return out;
}

asio::awaitable<std::string> nightly_in_trouble(desk::Desk& desk) {
  const auto backups = co_await desk::backups_view(desk);
  if (!backups.ok() || !backups->trouble) co_return std::string();
  co_return "nightly backup: " + *backups->trouble + "\n";
}

desk::Task<Response> ready(const Services& services, Call call) {
  const asio::any_io_executor executor = co_await asio::this_coro::executor;
  const auto probe = std::make_shared<Probe>(executor);
  asio::co_spawn(executor, ask(services.desk, probe), asio::detached);
  boost::system::error_code cancelled;
  if (!probe->answered)
    co_await probe->timer.async_wait(asio::redirect_error(asio::use_awaitable, cancelled));
  if (!probe->answered) co_return busy("the database did not answer within a second");
  std::string text = "ready\n";
  if (call.request.peer.private_network) {
    text += co_await mailboxes_in_trouble(services.desk);
    text += co_await nightly_in_trouble(services.desk);
  }
  co_return plain(std::move(text));
}

}  // namespace

void add_health(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/healthz",
            .access = Access::everyone(),
            .summary = "The process is alive.",
            .handler = [](Call) -> desk::Task<Response> { co_return plain("ok\n"); },
            .quiet = true})
      .add({.method = Method::get,
            .pattern = "/readyz",
            .access = Access::everyone(),
            .summary =
                "The database answers within a second. On the own network also: mailboxes in trouble, and a "
                "nightly backup that failed.",
            .handler = [&services](Call call) { return ready(services, std::move(call)); },
            .quiet = true});
}

}  // namespace heard::http
