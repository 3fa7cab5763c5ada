// The hub, as browsers at the desk meet it.
#include "live/hub_test.h"

namespace heard::live {
namespace {

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
