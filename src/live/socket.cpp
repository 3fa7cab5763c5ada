#include "live/socket.h"

#include <utility>

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

}  // namespace

Socket::Socket(std::shared_ptr<Room> room, asio::ip::tcp::socket socket)
    : room_(std::move(room)), socket_(std::move(socket)), listening_(room_->executor) {}

void Socket::open(const std::string& key) {
  socket_.auto_fragment(false);
  socket_.text(true);
  socket_.read_message_max(room_->options.read_bytes_max);
  socket_.control_callback([this](websocket::frame_type, boost::beast::string_view) { answered_ = true; });
  socket_.async_accept(upgrade_request(key), [self = shared_from_this()](error_code failure) {
    if (!failure) self->enter();
  });
}

void Socket::enter() {
  place_ = room_->enter(shared_from_this());
  next_look_ = steady_clock::now() + room_->options.look;
  read_next();
  if (room_->tally->stopping) return close(Why::restart);
  entered();
}

void Socket::leave() {
  if (!place_) return;
  closing_ = true;
  drained();
  room_->board->leave(this);
  room_->leave(*std::exchange(place_, std::nullopt));
}

// Reading also answers pings and notices when the client goes.
void Socket::read_next() {
  socket_.async_read(in_, [self = shared_from_this()](error_code failure, std::size_t) {
    if (failure) {
      self->cut();
      return self->leave();
    }
    self->answered_ = true;
    const auto words = self->in_.cdata();
    if (self->socket_.got_text()) self->hear({static_cast<const char*>(words.data()), words.size()});
    self->in_.clear();
    self->read_later();
  });
}

// Whoever says more than that is not refused but waits, and so costs no more than others.
void Socket::read_later() {
  listening_.expires_after(room_->options.listen);
  listening_.async_wait([self = shared_from_this()](error_code) { self->read_next(); });
}

void Socket::push(Bytes bytes) {
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

void Socket::write_next() {
  socket_.async_write(asio::buffer(*queue_.front()),
                      [self = shared_from_this()](error_code failure, std::size_t) {
                        if (failure) return self->cut();  // the read ends too, and leaves
                        self->queued_bytes_ -= self->queue_.front()->size();
                        self->queue_.pop_front();
                        if (self->queue_.empty()) {
                          self->drained();
                        } else if (!self->closing_) {
                          self->write_next();
                        }
                      });
}

void Socket::look(Moment now) {
  if (closing_ && now >= cut_at_) return cut();
  if (closing_ || now < next_look_) return;
  if (!answered_) return cut();
  answered_ = false;
  next_look_ = now + room_->options.look;
  socket_.async_ping({}, [self = shared_from_this()](error_code) {});
  ask_again();
}

void Socket::close(Why why) {
  if (closing_) return;
  closing_ = true;
  cut_at_ = steady_clock::now() + room_->options.close_wait;
  drained();
  socket_.async_close(reason_of(why), [self = shared_from_this()](error_code) {});
}

void Socket::cut() {
  closing_ = true;
  error_code ignored;
  socket_.next_layer().close(ignored);
}

}  // namespace heard::live
