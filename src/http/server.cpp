#include "http/server.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <sys/resource.h>

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <thread>

#include "http/connection.h"
#include "http/loop.h"

namespace heard::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

constexpr std::string_view full_answer =
    "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

// A listener and the timer that looks at the connections of one thread.
struct Door {
  Door(std::shared_ptr<Loop> of) : loop(std::move(of)), acceptor(loop->context), sweep(loop->context) {}
  std::shared_ptr<Loop> loop;
  tcp::acceptor acceptor;
  asio::steady_timer sweep;
  bool closed = false;
};
using Doors = std::vector<std::shared_ptr<Door>>;

asio::awaitable<void> serve(std::shared_ptr<Loop> loop, tcp::socket socket) {
  Connection connection(std::move(loop), std::move(socket));
  co_await connection.run();
}

void log_thrown(const std::exception_ptr& thrown) {
  if (!thrown) return;
  try {
    std::rethrow_exception(thrown);
  } catch (const std::exception& failure) {
    spdlog::error("connection: {}", failure.what());
  }
}

void take_in(const std::shared_ptr<Loop>& loop, tcp::socket socket) {
  House& house = *loop->house;
  if (++house.connections > house.options.limits.connections_max) {
    --house.connections;
    house.metrics.refused(loop->index);
    error_code ignored;
    socket.non_blocking(true, ignored);
    socket.write_some(asio::buffer(full_answer), ignored);
    socket.shutdown(tcp::socket::shutdown_send, ignored);
    return;
  }
  ++loop->load;
  asio::co_spawn(loop->context, serve(loop, std::move(socket)), log_thrown);
}

// The thread with the fewest connections: the kernel deals out by hash, which is uneven for a few.
const std::shared_ptr<Loop>& emptiest(const std::vector<std::shared_ptr<Loop>>& loops,
                                      const std::shared_ptr<Loop>& own) {
  const auto least = std::min_element(loops.begin(), loops.end(),
                                      [](const auto& a, const auto& b) { return a->load < b->load; });
  return (*least)->load < own->load ? *least : own;
}

asio::awaitable<void> accept_all(std::shared_ptr<Door> door, std::vector<std::shared_ptr<Loop>> loops) {
  asio::steady_timer pause(door->loop->context);
  while (!door->closed) {
    const std::shared_ptr<Loop> loop = emptiest(loops, door->loop);
    error_code failure;
    tcp::socket socket = co_await door->acceptor.async_accept(
        loop->context, asio::redirect_error(asio::use_awaitable, failure));
    if (door->closed) co_return;
    if (!failure) {
      take_in(loop, std::move(socket));
    } else if (failure != asio::error::connection_aborted) {
      // Out of descriptors or memory: those who wait are taken when others have gone.
      spdlog::warn("accept: {}", failure.message());
      pause.expires_after(std::chrono::milliseconds(100));
      co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, failure));
    }
  }
}

asio::awaitable<void> sweep(std::shared_ptr<Door> door) {
  while (!door->closed) {
    error_code failure;
    door->sweep.expires_after(door->loop->house->options.limits.sweep);
    co_await door->sweep.async_wait(asio::redirect_error(asio::use_awaitable, failure));
    door->loop->head.refresh_date();
    const auto now = std::chrono::steady_clock::now();
    for (Connection* connection : door->loop->connections) connection->look(now);
  }
}

Error cannot_listen(const ServerOptions& options, const error_code& failure) {
  std::string sentence =
      fmt::format("Cannot listen on {}:{}: {}.", options.host, options.port, failure.message());
  Error error = invalid("cannot_listen", std::move(sentence), "listen");
  if (failure == asio::error::address_in_use) {
    error.hint = "Another program, perhaps another Heard, listens there. Choose another port with --listen.";
  }
  return error;
}

error_code bind_to(tcp::acceptor& acceptor, const tcp::endpoint& endpoint, bool shared) {
  error_code failure;
  acceptor.open(endpoint.protocol(), failure);
  if (!failure) acceptor.set_option(tcp::acceptor::reuse_address(true), failure);
  if (!failure && shared) acceptor.set_option(ReusePort(true), failure);
  if (!failure) acceptor.bind(endpoint, failure);
  return failure;
}

// With SO_REUSEPORT a second desk would quietly share the port; without it the kernel says so. It must not
// listen: a socket that did was now and then still in the way of our own a moment after it was closed
// (tests/servers/crash_test.py).
error_code try_alone(const tcp::endpoint& endpoint) {
  if (endpoint.port() == 0) return {};
  asio::io_context aside;  // run by nobody, so that no thread holds on to what is closed here
  tcp::acceptor alone(aside);
  return bind_to(alone, endpoint, false);
}

}  // namespace

struct Server::Parts {
  desk::Desk& desk;
  const Routes& routes;
  IoThreads& threads;
  Metrics& metrics;
  ServerOptions options;
  Practice* practice = nullptr;
  std::shared_ptr<House> house;
  Doors doors;
  std::uint16_t port = 0;

  Result<void> listen(tcp::endpoint endpoint);
  void on_each(const std::function<void(Door&)>& act);
  bool wait_until_empty(std::chrono::milliseconds most) const;
};

Server::Server(desk::Desk& desk, const Routes& routes, IoThreads& threads, Metrics& metrics,
               ServerOptions options, Practice* practice)
    : parts_(new Parts{desk, routes, threads, metrics, std::move(options), practice, {}, {}, 0}) {}

Server::~Server() { stop(); }

std::uint16_t Server::port() const { return parts_->port; }

Result<void> Server::Parts::listen(tcp::endpoint endpoint) {
  if (const error_code failure = try_alone(endpoint)) return cannot_listen(options, failure);
  for (const auto& door : doors) {
    error_code failure = bind_to(door->acceptor, endpoint, true);
    if (!failure) door->acceptor.listen(asio::socket_base::max_listen_connections, failure);
    if (failure) return cannot_listen(options, failure);
    endpoint = door->acceptor.local_endpoint();  // port 0 has become one
  }
  port = endpoint.port();
  return {};
}

Result<void> Server::start() {
  HEARD_TRY(Proxies proxies, Proxies::of(parts_->options.trusted_proxies));
  error_code failure;
  const auto address = asio::ip::make_address(
      parts_->options.host == "localhost" ? "127.0.0.1" : parts_->options.host, failure);
  if (failure) return cannot_listen(parts_->options, failure);
  raise_file_limit();
  parts_->house = std::make_shared<House>(parts_->desk, parts_->routes, parts_->practice, parts_->options,
                                          std::move(proxies), parts_->metrics);
  std::vector<std::shared_ptr<Loop>> loops;
  for (std::size_t i = 0; i < parts_->threads.size(); ++i) {
    // Request ids differ between threads, and mostly between starts.
    const auto first =
        static_cast<std::uint64_t>(std::chrono::system_clock::now().time_since_epoch().count());
    loops.push_back(std::make_shared<Loop>(parts_->house, i, parts_->threads.size(),
                                           parts_->threads.context(i), (first << 12) + (i << 56)));
    parts_->doors.push_back(std::make_shared<Door>(loops.back()));
  }
  HEARD_CHECK(parts_->listen({address, parts_->options.port}));
  parts_->metrics.open(parts_->routes);
  for (const auto& door : parts_->doors) {
    asio::co_spawn(door->loop->context, accept_all(door, loops), log_thrown);
    asio::co_spawn(door->loop->context, sweep(door), log_thrown);
  }
  return {};
}

void Server::Parts::on_each(const std::function<void(Door&)>& act) {
  for (const auto& door : doors) asio::post(door->loop->context, [door, act] { act(*door); });
}

bool Server::Parts::wait_until_empty(std::chrono::milliseconds most) const {
  const auto end = std::chrono::steady_clock::now() + most;
  while (house->connections > 0 && std::chrono::steady_clock::now() < end) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return house->connections == 0;
}

void Server::stop() {
  if (!parts_->house || parts_->house->stopping.exchange(true)) return;
  parts_->on_each([](Door& door) {
    error_code ignored;
    door.closed = true;
    door.acceptor.close(ignored);
    for (Connection* connection : door.loop->connections) connection->stop_when_idle();
  });
  if (!parts_->wait_until_empty(parts_->options.limits.stop_grace)) {
    parts_->on_each([](Door& door) {
      for (Connection* connection : door.loop->connections) connection->stop_now();
    });
    parts_->wait_until_empty(std::chrono::milliseconds(200));
  }
  parts_->on_each([](Door& door) { door.sweep.cancel(); });
}

std::uint64_t raise_file_limit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 0;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  return limit.rlim_cur;
}

}  // namespace heard::http
