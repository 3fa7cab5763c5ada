// Writing to somebody first, over real HTTP: what it answers, its key, and that the old way is as it was.
#include "http/served_desk_test.h"
#include "record/command.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

constexpr std::string_view words =
    R"({"customer":{"name":"Ada","email":"ada@example.org"},"subject":"Your lid","text":"It has come."})";

class WritingFirst : public ServedDesk {
 protected:
  Answer ask(std::string_view method, std::string_view path, std::string_view body = {},
             const std::string& more = {}) {
    return Client(server_->port())
        .ask(fmt::format("{} {} HTTP/1.1\r\nHost: desk\r\n{}{}Content-Length: {}\r\n\r\n{}", method, path,
                         headers_of(Who::write_token), more, body.size(), body));
  }
  Answer write(std::string_view body, const std::string& more = {}) {
    return ask("POST", "/api/conversations/outgoing", body, more);
  }
  static std::string said(const Answer& answer) {
    const auto problem = reflect::from_json<Problem>(answer.body).value();
    return fmt::format("{} {} {}", answer.status, problem.code, problem.field.value_or(""));
  }
};

TEST_F(WritingFirst, AnswersAsAReplyDoesAndWaitsForThem) {
  const Answer answer = write(words);
  ASSERT_EQ(answer.status, 201) << answer.body;
  const auto made = reflect::from_json<WrittenFirst>(answer.body).value();
  ASSERT_EQ(made.delivery.size(), 1U);
  EXPECT_EQ(made.delivery[0].to, "ada@example.org");
  EXPECT_EQ(made.delivery[0].state, DeliveryState::held);
  EXPECT_TRUE(made.held_until);
  const auto head = reflect::from_json<ConversationHead>(
      ask("GET", fmt::format("/api/conversations/{}", made.id.value)).body);
  EXPECT_EQ(head->state, ConversationState::waiting);
  EXPECT_EQ(head->customer_id, made.customer_id);
  EXPECT_EQ(head->number, made.number);
  EXPECT_TRUE(head->assignee_id);
  EXPECT_FALSE(head->last_customer_message_id);
}

TEST_F(WritingFirst, TheSameKeyWritesOnce) {
  const std::string key = "Idempotency-Key: one\r\n";
  const Answer first = write(words, key);
  ASSERT_EQ(first.status, 201) << first.body;
  EXPECT_EQ(write(words, key).body, first.body);
  EXPECT_EQ(said(write(R"({"customer":{"name":"Bo"},"subject":"s","text":"t"})", key)),
            "422 key_reused Idempotency-Key");
  const auto all = reflect::from_json<ConversationPage>(ask("GET", "/api/conversations?view=all").body);
  EXPECT_EQ(all->items.size(), 1U);
}

TEST_F(WritingFirst, SaysWhatIsMissingAndKeepsTheLimitsOfReplies) {
  EXPECT_EQ(said(write(R"({"customer":{},"subject":"s","text":"t"})")), "400 missing_field customer");
  EXPECT_EQ(said(write(R"({"customer":{"name":"A"},"subject":" ","text":"t"})")),
            "400 missing_field subject");
  EXPECT_EQ(said(write(R"({"customer":{"name":"A"},"subject":"s","text":" "})")), "400 missing_field text");
  EXPECT_EQ(said(write(R"({"customer":{"id":987654321},"subject":"s","text":"t"})")),
            "400 unknown_customer customer.id");
  EXPECT_EQ(said(write(R"({"customer":{"email":"a at b"},"subject":"s","text":"t"})")),
            "400 invalid_email customer.email");
  EXPECT_EQ(said(write(R"({"customer":{"name":"A"},"inbox":99,"subject":"s","text":"t"})")),
            "400 unknown_inbox inbox");
  EXPECT_EQ(said(write(R"({"customer":{"name":"A"},"subject":"s","text":"t","send_after_seconds":21})")),
            "400 out_of_range send_after_seconds");
  EXPECT_EQ(
      said(write(R"({"customer":{"name":"A"},"subject":"s","text":"t","send_at":"2001-01-01T00:00:00Z"})")),
      "400 time_passed send_at");
  EXPECT_EQ(said(write(R"({"customer":{"name":"A"},"subject":"s","text":"t","attachments":[7]})")),
            "400 unknown_attachment attachments");
  const auto all = reflect::from_json<ConversationPage>(ask("GET", "/api/conversations?view=all").body);
  EXPECT_TRUE(all->items.empty());
}

TEST_F(WritingFirst, FilesWaitForItWithoutAConversation) {
  const Answer added = ask("POST", "/api/uploads?name=plan.pdf", "%PDF");
  ASSERT_EQ(added.status, 201) << added.body;
  EXPECT_EQ(reflect::from_json<AttachmentList>(ask("GET", "/api/uploads").body)->items.size(), 1U);
  const auto id = reflect::from_json<AttachmentRow>(added.body)->id.value;
  const Answer made =
      write(fmt::format(R"({{"customer":{{"name":"A"}},"subject":"s","text":"t","attachments":[{}]}})", id));
  EXPECT_EQ(made.status, 201) << made.body;
  EXPECT_TRUE(reflect::from_json<AttachmentList>(ask("GET", "/api/uploads").body)->items.empty());
}

TEST_F(WritingFirst, ACustomersOwnWordsBeginAsBefore) {
  const Answer made = ask("POST", "/api/conversations", words);
  ASSERT_EQ(made.status, 201);
  const auto id = reflect::from_json<ConversationMade>(made.body)->id.value;
  const auto head =
      reflect::from_json<ConversationHead>(ask("GET", fmt::format("/api/conversations/{}", id)).body);
  EXPECT_EQ(head->state, ConversationState::open);
  EXPECT_EQ(head->channel, Channel::api);
  EXPECT_FALSE(head->assignee_id);
}

TEST_F(WritingFirst, CustomersAreFoundByNameAddressAndPhone) {
  ASSERT_EQ(write(words).status, 201);
  for (const char* q : {"ada", "ADA", "ada%40example.org", "example"}) {
    const auto found =
        reflect::from_json<CustomerList>(ask("GET", fmt::format("/api/customers?q={}", q)).body);
    ASSERT_EQ(found->items.size(), 1U) << q;
    EXPECT_EQ(found->items[0].email, "ada@example.org");
  }
  EXPECT_TRUE(reflect::from_json<CustomerList>(ask("GET", "/api/customers?q=bo").body)->items.empty());
}

}  // namespace
}  // namespace heard::http
