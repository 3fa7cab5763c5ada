// sockets: opens many WebSockets to /api/live, reads every frame, and says how long after its commit each
// event's bytes were here. An event's `at` is taken before its transaction commits, so the figure holds
// the commit too; both clocks are the same machine's. One thread, epoll.

#include <sys/epoll.h>

#include <CLI/CLI.hpp>
#include <array>
#include <string>
#include <vector>

#include "bench/parts/latencies.h"
#include "bench/parts/socket.h"

namespace {

using bench::Steady;

struct Options {
  std::uint16_t port = 0;
  int sockets = 1000;
  double seconds = 15;
  std::string target = "/api/live";
  std::vector<std::string> headers;
};

struct Socket {
  int fd = -1;
  std::string bytes;
  std::int64_t events = 0;
};

std::int64_t now_us() {
  return std::chrono::duration_cast<std::chrono::microseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

// The digits of "2026-11-21T10:00:00.000000Z" as microseconds since 1970.
std::int64_t instant_us(std::string_view text) {
  const auto number = [&](std::size_t at, std::size_t size) {
    unsigned value = 0;
    for (const char c : text.substr(at, size)) value = value * 10 + static_cast<unsigned>(c - '0');
    return value;
  };
  using namespace std::chrono;
  const sys_days midnight = year{static_cast<int>(number(0, 4))} / month{number(5, 2)} / day{number(8, 2)};
  const auto at = midnight + hours(number(11, 2)) + minutes(number(14, 2)) + seconds(number(17, 2)) +
                  microseconds(number(20, 6));
  return duration_cast<microseconds>(at.time_since_epoch()).count();
}

class Sockets {
 public:
  explicit Sockets(const Options& options)
      : options_(options), latencies_(16'000'000), epoll_(::epoll_create1(EPOLL_CLOEXEC)) {
    sockets_.resize(static_cast<std::size_t>(options.sockets));
    for (std::size_t i = 0; i < sockets_.size(); ++i) {
      open(sockets_[i]);
      epoll_event event{.events = EPOLLIN, .data = {.u64 = i}};
      ::epoll_ctl(epoll_, EPOLL_CTL_ADD, sockets_[i].fd, &event);
    }
  }

  void run() {
    fmt::print("open\n");
    std::fflush(stdout);
    const Steady::time_point end =
        Steady::now() + std::chrono::milliseconds(static_cast<std::int64_t>(options_.seconds * 1000));
    std::array<epoll_event, 256> events{};
    while (Steady::now() < end) {
      const int count = ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), 100);
      for (int i = 0; i < count; ++i) take_in(sockets_[events[static_cast<std::size_t>(i)].data.u64]);
    }
  }

  void report() {
    const auto fewest = std::min_element(sockets_.begin(), sockets_.end(), by_events);
    const auto most = std::max_element(sockets_.begin(), sockets_.end(), by_events);
    fmt::print(
        R"({{"sockets":{},"events_least":{},"events_most":{},"frames":{},"bytes":{},"samples":{},{},"load_cpu_us":{}}})"
        "\n",
        sockets_.size(), fewest->events, most->events, frames_, bytes_, latencies_.count(), latencies_.json(),
        bench::cpu_us());
  }

 private:
  static bool by_events(const Socket& a, const Socket& b) { return a.events < b.events; }

  void open(Socket& socket) {
    socket.fd = bench::connect_to(options_.port);
    std::string request = fmt::format(
        "GET {} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nOrigin: http://127.0.0.1:{}\r\nUpgrade: websocket\r\n"
        "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n",
        options_.target, options_.port, options_.port);
    for (const std::string& header : options_.headers) request += header + "\r\n";
    bench::send_all(socket.fd, request + "\r\n");
    std::size_t end = std::string::npos;
    while (end == std::string::npos) {
      const ssize_t got = ::recv(socket.fd, buffer_.data(), buffer_.size(), 0);
      if (got <= 0) bench::fail("no answer to the upgrade");
      socket.bytes.append(buffer_.data(), static_cast<std::size_t>(got));
      end = socket.bytes.find("\r\n\r\n");
    }
    if (!socket.bytes.starts_with("HTTP/1.1 101")) {
      errno = 0;
      bench::fail(socket.bytes.substr(0, 400));
    }
    socket.bytes.erase(0, end + 4);
    take_frames(socket);
    socket.events = 0;  // what was there before does not count
  }

  void take_in(Socket& socket) {
    const ssize_t got = ::recv(socket.fd, buffer_.data(), buffer_.size(), MSG_DONTWAIT);
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (got <= 0) bench::fail("the server ended a socket");
    bytes_ += got;
    socket.bytes.append(buffer_.data(), static_cast<std::size_t>(got));
    take_frames(socket);
  }

  void take_frames(Socket& socket) {
    std::string_view rest = socket.bytes;
    while (rest.size() >= 2) {
      const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(rest[at]); };
      std::size_t size = byte(1) & 0x7fU;
      const std::size_t head = size == 126 ? 4 : size == 127 ? 10 : 2;
      if (rest.size() < head) break;
      if (head > 2) size = 0;
      for (std::size_t i = 2; i < head; ++i) size = size << 8U | byte(i);
      if (rest.size() < head + size) break;
      take_frame(socket, byte(0) & 0x0fU, rest.substr(head, size));
      rest.remove_prefix(head + size);
    }
    socket.bytes.erase(0, socket.bytes.size() - rest.size());
  }

  void take_frame(Socket& socket, unsigned opcode, std::string_view payload) {
    constexpr unsigned text = 1;
    constexpr unsigned close = 8;
    constexpr unsigned ping = 9;
    if (opcode == close) bench::fail("the server closed a socket");
    if (opcode == ping) bench::send_all(socket.fd, std::string_view("\x8a\x80\0\0\0\0", 6));  // an empty pong
    if (opcode != text) return;
    ++frames_;
    // The same frame goes to a thousand sockets: its instants are read once.
    if (payload != last_frame_) read_instants(payload);
    const std::int64_t now = now_us();
    for (const std::int64_t at : last_instants_) latencies_.add(now - at);
    socket.events += static_cast<std::int64_t>(last_instants_.size());
  }

  void read_instants(std::string_view payload) {
    last_frame_ = payload;
    last_instants_.clear();
    const std::string_view events = payload.substr(0, payload.find(R"("rows":)"));
    constexpr std::string_view key = R"("at":")";
    for (std::size_t at = events.find(key); at != std::string_view::npos; at = events.find(key, at + 1)) {
      if (at + key.size() + 27 <= events.size())
        last_instants_.push_back(instant_us(events.substr(at + key.size(), 27)));
    }
  }

  const Options& options_;
  std::vector<Socket> sockets_;
  bench::Latencies latencies_;
  int epoll_;
  std::int64_t frames_ = 0;
  std::int64_t bytes_ = 0;
  std::string last_frame_;
  std::vector<std::int64_t> last_instants_;
  std::array<char, 256 * 1024> buffer_{};
};

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app{"Listens on many WebSockets; prints `open` when all are, and one JSON object at the end."};
  app.add_option("--port", options.port)->required();
  app.add_option("--sockets", options.sockets);
  app.add_option("--seconds", options.seconds);
  app.add_option("--target", options.target);
  app.add_option("--header", options.headers, "further header lines");
  CLI11_PARSE(app, argc, argv);
  bench::raise_descriptor_limit();
  errno = 0;
  auto sockets = std::make_unique<Sockets>(options);
  sockets->run();
  sockets->report();
}
