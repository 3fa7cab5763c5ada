// The hub with a log of its own and clients that speak just enough WebSocket.
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
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using namespace std::chrono_literals;

class TestLog {
 public:
  void append(int count, const std::string& kind = "message_received") {
    {
      const std::scoped_lock lock(mutex_);
      for (int i = 0; i < count; ++i) {
        const auto seq = static_cast<std::int64_t>(events_.size()) + 1;
        events_.push_back({.seq = seq, .id = seq, .at = {}, .kind = kind});
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
std::vector<std::int64_t> seqs_of(const std::string& json) {
  std::vector<std::int64_t> out;
  for (std::size_t at = json.find("{\"seq\":", 1); at != std::string::npos;
       at = json.find("{\"seq\":", at + 1)) {
    out.push_back(std::stoll(json.substr(at + 7)));
  }
  return out;
}
// What a frame says of who is where.
std::string presence_of(const std::string& json) {
  const std::size_t at = json.rfind("\"presence\":");
  return at == std::string::npos ? "" : json.substr(at + 11, json.rfind(",\"attention\":") - at - 11);
}
std::int64_t seq_of(const std::string& json) {
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

TEST_F(Live, SaysAtOnceWhereTheLogStands) {
  log_.append(7);
  begin();
  EXPECT_EQ(join().text(), R"({"seq":7,"reset":false,"events":[],"rows":[],"presence":[],"attention":null})");
  EXPECT_EQ(join(7).text(),
            R"({"seq":7,"reset":false,"events":[],"rows":[],"presence":[],"attention":null})");
}

TEST_F(Live, TellsWhatHappens) {
  begin();
  WsClient a = join(), b = join();
  a.text(), b.text();
  log_.append(3);
  EXPECT_EQ(seqs_of(a.text()), (std::vector<std::int64_t>{1, 2, 3}));
  EXPECT_EQ(seqs_of(b.text()), (std::vector<std::int64_t>{1, 2, 3}));
}

TEST_F(Live, GathersWhatComesCloseTogether) {
  begin();
  WsClient client = join();
  client.text();
  for (int i = 0; i < 40; ++i) {
    log_.append(1);
    std::this_thread::sleep_for(5ms);
  }
  ASSERT_TRUE(wait_for([&] { return hub_->figures().seq == 40; }));
  EXPECT_LE(hub_->figures().frames, 12);
}

TEST_F(Live, ResumesWithoutGapOrDouble) {
  log_.append(3000);
  begin({.gather = 2ms, .page = 50});
  std::atomic<bool> writing{true};
  std::thread writer([&] {
    for (int i = 0; i < 1500; ++i) {
      log_.append(1 + i % 3);
      std::this_thread::sleep_for(1ms);
    }
    writing = false;
  });
  std::mt19937 dice(7);
  std::vector<std::future<std::string>> readers;
  const std::int64_t last = 3000 + 3000;
  for (int i = 0; i < 40; ++i) {
    const std::int64_t since = static_cast<std::int64_t>(dice() % 3000);
    auto client = std::make_shared<WsClient>(join(since));
    readers.push_back(std::async(std::launch::async, [client, since]() -> std::string {
      std::int64_t seen = since;
      while (seen < last) {
        const std::string text = client->text();
        for (const std::int64_t seq : seqs_of(text)) {
          if (seq != seen + 1) return "after " + std::to_string(seen) + " came " + std::to_string(seq);
          seen = seq;
        }
        if (seq_of(text) != seen) return "the frame's seq is not its last event's";
      }
      return {};
    }));
    std::this_thread::sleep_for(20ms);
  }
  for (auto& reader : readers) EXPECT_EQ(reader.get(), "");
  writer.join();
}

TEST_F(Live, AComeBackAfterLongReadsEverythingAnew) {
  log_.append(11'000);
  begin();
  EXPECT_EQ(join(500).text(),
            R"({"seq":11000,"reset":true,"events":[],"rows":[],"presence":null,"attention":null})");
  EXPECT_EQ(join(99'999).text(),
            R"({"seq":11000,"reset":true,"events":[],"rows":[],"presence":null,"attention":null})");
  WsClient near = join(1'500);
  std::int64_t seen = 1'500;
  while (seen < 11'000) seen = seq_of(near.text());
  EXPECT_EQ(near.text(),
            R"({"seq":11000,"reset":false,"events":[],"rows":[],"presence":[],"attention":null})");
  log_.append(1);
  EXPECT_EQ(seqs_of(near.text()), std::vector<std::int64_t>{11'001});
}

TEST_F(Live, NewsOfPeopleIsForLeadsOnly) {
  begin();
  WsClient agent = join({}, Role::agent), lead = join({}, Role::supervisor);
  agent.text(), lead.text();
  log_.append(1, "person_changed");
  EXPECT_EQ(seqs_of(lead.text()), std::vector<std::int64_t>{1});
  const std::string seen = agent.text();
  EXPECT_EQ(seqs_of(seen), std::vector<std::int64_t>{});
  EXPECT_EQ(seq_of(seen), 1);
  WsClient later = join(0, Role::agent);
  EXPECT_EQ(seqs_of(later.text()), std::vector<std::int64_t>{});
}

TEST_F(Live, ASocketThatDoesNotReadIsDropped) {
  begin({.gather = 1ms, .tick = 20ms, .close_wait = 100ms, .queue_bytes_max = 100'000});
  WsClient slow = join(), quick = join();
  slow.text(), quick.text();
  std::int64_t seen = 0;
  for (int i = 1; hub_->figures().dropped == 0 && i < 3000; ++i) {
    log_.append(1, std::string(20'000, 'x'));
    while (seen < i) seen = seq_of(quick.text());
  }
  EXPECT_EQ(hub_->figures().dropped, 1);
  EXPECT_TRUE(wait_for([&] { return hub_->figures().sockets == 1; }));
  log_.append(1);
  EXPECT_EQ(seq_of(quick.text()), seen + 1);
}

TEST_F(Live, EndingASessionClosesItsSocket) {
  begin();
  WsClient client = join(), other = join({}, Role::agent, 2);
  client.text(), other.text();
  signed_out_ = true;
  hub_->look_again(PersonId{1});
  EXPECT_EQ(client.read().close_code(), 1008);
  log_.append(1);
  EXPECT_EQ(seq_of(other.text()), 1);
}

TEST_F(Live, AChangedRoleClosesTheSocketAtTheNextLook) {
  begin({.look = 50ms, .tick = 10ms});
  WsClient client = join();
  client.text();
  role_now_ = Role::admin;
  WsFrame frame = client.read();
  while (frame.opcode == 9) {
    client.send(10, frame.payload);
    frame = client.read();
  }
  EXPECT_EQ(frame.close_code(), 1008);
}

TEST_F(Live, WhoAnswersPingsStaysAndWhoDoesNotGoes) {
  begin({.look = 100ms, .tick = 10ms});
  WsClient client = join(), dead = join();
  client.text(), dead.text();
  for (int i = 0; i < 4; ++i) {
    const WsFrame ping = client.read();
    ASSERT_EQ(ping.opcode, 9);
    client.send(10, ping.payload);
  }
  EXPECT_EQ(hub_->figures().sockets, 1);
}

TEST_F(Live, ClientsMaySayLittle) {
  begin();
  WsClient client = join();
  client.text();
  client.send(1, "hello");
  client.send(9, "are you there");
  EXPECT_EQ(client.read().opcode, 10);
  client.send(1, std::string(5'000, 'x'));
  EXPECT_EQ(client.read().close_code(), 1009);
}

TEST_F(Live, ALogThatIsAwayIsReadLater) {
  begin({.poll = 50ms});
  WsClient client = join();
  client.text();
  log_.fails(true);
  log_.append(2);
  std::this_thread::sleep_for(120ms);
  log_.fails(false);
  EXPECT_EQ(seqs_of(client.text()), (std::vector<std::int64_t>{1, 2}));
}

TEST_F(Live, AMissedWakeCostsAPoll) {
  begin({.poll = 50ms});
  WsClient client = join();
  client.text();
  log_.log().watch({});  // nobody is woken from now on
  log_.append(1);
  EXPECT_EQ(seqs_of(client.text()), std::vector<std::int64_t>{1});
}

TEST_F(Live, StoppingSaysGoodbye) {
  begin();
  WsClient client = join();
  client.text();
  auto stopped = std::async(std::launch::async, [&] { hub_->stop(); });
  const WsFrame frame = client.read();
  EXPECT_EQ(frame.close_code(), 1012);
  client.send(8, frame.payload);
  client.go();
  stopped.get();
  EXPECT_EQ(hub_->figures().sockets, 0);
}

constexpr const char* at_17 = R"({"conversation_id":17,"writing":false})";
constexpr const char* writing_at_17 = R"({"conversation_id":17,"writing":true})";
constexpr const char* nowhere = R"({"conversation_id":null,"writing":false})";

TEST_F(Live, SaysWhoIsWhere) {
  log_.append(3);
  begin({.tell = 10ms, .listen = 1ms});
  WsClient ada = join({}, Role::agent, 1), tom = join({}, Role::agent, 2);
  ada.text(), tom.text();
  ada.send(1, at_17);
  const std::string first = tom.text();
  EXPECT_EQ(first,
            R"({"seq":3,"reset":false,"events":[],"rows":[],"presence":)"
            R"([{"conversation_id":17,"people":[{"person_id":1,"writing":false}]}],"attention":null})");
  ada.send(1, writing_at_17);
  EXPECT_EQ(presence(tom), R"([{"conversation_id":17,"people":[{"person_id":1,"writing":true}]}])");
  WsClient lin = join(1, Role::agent, 3);
  EXPECT_EQ(seqs_of(lin.text()), (std::vector<std::int64_t>{2, 3}));
  EXPECT_EQ(presence(lin), R"([{"conversation_id":17,"people":[{"person_id":1,"writing":true}]}])");
  ada.send(1, nowhere);
  EXPECT_EQ(presence(lin), R"([{"conversation_id":17,"people":[]}])");
  EXPECT_EQ(presence(tom), R"([{"conversation_id":17,"people":[]}])");
}

TEST_F(Live, WhoGoesIsNoLongerThere) {
  begin({.tell = 10ms, .listen = 1ms, .board = {.writing = 500ms}});
  WsClient ada = join({}, Role::agent, 1), tom = join({}, Role::agent, 2);
  ada.text(), tom.text();
  ada.send(1, writing_at_17);
  EXPECT_EQ(presence(tom), R"([{"conversation_id":17,"people":[{"person_id":1,"writing":true}]}])");
  EXPECT_EQ(presence(tom), R"([{"conversation_id":17,"people":[{"person_id":1,"writing":false}]}])");
  ada.go();
  EXPECT_EQ(presence(tom), R"([{"conversation_id":17,"people":[]}])");
}

TEST_F(Live, OtherNodesAreToldOfOurPeopleAndWeOfTheirs) {
  begin({.tell = 10ms, .listen = 1ms, .board = {.silence = 500ms}});
  WsClient ada = join({}, Role::agent, 1);
  ada.text();
  nodes_.say("n2", R"([{"conversation_id":18,"people":[{"person_id":2,"writing":true}]}])");
  EXPECT_EQ(presence(ada), R"([{"conversation_id":18,"people":[{"person_id":2,"writing":true}]}])");
  EXPECT_EQ(presence(ada), R"([{"conversation_id":18,"people":[]}])");  // n2 has fallen silent
  for (const char* odd : {"", "{}", "[{}]", R"([{"conversation_id":17,"people":[{"person_id":2}]}])"}) {
    nodes_.say("n2", odd);
  }
  ada.send(1, at_17);
  const std::string ours = R"([{"conversation_id":17,"people":[{"person_id":1,"writing":false}]}])";
  EXPECT_EQ(presence(ada), ours);
  EXPECT_TRUE(wait_for([&] { return nodes_.heard(ours); }));
}

TEST_F(Live, WhatSomebodySaysOfThemselvesIsToldToAllAndToOtherNodes) {
  begin({.tell = 10ms});
  WsClient ada = join({}, Role::agent, 1), tom = join({}, Role::supervisor, 2);
  const std::int64_t seq = seq_of(ada.text());
  tom.text();
  hub_->tell({.person_id = {1}, .attention = Attention::not_now, .back_at = Instant{0}});
  const std::string said = R"({"person_id":1,"attention":"not_now","back_at":"1970-01-01T00:00:00.000000Z"})";
  const std::string frame = fmt::format(
      R"({{"seq":{},"reset":false,"events":[],"rows":[],"presence":null,"attention":{}}})", seq, said);
  EXPECT_EQ(ada.text(), frame);
  EXPECT_EQ(tom.text(), frame);
  EXPECT_TRUE(wait_for([&] { return nodes_.heard(said); }));
  nodes_.say("n2", R"({"person_id":2,"attention":"here","back_at":null})");
  EXPECT_NE(ada.text().find(R"("attention":{"person_id":2,"attention":"here","back_at":null})"),
            std::string::npos);
  nodes_.say("n2", R"({"person_id":4,"attention":"asleep","back_at":null})");
  nodes_.say("n2", R"({"person_id":3,"attention":"here","back_at":null})");
  const std::string third = ada.text();
  EXPECT_NE(third.find(R"("person_id":3)"), std::string::npos) << third;
}

TEST_F(Live, WhateverAClientSaysTheNewsGoOn) {
  begin({.tell = 10ms, .listen = 0ms});
  WsClient odd = join({}, Role::agent, 1), tom = join({}, Role::agent, 2);
  odd.text(), tom.text();
  std::mt19937 dice(5);
  for (int i = 0; i < 2'000; ++i) {
    const bool text = dice() % 5 > 0;  // which has to be UTF-8; WebSocket itself sees to that
    std::string words = writing_at_17;
    for (auto change = 1 + dice() % 3; change > 0; --change) {
      const std::size_t at = dice() % words.size();
      words[at] = static_cast<char>(text ? ' ' + dice() % 95 : dice());
      if (dice() % 2 == 0) words.erase(at / 2, 1 + dice() % 5);
    }
    odd.send(text ? 1 : 2, words);
  }
  odd.send(1, at_17);
  const std::string in_the_end = R"({"conversation_id":17,"people":[{"person_id":1,"writing":false}]})";
  while (presence(tom).find(in_the_end) == std::string::npos) {
  }
  log_.append(1);
  while (seq_of(odd.text()) < 1) {
  }
  EXPECT_EQ(hub_->figures().sockets, 2);
}

// Who says more than others is read more slowly; what is true in the end is known in the end.
TEST_F(Live, ATalkerWaits) {
  begin({.tell = 10ms, .listen = 20ms});
  WsClient talker = join({}, Role::agent, 1), tom = join({}, Role::agent, 2);
  talker.text(), tom.text();
  const auto began = std::chrono::steady_clock::now();
  for (int i = 0; i < 20; ++i) talker.send(1, i % 2 == 0 ? at_17 : nowhere);
  talker.send(1, R"({"conversation_id":18,"writing":false})");
  while (presence(tom).find("18") == std::string::npos) {
  }
  EXPECT_GE(std::chrono::steady_clock::now() - began, 20 * 20ms);
}

}  // namespace
}  // namespace heard::live
