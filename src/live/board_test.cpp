#include "live/board.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "live/nodes.h"
#include "reflect/json_read.h"
#include "reflect/json_write.h"

namespace heard::live {
namespace {

using namespace std::chrono_literals;

// Seats are only ever told apart.
const Seat* seat(int number) { return reinterpret_cast<const Seat*>(static_cast<std::uintptr_t>(number)); }

std::string said(std::vector<Presence> news) {
  std::ranges::sort(news, {}, &Presence::conversation_id);
  std::string out;
  for (const Presence& each : news) {
    out += std::to_string(each.conversation_id.value) + ":";
    for (const PersonHere& person : each.people)
      out += " " + std::to_string(person.person_id.value) + (person.writing ? " writes" : "");
    out += ";";
  }
  return out;
}

class OnTheBoard : public testing::Test {
 protected:
  static constexpr PersonId ada{1}, tom{2}, lin{3};
  static constexpr ConversationId lid{17}, cup{18};

  void at(int number, PersonId person, std::optional<ConversationId> conversation, bool writing = false) {
    board.say(seat(number), person, {.conversation_id = conversation, .writing = writing}, now);
  }
  std::string news() { return said(board.news(now)); }
  std::string news_for_nodes() { return said(board.news_for_nodes(now)); }

  Board::Moment now{std::chrono::hours(1)};
  Board board{BoardOptions{}};
};

TEST_F(OnTheBoard, KnowsWhoIsAtTheDeskWhereverTheyLook) {
  board.come(seat(1), ada);
  EXPECT_EQ(board.at_desk(), (std::set<PersonId>{ada}));
  board.hear("elsewhere", {{.conversation_id = lid, .people = {{tom, false}}}}, now);
  EXPECT_EQ(board.at_desk(), (std::set<PersonId>{ada, tom}));
  board.leave(seat(1));
  EXPECT_EQ(board.at_desk(), (std::set<PersonId>{tom}));
}

// Whoever did nothing for a while is not said to be here; one desk of theirs that is in use is enough.
TEST_F(OnTheBoard, WhoIsIdleIsNotAtTheDesk) {
  board.come(seat(1), ada);
  board.come(seat(2), ada);
  board.come(seat(3), tom);
  at(3, tom, lid);
  EXPECT_EQ(news(), "17: 2;");
  board.say(seat(1), ada, {.conversation_id = {}, .writing = false, .idle = true}, now);
  board.say(seat(3), tom, {.conversation_id = lid, .writing = false, .idle = true}, now);
  EXPECT_EQ(board.at_desk(), (std::set<PersonId>{ada}));
  EXPECT_EQ(news(), "17:;");
  board.say(seat(2), ada, {.conversation_id = {}, .writing = false, .idle = true}, now);
  EXPECT_TRUE(board.at_desk().empty());
  at(3, tom, lid);
  EXPECT_EQ(board.at_desk(), (std::set<PersonId>{tom}));
  EXPECT_EQ(news(), "17: 2;");
}

// A visitor is seen where they are, and is nobody who could answer.
TEST_F(OnTheBoard, AVisitorIsNotAtTheDesk) {
  at(1, visitor, lid, true);
  EXPECT_EQ(news(), "17: 0 writes;");
  EXPECT_TRUE(board.at_desk().empty());
}

TEST_F(OnTheBoard, SaysWhoIsWhereOnce) {
  at(1, ada, lid);
  at(2, tom, lid, true);
  EXPECT_EQ(news(), "17: 2 writes 1;");
  EXPECT_EQ(news(), "");
  at(1, ada, lid);
  EXPECT_EQ(news(), "");
  at(1, ada, cup);
  EXPECT_EQ(news(), "17: 2 writes;18: 1;");
  EXPECT_EQ(said(board.everybody()), "17: 2 writes;18: 1;");
  at(1, ada, std::nullopt);
  board.leave(seat(2));
  EXPECT_EQ(news(), "17:;18:;");
  EXPECT_EQ(said(board.everybody()), "");
}

TEST_F(OnTheBoard, TwoTabsAreOnePerson) {
  at(1, ada, lid);
  at(2, ada, lid, true);
  EXPECT_EQ(news(), "17: 1 writes;");
  board.leave(seat(2));
  EXPECT_EQ(news(), "17: 1;");
  board.leave(seat(1));
  EXPECT_EQ(news(), "17:;");
}

TEST_F(OnTheBoard, WritingLapsesWithoutANewWord) {
  at(1, ada, lid, true);
  EXPECT_EQ(news(), "17: 1 writes;");
  now += 9s;
  at(1, ada, lid, true);
  now += 9s;
  EXPECT_EQ(news(), "");
  now += 1s;
  EXPECT_EQ(news(), "17: 1;");
  now += 1h;
  EXPECT_EQ(news(), "");
}

TEST_F(OnTheBoard, OtherNodesAreBelievedForAWhile) {
  at(1, ada, lid);
  board.hear("n2", {{lid, {{tom, true}}}, {cup, {{ada, false}}}}, now);
  board.hear("n3", {{lid, {{tom, false}, {lin, false}}}}, now);
  EXPECT_EQ(news(), "17: 2 writes 1 3;18: 1;");
  now += 10s;
  board.hear("n3", {{lid, {{lin, false}}}}, now);
  board.hear("n2", {{cup, {}}}, now);
  EXPECT_EQ(news(), "18:;");
  now += 5s;
  EXPECT_EQ(news(), "17: 1 3;");  // of n2 nothing was heard
  now += 10s;
  EXPECT_EQ(news(), "17: 1;");
}

TEST_F(OnTheBoard, OtherNodesHearOnlyOfOurOwnPeopleAndAgainNowAndThen) {
  board.hear("n2", {{lid, {{tom, true}}}}, now);
  at(1, ada, lid);
  EXPECT_EQ(news_for_nodes(), "17: 1;");
  EXPECT_EQ(news_for_nodes(), "");
  now += 5s;
  EXPECT_EQ(news_for_nodes(), "17: 1;");
  board.leave(seat(1));
  EXPECT_EQ(news_for_nodes(), "17:;");
  now += 5s;
  EXPECT_EQ(news_for_nodes(), "");
}

// A thousand people who all move at once: each telling stays small, everybody's turn comes, and what a
// listener has put together is the truth.
TEST_F(OnTheBoard, AStormIsToldInSmallPieces) {
  for (int n = 1; n <= 1000; ++n) at(n, {id_value_max - n}, ConversationId{id_value_max - n % 700}, true);
  for (int n = 1001; n <= 1400; ++n) at(n, {id_value_max - n}, lid, n == 1400);
  std::map<ConversationId, std::string> heard;
  int tellings = 0;
  for (auto told = board.news_for_nodes(now); !told.empty(); told = board.news_for_nodes(now)) {
    EXPECT_LT(reflect::to_json(told).size(), store::word_bytes_max);
    for (const Presence& each : told) heard[each.conversation_id] = said({each});
    ++tellings;
    at(1, {id_value_max - 1}, ConversationId{id_value_max - tellings % 700}, true);  // who never stays
    if (tellings > 100) break;
  }
  EXPECT_EQ(heard.size(), 701U);
  EXPECT_GT(tellings, 10);
  const std::string& crowd = heard[lid];
  EXPECT_TRUE(crowd.starts_with("17: " + std::to_string(id_value_max - 1400) + " writes ")) << crowd;
  EXPECT_EQ(std::ranges::count(crowd, ' '), 21);
}

// Whatever is said in whatever order, who follows the tellings knows the same as who comes new.
TEST_F(OnTheBoard, WhoFollowsKnowsWhatIsSo) {
  std::mt19937 dice(11);
  const auto any = [&](int below) { return static_cast<int>(dice() % static_cast<unsigned>(below)); };
  std::map<ConversationId, std::string> followed;
  for (int step = 0; step < 20'000; ++step) {
    const int number = 1 + any(12);
    const ConversationId conversation{1 + any(6)};
    switch (any(6)) {
      case 0:
        board.leave(seat(number));
        break;
      case 1:
        board.hear(any(2) == 0 ? "n2" : "n3", {{conversation, {{PersonId{1 + any(4)}, any(2) == 0}}}}, now);
        break;
      case 2:
        board.hear("n2", {{conversation, {}}}, now);
        break;
      default:
        at(number, PersonId{1 + number % 5}, any(4) == 0 ? std::nullopt : std::optional(conversation),
           any(3) == 0);
    }
    now += std::chrono::milliseconds(any(800));
    if (any(3) > 0) continue;
    for (const Presence& each : board.news(now)) {
      if (each.people.empty()) {
        EXPECT_EQ(followed.erase(each.conversation_id), 1U);
      } else {
        followed[each.conversation_id] = said({each});
      }
    }
    std::string together;
    for (const auto& [id, people] : followed) together += people;
    ASSERT_EQ(together, said(board.everybody()));
  }
  now += 1h;
  for (int number = 1; number <= 12; ++number) board.leave(seat(number));
  board.news(now);
  EXPECT_EQ(said(board.everybody()), "");
}

TEST(WhereWeAre, IsReadStrictly) {
  EXPECT_TRUE(reflect::from_json<Whereabouts>(R"({"conversation_id":17,"writing":true})").ok());
  EXPECT_TRUE(reflect::from_json<Whereabouts>(R"({"conversation_id":null,"writing":false})").ok());
  for (const char* wrong :
       {"", "17", "[]", "{}", "null", R"({"conversation_id":0,"writing":false})",
        R"({"conversation_id":-1,"writing":false})", R"({"conversation_id":"17","writing":false})",
        R"({"conversation_id":1.5,"writing":false})",
        R"({"conversation_id":9007199254740992,"writing":false})", R"({"conversation_id":17,"writing":1})",
        R"({"conversation_id":17})", R"({"conversation_id":17,"writing":true,"person_id":2})",
        R"({"conversation_id":17,"conversation_id":18,"writing":true})",
        R"({"conversation_id":17,"writing":true} )"
        "x"}) {
    EXPECT_FALSE(reflect::from_json<Whereabouts>(wrong).ok()) << wrong;
  }
}

}  // namespace
}  // namespace heard::live
