// Socket: what every live WebSocket does, whoever sits behind it: it takes its place in the room, is read and
// pinged, writes one frame after the other, and ends itself when the other side is gone or too slow. One io
// thread; kept alive by what it waits for.
#pragma once

#include <boost/asio/buffer.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <deque>

#include "live/room.h"

namespace heard::live {

class Socket : public Seat, public std::enable_shared_from_this<Socket> {
 public:
  Socket(std::shared_ptr<Room> room, boost::asio::ip::tcp::socket socket);

  // Answers the upgrade request of this Sec-WebSocket-Key, and enters.
  void open(const std::string& key);
  void look(Moment now) override;
  void close(Why why) override;
  void cut() override;

 protected:
  virtual void entered() = 0;
  virtual void hear(std::string_view words) = 0;  // text; what is not understood is passed over
  virtual void drained() {}                       // nothing waits to be written, or nothing will be
  void push(Bytes bytes);

  [[nodiscard]] bool closing() const { return closing_; }
  [[nodiscard]] bool has_written() const { return queue_.empty(); }
  [[nodiscard]] Room& room() const { return *room_; }

 private:
  void enter();
  void leave();
  void read_next();
  void read_later();
  void write_next();

  std::shared_ptr<Room> room_;
  boost::beast::websocket::stream<boost::asio::ip::tcp::socket, false> socket_;
  boost::asio::steady_timer listening_;  // until the next is read
  boost::beast::flat_buffer in_;
  std::deque<Bytes> queue_;  // the first is being written
  std::size_t queued_bytes_ = 0;
  bool closing_ = false;
  bool answered_ = true;  // something came from the client since the last ping
  Moment next_look_{};
  Moment cut_at_{};
  std::optional<Room::Place> place_;
};

}  // namespace heard::live
