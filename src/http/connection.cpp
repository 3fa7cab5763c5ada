#include "http/connection.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "http/problem.h"
#include "http/wire.h"

namespace heard::http {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using std::chrono::steady_clock;

constexpr std::size_t first_read_bytes = 4 * 1024;
constexpr std::size_t large_read_bytes = 64 * 1024;
constexpr std::size_t kept_bytes = 16 * 1024;       // of buffers between requests
constexpr std::size_t joined_bytes_max = 8 * 1024;  // bodies up to here are sent in one piece with their head
constexpr std::size_t linger_bytes_max = 1 << 20;
constexpr std::chrono::seconds linger_wait{2};
constexpr std::chrono::milliseconds slow{250};

Error not_http() { return invalid("bad_request", "This is not a request that we can read."); }

Error too_large(std::size_t bytes_max) {
  return {.kind = ErrorKind::too_large,
          .code = "too_large",
          .sentence = fmt::format("That is too large. At most {} MB can be taken here.", bytes_max >> 20)};
}

Error header_too_large() {
  return {.kind = ErrorKind::too_large,
          .code = "header_too_large",
          .sentence = "The header of the request is too large."};
}

Error too_slow_error() {
  return {.kind = ErrorKind::invalid, .code = "too_slow", .sentence = "The request took too long to arrive."};
}

}  // namespace

Connection::Connection(std::shared_ptr<Loop> loop, asio::ip::tcp::socket socket)
    : loop_(std::move(loop)), house_(*loop_->house), socket_(std::move(socket)) {
  place_ = loop_->connections.insert(loop_->connections.end(), this);
  house_.metrics.connection(loop_->index, 1);
  error_code ignored;
  socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
  socket_.non_blocking(true, ignored);
  address_ = socket_.remote_endpoint(ignored).address();
  proxied_ = house_.proxies.trusts(address_);
  peer_ = peer_of(request_, address_, {}, house_.https_outside);
}

Connection::~Connection() {
  house_.bodies_bytes -= body_counted_;
  house_.metrics.connection(loop_->index, -1);
  loop_->connections.erase(place_);
  --loop_->load;
  --house_.connections;
}

void Connection::enter(Phase phase) {
  phase_ = phase;
  since_ = steady_clock::now();
  moved_bytes_ = 0;
}

void Connection::consume(std::size_t bytes) {
  begin_ += bytes;
  if (begin_ == end_) begin_ = end_ = 0;
}

void Connection::make_room(std::size_t bytes) {
  if (in_.size() - end_ >= bytes) return;
  if (begin_ > 0) {
    std::copy(in_.begin() + static_cast<std::ptrdiff_t>(begin_),
              in_.begin() + static_cast<std::ptrdiff_t>(end_), in_.begin());
    end_ -= begin_;
    begin_ = 0;
  }
  if (in_.size() - end_ < bytes) in_.resize(end_ + bytes);
}

// False when the client is gone or was too slow.
asio::awaitable<bool> Connection::read_more() {
  error_code failure;
  const std::size_t bytes = co_await socket_.async_read_some(
      asio::buffer(in_.data() + end_, in_.size() - end_), asio::redirect_error(asio::use_awaitable, failure));
  end_ += bytes;
  moved_bytes_ += bytes;
  co_return !failure && !expired_;
}

// The size of the next header block; 0 when there will be none.
asio::awaitable<std::size_t> Connection::read_header() {
  const std::size_t bytes_max = house_.options.limits.header_bytes_max;
  std::size_t seen = 0;
  enter(pending().empty() ? Phase::idle : Phase::header);
  for (;;) {
    while (pending().starts_with("\r\n")) consume(2);  // some clients send one too many
    const std::size_t size = RequestParser::header_size(pending(), seen);
    if (std::max(size, size == 0 ? pending().size() : 0) > bytes_max) {
      co_await refuse(header_too_large());
      co_return 0;
    }
    if (size > 0) co_return size;
    if (!RequestParser::may_be_http(pending())) {
      co_await refuse(not_http());
      co_return 0;
    }
    if (phase_ == Phase::idle && house_.stopping) co_return 0;
    make_room(first_read_bytes);
    if (!co_await read_more()) {
      if (expired_ && phase_ == Phase::header) co_await refuse(too_slow_error());
      co_return 0;
    }
    if (phase_ == Phase::idle) enter(Phase::header);
  }
}

void Connection::count_body() {
  if (request_.body.size() == body_counted_) return;
  house_.bodies_bytes += request_.body.size();
  house_.bodies_bytes -= body_counted_;
  body_counted_ = request_.body.size();
}

asio::awaitable<Result<void>> Connection::read_body(const Route& route) {
  const std::size_t bytes_max = route.body_bytes_max;
  if (parser_.content_length().value_or(0) > bytes_max) co_return too_large(bytes_max);
  parser_.body_bytes_max(bytes_max);
  enter(Phase::body);
  if (parser_.expects_continue() && pending().empty() &&
      !co_await write_bytes("HTTP/1.1 100 Continue\r\n\r\n", {})) {
    co_return not_http();
  }
  enter(Phase::body);
  for (;;) {
    const RequestParser::Step step = parser_.body(pending());
    consume(step.used);
    count_body();
    if (step.outcome == RequestParser::Outcome::done) co_return Done{};
    if (step.outcome == RequestParser::Outcome::too_large) co_return too_large(bytes_max);
    if (step.outcome == RequestParser::Outcome::bad) co_return not_http();
    if (house_.bodies_bytes > house_.options.limits.bodies_bytes_max)
      co_return busy("too many large bodies at once", 5);
    make_room(request_.body.size() < first_read_bytes ? first_read_bytes : large_read_bytes);
    if (!co_await read_more()) co_return expired_ ? too_slow_error() : not_http();
  }
}

void Connection::know_peer() {
  if (proxied_) {
    request_.peer = peer_of(request_, address_, house_.proxies, house_.https_outside);
  } else if (request_.peer.address.empty()) {
    request_.peer = peer_;
  }
}

Response Connection::explain(const Error& error, const Route* route) const {
  const std::string_view pattern =
      route == nullptr ? std::string_view("(no route)") : std::string_view(route->pattern);
  const bool ours = error.kind == ErrorKind::broken;
  if (ours || !error.cause.empty()) {
    spdlog::log(ours ? spdlog::level::err : spdlog::level::warn, "{} {}: {}: {}{}{}",
                request_id(request_.number), pattern, error.code, error.cause,
                error.hint.empty() ? "" : " · ", error.hint);
  }
  Response response = problem(error, request_.header("accept-language"));
  if (response.status >= 500) response.add_header("X-Request-Id", request_id(request_.number));
  if (response.status == 401 && error.code == "unauthenticated")
    response.add_header("WWW-Authenticate", "Bearer");
  return response;
}

Response Connection::unknown(const Router::Found& found) const {
  const std::string_view languages = request_.header("accept-language");
  if (found.allow.empty()) {
    const bool page = !request_.path.starts_with("/api/") && is_safe(request_.method);
    if (!page) return problem(not_found("This address"), languages);
    return html(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Not found</title>"
        "<h1>There is nothing at this address.</h1><p><a href=\"/help\">Help and contact</a></p></html>",
        404);
  }
  Response response =
      request_.method == Method::options
          ? nothing()
          : problem(invalid("method_not_allowed", "This cannot be done at this address."), languages);
  response.add_header("Allow", found.allow);
  return response;
}

asio::awaitable<Result<Response>> Connection::run_route(Gate& gate, const Route& route) {
  if (loop_->requests >= loop_->requests_max) co_return busy("too many requests at once");
  HEARD_CO_TRY(const desk::Caller caller, co_await gate.admit(request_, route));
  if (!parser_.done()) HEARD_CO_CHECK(co_await read_body(route));
  enter(Phase::working);
  ++loop_->requests;
  Result<Response> result = co_await gate.perform(request_, route, caller);
  --loop_->requests;
  co_return result;
}

asio::awaitable<Connection::Answered> Connection::answer() {
  Entrance* shop = &house_.own;
  if (const auto path = below_practice(request_.path)) {
    request_.path = *path;
    shop = house_.practice == nullptr ? nullptr : co_await house_.practice->find();
    if (shop == nullptr) co_return Answered{unknown({})};
  }
  const Router::Found found = shop->router.find(request_);
  if (found.route == nullptr) co_return Answered{unknown(found)};
  Result<Response> result = co_await run_route(shop->gate, *found.route);
  if (result.ok()) co_return Answered{std::move(result).value(), found.route};
  co_return Answered{explain(result.error(), found.route), found.route};
}

asio::awaitable<Connection::After> Connection::serve(std::size_t header_bytes) {
  const Moment started = steady_clock::now();
  request_.clear();
  request_.number = loop_->next_request++;
  const bool sound = parser_.header(pending().substr(0, header_bytes), request_);
  consume(header_bytes);
  if (!sound) {
    co_await refuse(not_http());
    co_return After::gone;
  }
  know_peer();
  enter(Phase::working);
  Answered answered = co_await answer();
  count_body();
  if (answered.response.take_over) {
    if (pending().empty()) {
      note(answered, started);
      Wire wire{std::move(socket_), loop_->index};
      answered.response.take_over(wire);
      co_return After::gone;
    }
    answered.response = explain(not_http(), answered.route);  // nothing may follow before our answer
  }
  // A refusal before the body was read: what has already come is passed over, for the rest we close.
  if (!parser_.done()) consume(parser_.body(pending()).used);
  const bool close =
      !parser_.keep_alive() || !parser_.done() || house_.stopping || answered.response.close || expired_;
  const bool written = co_await write(answered.response, close);
  note(answered, started);
  if (!written) co_return After::gone;
  co_return close ? After::close : After::keep;
}

asio::awaitable<void> Connection::refuse(Error error) {
  request_.method = Method::other;
  const Response response = explain(error, nullptr);
  const Moment now = steady_clock::now();
  if (co_await write(response, true)) co_await close_gently();
  house_.metrics.count(loop_->index, nullptr, response.status, steady_clock::now() - now);
}

asio::awaitable<bool> Connection::write_bytes(std::string_view first, std::string_view second) {
  expired_ = false;
  enter(Phase::writing);
  while (!first.empty() || !second.empty()) {
    const std::array<asio::const_buffer, 2> pieces = {asio::buffer(first), asio::buffer(second)};
    error_code failure;
    std::size_t bytes =
        second.empty() ? socket_.write_some(pieces[0], failure) : socket_.write_some(pieces, failure);
    if (failure == asio::error::would_block || failure == asio::error::try_again) {
      failure = {};
      co_await socket_.async_wait(asio::socket_base::wait_write,
                                  asio::redirect_error(asio::use_awaitable, failure));
      bytes = 0;
    }
    if (failure || expired_) co_return false;
    moved_bytes_ += bytes;
    const std::size_t of_first = std::min(bytes, first.size());
    first.remove_prefix(of_first);
    second.remove_prefix(bytes - of_first);
  }
  co_return true;
}

asio::awaitable<bool> Connection::write(const Response& response, bool close) {
  const std::string_view content = response.content();
  const bool with_body = request_.method != Method::head && response.status != 204 && response.status != 304;
  if (out_.capacity() > kept_bytes * 4) out_ = {};
  out_.clear();
  loop_->head.write(out_, response, content.size(), close);
  if (!with_body) co_return co_await write_bytes(out_, {});
  if (content.size() > joined_bytes_max) co_return co_await write_bytes(out_, content);
  out_.append(content);
  co_return co_await write_bytes(out_, {});
}

// Lets the client read our last words: closing with unread bytes would take them away again.
asio::awaitable<void> Connection::close_gently() {
  error_code failure;
  socket_.shutdown(asio::ip::tcp::socket::shutdown_send, failure);
  enter(Phase::lingering);
  expired_ = false;
  std::size_t left = linger_bytes_max;
  while (!failure && !expired_ && left > 0) {
    begin_ = end_ = 0;
    make_room(first_read_bytes);
    if (!co_await read_more()) break;
    left -= std::min(left, end_);
  }
}

void Connection::note(const Answered& answered, Moment since) const {
  const auto took = steady_clock::now() - since;
  const int status = answered.response.status;
  house_.metrics.count(loop_->index, answered.route, status, took);
  const bool quiet = answered.route != nullptr && answered.route->quiet;
  const bool notable = status >= 400 || took > slow || !is_safe(request_.method);
  if (!notable && (quiet || house_.options.access_log == AccessLog::notable)) return;
  const double took_ms = std::chrono::duration<double, std::milli>(took).count();
  spdlog::info(
      "{} {} {} {:.1f} ms {}", name_of(request_.method),
      answered.route == nullptr ? std::string_view("(no route)") : std::string_view(answered.route->pattern),
      status, took_ms, request_id(request_.number));
}

asio::awaitable<void> Connection::run() {
  for (;;) {
    const std::size_t header_bytes = co_await read_header();
    if (header_bytes == 0) co_return;
    const After after = co_await serve(header_bytes);
    if (after == After::close) co_await close_gently();
    if (after != After::keep) co_return;
    if (in_.size() > kept_bytes && pending().empty()) in_ = {};
  }
}

bool Connection::too_slow(Moment now) const {
  const Limits& limits = house_.options.limits;
  const auto passed = now - since_;
  const double passed_s = std::chrono::duration<double>(passed).count();
  const auto moved = static_cast<double>(moved_bytes_);
  switch (phase_) {
    case Phase::idle:
      return passed > limits.idle_wait;
    case Phase::header:
      return passed > limits.header_wait;
    case Phase::lingering:
      return passed > linger_wait;
    case Phase::working:
      return false;
    case Phase::body:
    case Phase::writing:
      break;
  }
  if (passed > limits.trickle_wait && moved < passed_s * static_cast<double>(limits.trickle_rate_min))
    return true;
  const double wait_s = std::chrono::duration<double>(limits.body_wait).count();
  return passed_s > wait_s + moved / static_cast<double>(limits.body_rate_min);
}

void Connection::expire() {
  expired_ = true;
  error_code ignored;
  socket_.cancel(ignored);
}

void Connection::look(Moment now) {
  if (!expired_ && too_slow(now)) expire();
}

void Connection::stop_when_idle() {
  if (phase_ == Phase::idle) expire();
}

void Connection::stop_now() {
  expired_ = true;
  error_code ignored;
  socket_.close(ignored);
}

}  // namespace heard::http
