// limit_fan: bare Beast WebSockets that all get the same frame twenty times a second, with five events in
// it stamped as it is made. What the machine can do with a hundred events a second and nothing to find out.

#include <CLI/CLI.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/websocket.hpp>
#include <list>

#include "base/instant.h"
#include "bench/parts/bare_server.h"
#include "bench/parts/socket.h"

namespace {

using namespace bench;
namespace websocket = boost::beast::websocket;
using Stream = websocket::stream<tcp::socket>;

constexpr auto no_throw = asio::as_tuple(asio::use_awaitable);
constexpr auto tick = std::chrono::milliseconds(50);
constexpr int events_a_frame = 5;

struct Listener {
  explicit Listener(tcp::socket socket) : stream(std::move(socket)) {}
  Stream stream;
  bool writing = false;
};

// All sockets of one thread.
class Fan {
 public:
  Fan(asio::io_context& context, std::size_t row_bytes) : timer_(context), row_(row_bytes, 'x') {}

  asio::awaitable<void> accept_all(tcp::acceptor acceptor) {
    for (;;) {
      tcp::socket socket = co_await acceptor.async_accept(asio::use_awaitable);
      asio::co_spawn(acceptor.get_executor(), listen(std::make_shared<Listener>(std::move(socket))),
                     asio::detached);
    }
  }

  asio::awaitable<void> tell_all() {
    for (auto next = Steady::now();;) {
      next += tick;
      timer_.expires_at(next);
      co_await timer_.async_wait(no_throw);
      const auto frame = std::make_shared<const std::string>(make_frame());
      for (const auto& listener : listeners_) {
        if (!listener->writing) asio::co_spawn(timer_.get_executor(), tell(listener, frame), asio::detached);
      }
    }
  }

 private:
  using Steady = std::chrono::steady_clock;

  // Reads until the other side goes: pings and closes are answered by Beast.
  asio::awaitable<void> listen(std::shared_ptr<Listener> listener) {
    listener->stream.next_layer().set_option(tcp::no_delay(true));
    auto [refused] = co_await listener->stream.async_accept(no_throw);
    if (refused) co_return;
    const auto place = listeners_.insert(listeners_.end(), listener);
    beast::flat_buffer buffer;
    for (bool open = true; open; buffer.clear()) {
      auto [gone, size] = co_await listener->stream.async_read(buffer, no_throw);
      open = !gone;
    }
    listeners_.erase(place);
  }

  static asio::awaitable<void> tell(std::shared_ptr<Listener> listener,
                                    std::shared_ptr<const std::string> frame) {
    listener->writing = true;
    listener->stream.text(true);
    co_await listener->stream.async_write(asio::buffer(*frame), no_throw);
    listener->writing = false;
  }

  [[nodiscard]] std::string make_frame() const {
    const auto now = std::chrono::duration_cast<std::chrono::microseconds>(
        std::chrono::system_clock::now().time_since_epoch());
    const std::string at = heard::rfc3339(heard::Instant{now.count()});
    std::string frame = R"({"seq":1234567,"events":[)";
    for (int i = 0; i < events_a_frame; ++i) {
      frame += fmt::format(
          R"({}{{"seq":123456{},"id":123456{},"at":"{}","kind":"reply_written","conversation_id":123456,)"
          R"("message_id":1234567,"by_kind":"person","by_id":1}})",
          i == 0 ? "" : ",", i, i, at);
    }
    frame += R"(],"rows":[)";
    for (int i = 0; i < events_a_frame; ++i) frame += fmt::format("{}\"{}\"", i == 0 ? "" : ",", row_);
    return frame + "]}";
  }

  asio::steady_timer timer_;
  std::string row_;
  std::list<std::shared_ptr<Listener>> listeners_;
};

}  // namespace

int main(int argc, char** argv) {
  std::uint16_t port = 0;
  int threads = 2;
  std::size_t row_bytes = 600;
  CLI::App app{"Sends the same small frame to every socket, twenty times a second."};
  app.add_option("--port", port)->required();
  app.add_option("--threads", threads);
  app.add_option("--row-bytes", row_bytes, "size of one of the five rows in a frame");
  CLI11_PARSE(app, argc, argv);
  raise_descriptor_limit();
  std::vector<std::thread> running;
  for (int i = 0; i < threads; ++i) {
    running.emplace_back([port, row_bytes]() {
      asio::io_context context(1);
      Fan fan(context, row_bytes);
      asio::co_spawn(context, fan.accept_all(listen_on(context, port)), asio::detached);
      asio::co_spawn(context, fan.tell_all(), asio::detached);
      context.run();
    });
  }
  for (std::thread& thread : running) thread.join();
}
