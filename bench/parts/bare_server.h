// The bare Beast loop that Heard is measured against: as many io threads as Heard has, each with its own
// io_context and its own listening socket on the one port, a coroutine a connection, keep-alive, and
// nothing else: no limits, no routing, no session, no headers beyond those an answer needs.
#pragma once

#include <sys/socket.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace bench {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using tcp = asio::ip::tcp;
using Request = http::request<http::string_body>;

struct Answer {
  http::status status = http::status::ok;
  std::string_view body;  // lives as long as the handler, or as `kept`
  std::string kept;
};

// One a thread: made on it, used on it alone.
class Handler {
 public:
  virtual ~Handler() = default;
  virtual asio::awaitable<Answer> answer(const Request& request) = 0;
};

inline asio::awaitable<void> converse(tcp::socket socket, Handler& handler) {
  beast::tcp_stream stream(std::move(socket));
  stream.socket().set_option(tcp::no_delay(true));
  beast::flat_buffer buffer;
  constexpr auto no_throw = asio::as_tuple(asio::use_awaitable);
  for (;;) {
    Request request;
    auto [failed, size] = co_await http::async_read(stream, buffer, request, no_throw);
    if (failed) co_return;
    const Answer answer = co_await handler.answer(request);
    http::response<http::span_body<const char>> response(answer.status, 11);
    const std::string_view body = answer.kept.empty() ? answer.body : std::string_view(answer.kept);
    response.set(http::field::content_type, "application/json");
    response.body() = {body.data(), body.size()};
    response.prepare_payload();
    auto [broken, sent] = co_await http::async_write(stream, response, no_throw);
    if (broken) co_return;
  }
}

inline asio::awaitable<void> accept_all(tcp::acceptor acceptor, Handler& handler) {
  for (;;) {
    tcp::socket socket = co_await acceptor.async_accept(asio::use_awaitable);
    asio::co_spawn(acceptor.get_executor(), converse(std::move(socket), handler), asio::detached);
  }
}

inline tcp::acceptor listen_on(asio::io_context& context, std::uint16_t port) {
  const tcp::endpoint endpoint(asio::ip::address_v4::loopback(), port);
  tcp::acceptor acceptor(context, endpoint.protocol());
  acceptor.set_option(tcp::acceptor::reuse_address(true));
  const int on = 1;
  ::setsockopt(acceptor.native_handle(), SOL_SOCKET, SO_REUSEPORT, &on, sizeof on);
  acceptor.bind(endpoint);
  acceptor.listen(4096);
  return acceptor;
}

// Serves until the process is ended. make(io_context&) gives each thread its handler.
template <class Make>
void serve(std::uint16_t port, int threads, Make make) {
  std::vector<std::thread> running;
  for (int i = 0; i < threads; ++i) {
    running.emplace_back([port, &make]() {
      asio::io_context context(1);
      const std::unique_ptr<Handler> handler = make(context);
      asio::co_spawn(context, accept_all(listen_on(context, port), *handler), asio::detached);
      context.run();
    });
  }
  for (std::thread& thread : running) thread.join();
}

}  // namespace bench
