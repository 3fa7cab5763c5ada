// A hub with a log of its own, and clients that speak just enough WebSocket. For tests.
#pragma once

#include <gtest/gtest.h>
#include <sys/socket.h>

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <future>
#include <mutex>
#include <random>
#include <thread>

#include "live/hub.h"

namespace heard::live {

namespace asio = boost::asio;
using asio::ip::tcp;
using namespace std::chrono_literals;

class TestLog {
 public:
  void append(int count, const std::string& kind = "message_received",
              std::optional<ConversationId> conversation = {}) {
    {
      const std::scoped_lock lock(mutex_);
      for (int i = 0; i < count; ++i) {
        const auto seq = static_cast<std::int64_t>(events_.size()) + 1;
        events_.push_back({.seq = seq, .id = seq, .at = {}, .kind = kind, .conversation_id = conversation});
      }
    }
    if (wake_) wake_();
  }
  void fails(bool now) { failing_ = now; }

  Log log() {
    return {.follow = [this](std::int64_t since, int limit) -> desk::Task<LiveFrame> {
              co_return read(since, limit);
            },
            .head = [this]() -> desk::Task<std::int64_t> { co_return size(); },
            .watch = [this](std::function<void()> wake) { wake_ = std::move(wake); }};
  }

 private:
  std::int64_t size() {
    const std::scoped_lock lock(mutex_);
    return static_cast<std::int64_t>(events_.size());
  }
  Result<LiveFrame> read(std::int64_t since, int limit) {
    if (failing_) return busy("the log is away");
    const std::scoped_lock lock(mutex_);
    LiveFrame frame{.seq = since, .events = {}, .rows = {}};
    for (auto i = static_cast<std::size_t>(since);
         i < events_.size() && frame.events.size() < static_cast<std::size_t>(limit); ++i) {
      frame.events.push_back(events_[i]);
      frame.seq = events_[i].seq;
    }
    return frame;
  }

  std::mutex mutex_;
  std::vector<LiveEvent> events_;
  std::function<void()> wake_;
  std::atomic<bool> failing_{false};
};

// The other nodes: what they were told, and a way to speak for one.
class TestNodes {
 public:
  Nodes nodes() {
    return {.tell = [this](std::string word) -> desk::Task<void> {
              const std::scoped_lock lock(mutex_);
              told_.push_back(std::move(word));
              co_return Result<void>{};
            },
            .hear = [this](Nodes::Hears hears) { say = std::move(hears); }};
  }
  bool heard(const std::string& word) {
    const std::scoped_lock lock(mutex_);
    return std::ranges::find(told_, word) != told_.end();
  }
  Nodes::Hears say;

 private:
  std::mutex mutex_;
  std::vector<std::string> told_;
};

struct WsFrame {
  int opcode = -1;  // -1: the connection ended
  std::string payload;
  [[nodiscard]] int close_code() const {
    if (opcode != 8 || payload.size() < 2) return 0;
    return static_cast<unsigned char>(payload[0]) << 8 | static_cast<unsigned char>(payload[1]);
  }
};

class WsClient {
 public:
  explicit WsClient(tcp::socket socket) : socket_(std::move(socket)) {
    const timeval wait{10, 0};
    setsockopt(socket_.native_handle(), SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
    std::string head;
    while (!head.ends_with("\r\n\r\n")) head += take(1);
    EXPECT_TRUE(head.starts_with("HTTP/1.1 101"));
  }
  WsFrame read() {
    const std::string head = take(2);
    if (head.size() < 2) return {};
    std::size_t size = static_cast<unsigned char>(head[1]) & 0x7f;
    if (size >= 126) {
      std::size_t wide = 0;
      for (const char c : take(size == 126 ? 2 : 8)) wide = wide << 8 | static_cast<unsigned char>(c);
      size = wide;
    }
    return {head[0] & 0x0f, take(size)};
  }
  // The next text, answering nothing in between.
  std::string text() {
    for (;;) {
      WsFrame frame = read();
      if (frame.opcode == 1) return frame.payload;
      if (frame.opcode == 8 || frame.opcode == -1) return {};
    }
  }
  void send(int opcode, const std::string& payload) {
    std::string bytes = {static_cast<char>(0x80 | opcode)};
    if (payload.size() < 126) {
      bytes += static_cast<char>(0x80 | payload.size());
    } else {
      bytes += {static_cast<char>(0x80 | 126), static_cast<char>(payload.size() >> 8),
                static_cast<char>(payload.size() & 0xff)};
    }
    bytes += std::string(4, '\0') + payload;  // a mask of zeros changes nothing
    boost::system::error_code ignored;
    asio::write(socket_, asio::buffer(bytes), ignored);
  }

  void go() { socket_.close(); }

 private:
  std::string take(std::size_t count) {
    std::string bytes(count, '\0');
    std::size_t have = 0;
    while (have < count) {
      const ssize_t got = ::recv(socket_.native_handle(), bytes.data() + have, count - have, 0);
      if (got <= 0) throw std::runtime_error("the server went without a word");
      have += static_cast<std::size_t>(got);
    }
    return bytes;
  }
  tcp::socket socket_;
};

// All "seq" of events, in order.
inline std::vector<std::int64_t> seqs_of(const std::string& json) {
  std::vector<std::int64_t> out;
  for (std::size_t at = json.find("{\"seq\":", 1); at != std::string::npos;
       at = json.find("{\"seq\":", at + 1)) {
    out.push_back(std::stoll(json.substr(at + 7)));
  }
  return out;
}
// What a frame says of who is where.
inline std::string presence_of(const std::string& json) {
  const std::size_t at = json.rfind("\"presence\":");
  return at == std::string::npos ? "" : json.substr(at + 11, json.rfind(",\"attention\":") - at - 11);
}
inline std::int64_t seq_of(const std::string& json) {
  return std::stoll(json.substr(std::string("{\"seq\":").size()));
}

class Live : public testing::Test {
 protected:
  void begin(HubOptions options = {}) {
    for (std::size_t i = 0; i < 2; ++i) {
      contexts_.push_back(std::make_unique<asio::io_context>(1));
      guards_.push_back(asio::make_work_guard(*contexts_.back()));
      executors_.push_back(contexts_.back()->get_executor());
      threads_.emplace_back([&context = *contexts_.back()] { context.run(); });
    }
    hub_ = std::make_unique<Hub>(log_.log(), nodes_.nodes(), executors_, options);
    ASSERT_TRUE(hub_->start().ok());
  }
  void TearDown() override {
    if (hub_) hub_->stop();
    guards_.clear();
    for (const auto& context : contexts_) context->stop();
    for (std::thread& thread : threads_) thread.join();
    hub_.reset();  // its timers belong to the contexts
    contexts_.clear();
  }

  WsClient join(std::optional<std::int64_t> since = {}, Role role = Role::agent, std::int64_t person = 1) {
    const std::size_t thread = next_thread_++ % 2;
    tcp::socket client(client_context_);
    client.connect(acceptor_.local_endpoint());
    tcp::socket server = acceptor_.accept(executors_[thread]);
    Newcomer newcomer{.key = "dGhlIHNhbXBsZSBub25jZQ==", .since = since, .caller = {}, .ask_again = [this] {
                        return ask();
                      }};
    newcomer.caller.person = PersonId{person};
    newcomer.caller.role = role;
    auto handed = std::make_shared<tcp::socket>(std::move(server));
    asio::post(executors_[thread],
               [this, thread, handed, newcomer] { hub_->welcome(thread, std::move(*handed), newcomer); });
    return WsClient(std::move(client));
  }
  WsClient visit(ConversationId conversation) {
    const std::size_t thread = next_thread_++ % 2;
    tcp::socket client(client_context_);
    client.connect(acceptor_.local_endpoint());
    auto handed = std::make_shared<tcp::socket>(acceptor_.accept(executors_[thread]));
    const VisitorNewcomer newcomer{.key = "dGhlIHNhbXBsZSBub25jZQ==", .conversation = conversation};
    asio::post(executors_[thread], [this, thread, handed, newcomer] {
      hub_->welcome_visitor(thread, std::move(*handed), newcomer);
    });
    return WsClient(std::move(client));
  }
  desk::Task<desk::Caller> ask() {
    if (signed_out_)
      co_return Error{.kind = ErrorKind::unauthenticated, .code = "unauthenticated", .sentence = {}};
    desk::Caller caller;
    caller.person = PersonId{1};
    caller.role = role_now_;
    co_return caller;
  }
  bool wait_for(const std::function<bool()>& held) {
    for (int i = 0; i < 500 && !held(); ++i) std::this_thread::sleep_for(10ms);
    return held();
  }

  // The next that is said about who is where, passing over events.
  static std::string presence(WsClient& client) {
    for (;;) {
      const std::string text = client.text();
      if (text.empty() || presence_of(text) != "null") return presence_of(text);
    }
  }

  // Until it is said; what comes before may be how it was.
  static bool comes_to(WsClient& client, const std::string& presence_wanted) {
    for (int i = 0; i < 20; ++i)
      if (presence(client) == presence_wanted) return true;
    return false;
  }

  TestLog log_;
  TestNodes nodes_;
  std::unique_ptr<Hub> hub_;
  std::atomic<bool> signed_out_{false};
  std::atomic<Role> role_now_{Role::agent};

 private:
  std::vector<std::unique_ptr<asio::io_context>> contexts_;
  std::vector<asio::executor_work_guard<asio::io_context::executor_type>> guards_;
  std::vector<asio::any_io_executor> executors_;
  std::vector<std::thread> threads_;
  asio::io_context client_context_;
  tcp::acceptor acceptor_{client_context_, {asio::ip::make_address("127.0.0.1"), 0}};
  std::size_t next_thread_ = 0;
};

}  // namespace heard::live
