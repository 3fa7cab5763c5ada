// For tests: a server on a spare port whose store answers nothing, and a client that says exactly what it is
// told to.
#pragma once

#include <gtest/gtest.h>
#include <sys/socket.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <charconv>
#include <chrono>
#include <map>
#include <string>

#include "http/server.h"
#include "http/url.h"

namespace heard::http {

class NoStore final : public store::Store {
 public:
  store::Blobs& blobs() override { throw std::logic_error("no blobs here"); }
  void watch(std::function<void()>) override {}
  store::StoreFigures figures() override { return {}; }
  void stop() override {}

 protected:
  void submit(store::Lane, store::Closure, std::function<void(Result<void>)> done) override {
    done(busy("no store"));
  }
  void submit_to_pool(std::function<void()>, std::function<void(Result<void>)> done) override {
    done(busy("no pool"));
  }
  bool reads_inline() const override { return true; }
};

struct Answer {
  int status = 0;                              // 0: the connection ended without an answer
  std::map<std::string, std::string> headers;  // names in lower case, the last of each
  std::string body;
};

class Client {
 public:
  explicit Client(std::uint16_t port) : socket_(context_) {
    socket_.connect({boost::asio::ip::make_address("127.0.0.1"), port});
    const timeval wait{10, 0};
    setsockopt(socket_.native_handle(), SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
  }

  void send(std::string_view bytes) {
    boost::system::error_code ignored;
    boost::asio::write(socket_, boost::asio::buffer(bytes), ignored);
  }
  // False when there is nothing more to come.
  bool read_some() {
    std::array<char, 16 * 1024> bytes{};
    const ssize_t count = ::recv(socket_.native_handle(), bytes.data(), bytes.size(), 0);
    if (count > 0) in_.append(bytes.data(), static_cast<std::size_t>(count));
    return count > 0;
  }
  bool read_until(std::string_view mark) {
    while (in_.find(mark) == std::string::npos) {
      if (!read_some()) return false;
    }
    return true;
  }
  Answer answer(bool with_body = true) {
    Answer out;
    if (!read_until("\r\n\r\n")) return out;
    const std::size_t end = in_.find("\r\n\r\n");
    std::string_view head = std::string_view(in_).substr(0, end);
    out.status = std::stoi(std::string(head.substr(9, 3)));
    for (std::size_t at = head.find("\r\n"); at != std::string_view::npos; at = head.find("\r\n")) {
      head.remove_prefix(at + 2);
      const std::size_t colon = head.find(": ");
      std::string name(head.substr(0, colon));
      for (char& c : name) c = static_cast<char>(std::tolower(c));
      out.headers[name] = head.substr(colon + 2, head.find("\r\n") - colon - 2);
    }
    in_.erase(0, end + 4);
    const std::size_t size =
        with_body && out.headers.contains("content-length") ? std::stoul(out.headers["content-length"]) : 0;
    while (in_.size() < size && read_some()) {
    }
    out.body = in_.substr(0, size);
    in_.erase(0, size);
    return out;
  }
  Answer ask(std::string_view bytes) {
    send(bytes);
    return answer();
  }
  Answer get(std::string_view path, std::string_view headers = {}) {
    return ask("GET " + std::string(path) + " HTTP/1.1\r\nHost: test\r\n" + std::string(headers) + "\r\n");
  }
  // Whether the server ends the connection within the client's patience.
  bool ended() {
    while (read_some()) {
    }
    return errno != EAGAIN && errno != EWOULDBLOCK;
  }
  boost::asio::ip::tcp::socket& socket() { return socket_; }

 private:
  boost::asio::io_context context_;
  boost::asio::ip::tcp::socket socket_;
  std::string in_;
};

struct TestServer {
  explicit TestServer(Routes table, ServerOptions options = {}, std::size_t thread_count = 1)
      : routes(std::move(table)), threads(thread_count), metrics(thread_count) {
    options.port = 0;
    server = std::make_unique<Server>(desk, routes, threads, metrics, std::move(options));
    threads.start();
    const Result<void> started = server->start();
    if (!started.ok()) throw std::runtime_error(started.error().sentence);
  }
  ~TestServer() {
    server->stop();
    threads.stop();
  }
  [[nodiscard]] Client client() const { return Client(server->port()); }

  NoStore store;
  SystemClock clock;
  SeededRandom random{1};
  store::Ids ids{store};
  desk::Desk desk{store, clock, random, ids, {}, Secret("k")};
  Routes routes;
  IoThreads threads;
  Metrics metrics;
  std::unique_ptr<Server> server;
};

inline Route open_route(Method method, std::string pattern, Handler handler) {
  return {.method = method,
          .pattern = std::move(pattern),
          .access = Access::everyone(),
          .summary = {},
          .handler = std::move(handler)};
}

}  // namespace heard::http
