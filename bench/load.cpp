// load: sends HTTP/1.1 requests over a few kept connections, each waiting for its answer, and says how
// many a second were answered and how long they took. One thread, epoll, no parsing beyond what tells
// one answer from the next, since it shares the machine with what it measures.
//
// The script has one request a line: METHOD TARGET [BODY]. --group 2 makes every two lines one unit
// (open a conversation: head, then timeline). Units are taken in turn, whichever connection is free.

#include <sys/epoll.h>

#include <CLI/CLI.hpp>
#include <array>
#include <charconv>
#include <fstream>
#include <string>
#include <vector>

#include "bench/parts/latencies.h"
#include "bench/parts/socket.h"

namespace {

using bench::Steady;
using bench::us_between;

struct Options {
  std::uint16_t port = 0;
  int connections = 16;
  double seconds = 3;
  double warm_seconds = 0.5;
  double rate = 0;            // units a second; 0: as fast as the answers come
  std::size_t units_max = 0;  // 0: until the time is over
  std::size_t group = 1;
  std::string script;
  std::vector<std::string> headers;
};

struct Connection {
  int fd = -1;
  bool busy = false;
  std::size_t request = 0;  // the one under way
  std::size_t left_of_unit = 0;
  Steady::time_point began;  // when the unit was due
  std::string head;          // of the answer, until it is whole
  std::size_t body_left = 0;
  bool in_body = false;
};

std::vector<std::string> read_script(const Options& options) {
  std::ifstream in(options.script);
  std::string common = fmt::format("Host: 127.0.0.1:{}\r\n", options.port);
  for (const std::string& header : options.headers) common += header + "\r\n";
  std::vector<std::string> out;
  for (std::string line; std::getline(in, line);) {
    const std::size_t target = line.find(' ');
    const std::size_t body = line.find(' ', target + 1);
    std::string request = line.substr(0, body) + " HTTP/1.1\r\n" + common;
    if (body != std::string::npos) {
      request +=
          fmt::format("Content-Type: application/json\r\nContent-Length: {}\r\n", line.size() - body - 1);
    }
    request += "\r\n";
    if (body != std::string::npos) request.append(line, body + 1);
    out.push_back(std::move(request));
  }
  if (out.empty() || out.size() % options.group != 0)
    bench::fail("the script is empty or not in whole units");
  return out;
}

// Header names are searched as Beast and nginx write them, then in lower case.
std::size_t content_length(std::string_view head) {
  std::size_t at = head.find("Content-Length: ");
  if (at == std::string_view::npos) at = head.find("content-length: ");
  if (at == std::string_view::npos) return 0;
  std::size_t length = 0;
  std::from_chars(head.data() + at + 16, head.data() + head.size(), length);
  return length;
}

class Load {
 public:
  explicit Load(const Options& options)
      : options_(options),
        script_(read_script(options)),
        latencies_(8'000'000),
        epoll_(::epoll_create1(EPOLL_CLOEXEC)) {
    connections_.resize(static_cast<std::size_t>(options.connections));
    for (std::size_t i = 0; i < connections_.size(); ++i) {
      connections_[i].fd = bench::connect_to(options.port);
      epoll_event event{.events = EPOLLIN, .data = {.u64 = i}};
      ::epoll_ctl(epoll_, EPOLL_CTL_ADD, connections_[i].fd, &event);
      idle_.push_back(i);
    }
  }

  void run() {
    started_ = Steady::now();
    counting_from_ = started_ + in_steady(options_.warm_seconds);
    const Steady::time_point end = counting_from_ + in_steady(options_.seconds);
    const Steady::time_point give_up = end + std::chrono::seconds(10);
    while (!over_) {
      const Steady::time_point now = Steady::now();
      if (now >= end || (options_.units_max != 0 && taken_ >= options_.units_max)) over_ = true;
      if (!over_) take_up(now);
      wait(over_ ? 0 : pause_ms(now));
    }
    ended_ = Steady::now();
    while (idle_.size() < connections_.size() && Steady::now() < give_up) wait(100);
    if (idle_.size() < connections_.size())
      ++errors_, first_error_ = "no answer within ten seconds of the end";
  }

  void report() {
    const double seconds = static_cast<double>(us_between(counting_from_, ended_)) / 1e6;
    fmt::print(
        R"({{"units":{},"seconds":{:.3f},"per_second":{:.1f},{},"errors":{},"error":"{}","bytes":{},"load_cpu_us":{},"all_units":{}}})"
        "\n",
        latencies_.count(), seconds, static_cast<double>(latencies_.count()) / seconds, latencies_.json(),
        errors_, printable(first_error_), bytes_, bench::cpu_us(), finished_);
  }

  [[nodiscard]] bool clean() const { return errors_ == 0; }

 private:
  static Steady::duration in_steady(double seconds) {
    return std::chrono::duration_cast<Steady::duration>(std::chrono::duration<double>(seconds));
  }

  static std::string printable(const std::string& text) {
    std::string out;
    for (const char c : text.substr(0, 400)) out += (c < ' ' || c == '"' || c == '\\') ? ' ' : c;
    return out;
  }

  [[nodiscard]] Steady::time_point due(std::size_t unit) const {
    return started_ + in_steady(static_cast<double>(unit) / options_.rate);
  }

  void take_up(Steady::time_point now) {
    while (!idle_.empty() && (options_.rate == 0 || due(taken_) <= now)) {
      Connection& c = connections_[idle_.back()];
      idle_.pop_back();
      c.busy = true;
      c.began = options_.rate == 0 ? now : due(taken_);  // a late start counts as waiting
      c.request = taken_ * options_.group % script_.size();
      c.left_of_unit = options_.group;
      ++taken_;
      bench::send_all(c.fd, script_[c.request]);
    }
  }

  [[nodiscard]] int pause_ms(Steady::time_point now) const {
    if (options_.rate == 0 || idle_.empty()) return 100;
    return static_cast<int>(std::clamp<std::int64_t>(us_between(now, due(taken_)) / 1000 + 1, 0, 100));
  }

  void wait(int ms) {
    std::array<epoll_event, 64> events{};
    const int count = ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), ms);
    for (int i = 0; i < count; ++i) take_in(events[static_cast<std::size_t>(i)].data.u64);
  }

  void take_in(std::size_t index) {
    Connection& c = connections_[index];
    const ssize_t got = ::recv(c.fd, buffer_.data(), buffer_.size(), MSG_DONTWAIT);
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (got <= 0) bench::fail("the server ended a connection");
    bytes_ += got;
    std::string_view bytes(buffer_.data(), static_cast<std::size_t>(got));
    if (!c.in_body) bytes = take_head(c, bytes);
    if (!c.in_body) return;
    if (bytes.size() > c.body_left) bench::fail("more bytes than were announced");
    c.body_left -= bytes.size();
    if (c.body_left == 0) answered(index);
  }

  // Gathers the head; gives back what follows it.
  std::string_view take_head(Connection& c, std::string_view bytes) {
    const std::size_t before = c.head.size();
    c.head.append(bytes);
    const std::size_t end = c.head.find("\r\n\r\n", before < 3 ? 0 : before - 3);
    if (end == std::string::npos) return {};
    const std::string_view head = std::string_view(c.head).substr(0, end + 2);
    if (head.size() < 12 || head[9] != '2') {
      if (errors_++ == 0) first_error_ = script_[c.request].substr(0, 80) + " -> " + c.head;
    }
    c.in_body = true;
    c.body_left = content_length(head);
    return bytes.substr(end + 4 - before);
  }

  void answered(std::size_t index) {
    Connection& c = connections_[index];
    c.head.clear();
    c.in_body = false;
    if (--c.left_of_unit > 0) return bench::send_all(c.fd, script_[++c.request]);
    const Steady::time_point now = Steady::now();
    c.busy = false;
    ++finished_;
    if (!over_ && now >= counting_from_) latencies_.add(us_between(c.began, now));
    idle_.push_back(index);
    if (!over_ && options_.units_max == 0) take_up(now);
  }

  const Options& options_;
  std::vector<std::string> script_;
  std::vector<Connection> connections_;
  std::vector<std::size_t> idle_;
  bench::Latencies latencies_;
  int epoll_;
  bool over_ = false;
  std::size_t taken_ = 0;
  std::size_t finished_ = 0;
  std::int64_t errors_ = 0;
  std::int64_t bytes_ = 0;
  std::string first_error_;
  Steady::time_point started_, counting_from_, ended_;
  std::array<char, 256 * 1024> buffer_{};
};

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app{"Sends requests and measures the answers; prints one JSON object."};
  app.add_option("--port", options.port)->required();
  app.add_option("--script", options.script, "file: METHOD TARGET [BODY] a line")->required();
  app.add_option("--connections", options.connections);
  app.add_option("--seconds", options.seconds, "counted, after the warm-up");
  app.add_option("--warm", options.warm_seconds);
  app.add_option("--rate", options.rate, "units a second; 0: as fast as answers come");
  app.add_option("--units", options.units_max, "stop after so many");
  app.add_option("--group", options.group, "lines of the script that make one unit");
  app.add_option("--header", options.headers, "further header lines");
  CLI11_PARSE(app, argc, argv);
  errno = 0;
  auto load = std::make_unique<Load>(options);
  load->run();
  load->report();
  return load->clean() ? 0 : 1;
}
