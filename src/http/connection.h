// Connection: one client from accept to close, request after request. Lives in its coroutine's frame on one
// io thread. No timer of its own: the loop looks at all connections every now and then.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <memory>
#include <string>

#include "http/loop.h"
#include "http/parser.h"
#include "http/request.h"

namespace heard::http {

class Connection {
 public:
  using Moment = std::chrono::steady_clock::time_point;

  Connection(std::shared_ptr<Loop> loop, boost::asio::ip::tcp::socket socket);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  boost::asio::awaitable<void> run();

  // Called by the loop, on its thread.
  void look(Moment now);
  void stop_when_idle();
  void stop_now();

 private:
  enum class Phase { idle, header, body, working, writing, lingering };
  enum class After { keep, close, gone };
  struct Answered {
    Response response;
    const Route* route = nullptr;
  };

  boost::asio::awaitable<std::size_t> read_header();
  boost::asio::awaitable<bool> read_more();
  boost::asio::awaitable<Result<void>> read_body(const Route& route);
  boost::asio::awaitable<After> serve(std::size_t header_bytes);
  boost::asio::awaitable<Answered> answer();
  boost::asio::awaitable<Result<Response>> run_route(Gate& gate, const Route& route);
  boost::asio::awaitable<void> refuse(Error error);
  boost::asio::awaitable<bool> write(const Response& response, bool close);
  boost::asio::awaitable<bool> write_bytes(std::string_view first, std::string_view second);
  boost::asio::awaitable<void> close_gently();

  void enter(Phase phase);
  void expire();
  [[nodiscard]] bool too_slow(Moment now) const;
  void count_body();
  void make_room(std::size_t bytes);
  [[nodiscard]] std::string_view pending() const {
    return std::string_view(in_).substr(begin_, end_ - begin_);
  }
  void consume(std::size_t bytes);
  void know_peer();
  void note(const Answered& answered, Moment since) const;
  Response explain(const Error& error, const Route* route) const;
  [[nodiscard]] Response unknown(const Router::Found& found) const;

  std::shared_ptr<Loop> loop_;
  House& house_;
  boost::asio::ip::tcp::socket socket_;
  std::list<Connection*>::iterator place_;
  boost::asio::ip::address address_;
  Peer peer_;
  bool proxied_ = false;

  RequestParser parser_;
  Request request_;
  std::string in_;  // what was read and not yet used is [begin_, end_)
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::string out_;
  std::size_t body_counted_ = 0;

  Phase phase_ = Phase::idle;
  Moment since_{};
  std::size_t moved_bytes_ = 0;
  bool expired_ = false;
};

}  // namespace heard::http
