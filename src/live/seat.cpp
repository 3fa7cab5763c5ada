#include "live/seat.h"

#include <spdlog/spdlog.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <deque>

#include "live/room.h"
#include "reflect/json_read.h"

namespace heard::live {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
namespace websocket = boost::beast::websocket;
using boost::system::error_code;
using std::chrono::steady_clock;

http::request<http::empty_body> upgrade_request(const std::string& key) {
  http::request<http::empty_body> request(http::verb::get, "/", 11);
  request.set(http::field::host, "heard");
  request.set(http::field::upgrade, "websocket");
  request.set(http::field::connection, "upgrade");
  request.set(http::field::sec_websocket_version, "13");
  request.set(http::field::sec_websocket_key, key);
  return request;
}

websocket::close_reason reason_of(Seat::Why why) {
  switch (why) {
    case Seat::Why::restart:
      return {websocket::close_code::service_restart, "restarting"};
    case Seat::Why::too_slow:
      return {websocket::close_code::try_again_later, "too far behind, come back with since"};
    case Seat::Why::not_allowed:
      break;
  }
  return {websocket::close_code::policy_error, "sign in again"};
}

class SocketSeat final : public Seat, public std::enable_shared_from_this<SocketSeat> {
 public:
  SocketSeat(std::shared_ptr<Room> room, asio::ip::tcp::socket socket, Newcomer newcomer)
      : room_(std::move(room)),
        socket_(std::move(socket)),
        newcomer_(std::move(newcomer)),
        drained_(room_->executor),
        listening_(room_->executor) {}

  void open();
  void take(const Frame& frame) override;
  void take(PresenceFrame& frame) override;
  void look(Moment now) override;
  void ask_again() override;
  void close(Why why) override;
  void cut() override;
  [[nodiscard]] PersonId person() const override { return newcomer_.caller.person; }

 private:
  void enter();
  void leave();
  void read_next();
  void read_later();
  void hear(std::string_view words);
  void push(Bytes bytes);
  void write_next();
  void catch_up();
  asio::awaitable<bool> read_log();
  asio::awaitable<bool> read_page(std::int64_t target);
  asio::awaitable<bool> check_since(std::int64_t since);
  asio::awaitable<void> wait_drained();
  asio::awaitable<void> check_caller();
  [[nodiscard]] Role role() const { return newcomer_.caller.role; }

  std::shared_ptr<Room> room_;
  websocket::stream<asio::ip::tcp::socket, false> socket_;
  Newcomer newcomer_;
  asio::steady_timer drained_;    // woken when the queue is empty
  asio::steady_timer listening_;  // until the next is read
  boost::beast::flat_buffer in_;
  std::deque<Bytes> queue_;  // the first is being written
  std::size_t queued_bytes_ = 0;
  std::int64_t told_ = 0;  // everything up to here is sent or queued
  bool joined_ = false;    // has been told where the log stands and who is where
  bool catching_up_ = false;
  bool closing_ = false;
  bool answered_ = true;  // something came from the client since the last ping
  Moment next_look_{};
  Moment cut_at_{};
  std::optional<Room::Place> place_;
};

void SocketSeat::open() {
  socket_.auto_fragment(false);
  socket_.text(true);
  socket_.read_message_max(room_->options.read_bytes_max);
  socket_.control_callback([this](websocket::frame_type, boost::beast::string_view) { answered_ = true; });
  socket_.async_accept(upgrade_request(newcomer_.key), [self = shared_from_this()](error_code failure) {
    if (!failure) self->enter();
  });
}

void SocketSeat::enter() {
  place_ = room_->enter(shared_from_this());
  next_look_ = steady_clock::now() + room_->options.look;
  read_next();
  if (room_->tally->stopping) return close(Why::restart);
  catch_up();
}

void SocketSeat::leave() {
  if (!place_) return;
  closing_ = true;
  drained_.cancel();
  room_->board->leave(this);
  room_->leave(*std::exchange(place_, std::nullopt));
}

// Reading also answers pings and notices when the client goes.
void SocketSeat::read_next() {
  socket_.async_read(in_, [self = shared_from_this()](error_code failure, std::size_t) {
    if (failure) {
      self->cut();
      return self->leave();
    }
    self->answered_ = true;
    const auto words = self->in_.cdata();
    self->hear({static_cast<const char*>(words.data()), words.size()});
    self->in_.clear();
    self->read_later();
  });
}

// Whoever says more than that is not refused but waits, and so costs no more than others.
void SocketSeat::read_later() {
  listening_.expires_after(room_->options.listen);
  listening_.async_wait([self = shared_from_this()](error_code) { self->read_next(); });
}

// What is not understood is passed over: a page of another version still wants to hear the news.
void SocketSeat::hear(std::string_view words) {
  if (!socket_.got_text() || newcomer_.caller.scope != TokenScope::write) return;
  const Result<Whereabouts> where = reflect::from_json<Whereabouts>(words);
  if (where.ok()) room_->board->say(this, person(), *where, steady_clock::now());
}

void SocketSeat::push(Bytes bytes) {
  if (closing_) return;
  queued_bytes_ += bytes->size();
  queue_.push_back(std::move(bytes));
  if (queue_.size() == 1) {
    write_next();
  } else if (queued_bytes_ > room_->options.queue_bytes_max) {
    ++room_->tally->dropped;
    close(Why::too_slow);
  }
}

void SocketSeat::write_next() {
  socket_.async_write(asio::buffer(*queue_.front()),
                      [self = shared_from_this()](error_code failure, std::size_t) {
                        if (failure) return self->cut();  // the read ends too, and leaves
                        self->queued_bytes_ -= self->queue_.front()->size();
                        self->queue_.pop_front();
                        if (self->queue_.empty()) {
                          self->drained_.cancel();
                        } else if (!self->closing_) {
                          self->write_next();
                        }
                      });
}

void SocketSeat::take(const Frame& frame) {
  if (catching_up_ || closing_ || frame.to <= told_) return;  // catching up reads until there is nothing more
  if (frame.from != told_) return catch_up();
  told_ = frame.to;
  push(frame.for_role(role()));
}

void SocketSeat::take(PresenceFrame& frame) {
  if (joined_) push(frame.at(told_));
}

void SocketSeat::catch_up() {
  catching_up_ = true;
  asio::co_spawn(
      room_->executor,
      [self = shared_from_this()]() -> asio::awaitable<void> {
        const bool read = co_await self->read_log();
        self->catching_up_ = false;
        if (!read) self->close(Why::too_slow);
      },
      asio::detached);
}

// Numbers that the log has not given yet belong to another log: a database was restored.
asio::awaitable<bool> SocketSeat::check_since(std::int64_t since) {
  told_ = since;
  if (since <= room_->seen) co_return true;
  const Result<std::int64_t> head = co_await room_->log.head();
  if (!head.ok()) co_return false;
  if (since <= *head) co_return true;
  told_ = room_->seen;
  push(read_everything_anew(told_));
  co_return true;
}

// Reads until it has told all that was broadcast on this thread; from then on broadcasts fit without a gap.
asio::awaitable<bool> SocketSeat::read_log() {
  if (!joined_) {
    if (!newcomer_.since) told_ = room_->seen;
    if (newcomer_.since && !co_await check_since(*newcomer_.since)) co_return false;
  }
  while (told_ < room_->seen && !closing_) {
    const std::int64_t target = room_->seen;
    if (target - told_ > room_->options.behind_max) {
      told_ = target;
      push(read_everything_anew(target));
    } else if (!co_await read_page(target)) {
      co_return false;
    }
  }
  if (!std::exchange(joined_, true)) push(PresenceFrame(room_->board->everybody()).at(told_));
  co_return true;
}

asio::awaitable<bool> SocketSeat::read_page(std::int64_t target) {
  Result<LiveFrame> page = co_await room_->log.follow(told_, room_->options.page);
  if (!page.ok()) co_return false;
  cut_after(*page, target);
  if (page->seq <= told_) co_return false;
  const Frame frame = make_frame(told_, std::move(page).value());
  told_ = frame.to;
  push(frame.for_role(role()));
  co_await wait_drained();
  co_return true;
}

asio::awaitable<void> SocketSeat::wait_drained() {
  while (!queue_.empty() && !closing_) {
    error_code cancelled;
    drained_.expires_at(Moment::max());
    co_await drained_.async_wait(asio::redirect_error(asio::use_awaitable, cancelled));
  }
}

asio::awaitable<void> SocketSeat::check_caller() {
  const Result<desk::Caller> now = co_await newcomer_.ask_again();
  const bool away =
      !now.ok() && (now.error().kind == ErrorKind::busy || now.error().kind == ErrorKind::broken);
  if (away) co_return;  // the database is; asked again later
  if (!now.ok() || now->person != person() || now->role != role()) close(Why::not_allowed);
}

void SocketSeat::ask_again() {
  asio::co_spawn(
      room_->executor,
      [self = shared_from_this()]() -> asio::awaitable<void> { co_await self->check_caller(); },
      asio::detached);
}

void SocketSeat::look(Moment now) {
  if (closing_ && now >= cut_at_) return cut();
  if (closing_ || now < next_look_) return;
  if (!answered_) return cut();
  answered_ = false;
  next_look_ = now + room_->options.look;
  socket_.async_ping({}, [self = shared_from_this()](error_code) {});
  ask_again();
}

void SocketSeat::close(Why why) {
  if (closing_) return;
  closing_ = true;
  cut_at_ = steady_clock::now() + room_->options.close_wait;
  drained_.cancel();
  socket_.async_close(reason_of(why), [self = shared_from_this()](error_code) {});
}

void SocketSeat::cut() {
  closing_ = true;
  error_code ignored;
  socket_.next_layer().close(ignored);
}

}  // namespace

void open_seat(std::shared_ptr<Room> room, asio::ip::tcp::socket socket, Newcomer newcomer) {
  std::make_shared<SocketSeat>(std::move(room), std::move(socket), std::move(newcomer))->open();
}

}  // namespace heard::live
