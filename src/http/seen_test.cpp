// How far people have read, over real HTTP: whose it is, what is refused, and how much is told at once.
#include "desk/conversation/seen.h"

#include "http/served_desk_test.h"
#include "record/seen.h"
#include "reflect/json_read.h"
#include "store/sql/seen.h"

namespace heard::http {
namespace {

class SeenServed : public ServedDesk {
 protected:
  Answer ask(std::string_view what, const std::string& headers, const std::string& body) {
    Client client(server_->port());
    return client.ask(fmt::format("{} HTTP/1.1\r\nHost: desk\r\n{}Content-Length: {}\r\n\r\n{}", what,
                                  headers, body.size(), body));
  }
  ConversationMade begin(std::string_view subject) {
    const Answer answer =
        ask("POST /api/conversations", "Authorization: Bearer " + write_token_ + "\r\n",
            fmt::format(R"({{"customer":{{"email":"ada@example.org"}},"subject":"{}","text":"It leaks."}})",
                        subject));
    EXPECT_EQ(answer.status, 201) << answer.body;
    return reflect::from_json<ConversationMade>(answer.body).value();
  }
  SeenList seen(const std::string& headers) {
    Client client(server_->port());
    const Answer answer = client.get("/api/seen", headers);
    EXPECT_EQ(answer.status, 200) << answer.body;
    return reflect::from_json<SeenList>(answer.body).value();
  }
  Answer mark(ConversationId id, const std::string& headers, const std::string& body) {
    return ask(fmt::format("PUT /api/conversations/{}/seen", id.value), headers, body);
  }
};

TEST_F(SeenServed, IsKeptForWhoeverSaidIt) {
  const std::string agent = headers_of(Who::agent);
  const std::string supervisor = headers_of(Who::supervisor);
  const ConversationMade made = begin("Kettle");
  const SeenList first = seen(agent);
  EXPECT_TRUE(first.items.empty());
  const std::string word = fmt::format(R"({{"message_id":{}}})", made.message_id.value);
  EXPECT_EQ(mark(made.id, agent, word).status, 204);
  EXPECT_EQ(mark(made.id, agent, word).status, 204);
  const SeenList then = seen(agent);
  ASSERT_EQ(then.items.size(), 1u);
  EXPECT_EQ(then.items[0].conversation_id, made.id);
  EXPECT_EQ(then.items[0].message_id, made.message_id);
  EXPECT_EQ(then.since, first.since);
  EXPECT_TRUE(seen(supervisor).items.empty());

  EXPECT_EQ(mark(made.id, agent, R"({"message_id":null})").status, 204);
  EXPECT_FALSE(seen(agent).items.at(0).message_id);
}

TEST_F(SeenServed, WhatIsNotSaidPlainlyIsRefused) {
  const std::string agent = headers_of(Who::agent);
  const ConversationMade made = begin("Kettle");
  const ConversationMade other = begin("Lid");
  const Answer missing = mark(made.id, agent, "{}");
  EXPECT_EQ(missing.status, 400);
  EXPECT_NE(missing.body.find("missing_field"), std::string::npos);
  const Answer foreign = mark(made.id, agent, fmt::format(R"({{"message_id":{}}})", other.message_id.value));
  EXPECT_EQ(foreign.status, 400);
  EXPECT_NE(foreign.body.find("unknown_message"), std::string::npos);
  EXPECT_EQ(mark(ConversationId{987654321}, agent, R"({"message_id":null})").status, 404);
  EXPECT_TRUE(seen(agent).items.empty());
}

// Of what is not told any more, nobody may be called to read it again.
TEST_F(SeenServed, WhatIsTooMuchToTellCountsAsSeen) {
  const std::string agent = headers_of(Who::agent);
  const SeenList first = seen(agent);
  const PersonId person =
      store_
          ->read_now([](store::Tx& tx) -> Result<PersonId> {
            static constexpr store::Sql of_agent{"of_agent", "SELECT id FROM person WHERE name = 'agent'"};
            return *tx.one<PersonId>(of_agent);
          })
          .value();
  const std::int64_t many = desk::seen_max + 5;
  ASSERT_TRUE(store_
                  ->write_now([&](store::Tx& tx) -> Result<void> {
                    for (std::int64_t n = 1; n <= many; ++n)
                      tx.put(store::sql::seen_put, Seen{.person = person,
                                                        .conversation = ConversationId{n},
                                                        .message = MessageId{n},
                                                        .at = first.since + seconds(n)});
                    return {};
                  })
                  .ok());
  const SeenList then = seen(agent);
  ASSERT_EQ(std::ssize(then.items), desk::seen_max);
  EXPECT_EQ(then.items.front().conversation_id, ConversationId{many});
  EXPECT_EQ(then.since, then.items.back().at);
  EXPECT_EQ(then.since, first.since + seconds(6));
}

}  // namespace
}  // namespace heard::http
