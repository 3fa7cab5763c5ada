// The hub, as visitors of the chat meet it.
#include "live/hub_test.h"

namespace heard::live {
namespace {

constexpr ConversationId lid{17}, cup{18};
constexpr const char* something_new = R"({"news":true,"writing":null})";

TEST_F(Live, AVisitorHearsOfTheirOwnConversationAlone) {
  begin();
  WsClient visitor_of_lid = visit(lid);
  EXPECT_EQ(visitor_of_lid.text(), something_new);
  WsClient desk = join();
  EXPECT_TRUE(comes_to(desk, R"([{"conversation_id":17,"people":[{"person_id":0,"writing":false}]}])"));
  log_.append(1, "reply_written", cup);
  visitor_of_lid.send(1, R"({"writing":true})");
  EXPECT_TRUE(comes_to(desk, R"([{"conversation_id":17,"people":[{"person_id":0,"writing":true}]}])"));
  log_.append(1, "reply_written", lid);
  EXPECT_EQ(visitor_of_lid.text(), something_new);
  visitor_of_lid.go();
  EXPECT_TRUE(comes_to(desk, R"([{"conversation_id":17,"people":[]}])"));
}

TEST_F(Live, AVisitorSeesThatSomebodyWritesToThem) {
  begin();
  WsClient theirs = visit(lid);
  theirs.text();
  WsClient desk = join();
  desk.text();
  EXPECT_EQ(hub_->at_desk(), (std::set<PersonId>{PersonId{1}}));
  desk.send(1, R"({"conversation_id":17,"writing":true})");
  EXPECT_EQ(theirs.text(), R"({"news":false,"writing":true})");
  desk.send(1, R"({"conversation_id":17,"writing":false})");
  EXPECT_EQ(theirs.text(), R"({"news":false,"writing":false})");
}

TEST_F(Live, VisitorsNeverKeepTheTeamOut) {
  begin({.sockets_max = 1, .visitors_max = 2});
  WsClient one = visit(lid), two = visit(lid);
  one.text(), two.text();
  EXPECT_TRUE(hub_->full_of_visitors());
  EXPECT_FALSE(hub_->full());
  one.go();
  EXPECT_TRUE(wait_for([&] { return !hub_->full_of_visitors(); }));
}

}  // namespace
}  // namespace heard::live
