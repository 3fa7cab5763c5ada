// Making one of two customers, over real HTTP: what it answers, and where one who was merged is pointed to.
#include <regex>

#include "http/served_desk_test.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

class MergingCustomers : public ServedDesk {
 protected:
  Answer ask_as(Who who, std::string_view method, std::string_view path, std::string_view body = {}) {
    return Client(server_->port())
        .ask(fmt::format("{} {} HTTP/1.1\r\nHost: desk\r\n{}Content-Length: {}\r\n\r\n{}", method, path,
                         headers_of(who), body.size(), body));
  }
  Answer post(CustomerId id, std::string_view act, CustomerId other, Who who = Who::write_token) {
    return ask_as(who, "POST", fmt::format("/api/customers/{}/{}", id.value, act),
                  fmt::format(R"({{"other_id":{}}})", other.value));
  }
  CustomerId begun(std::string_view name, std::string_view email) {
    const Answer made = ask_as(
        Who::write_token, "POST", "/api/conversations",
        fmt::format(R"({{"customer":{{"name":"{}","email":"{}"}},"subject":"s","text":"t"}})", name, email));
    const auto id = reflect::from_json<ConversationMade>(made.body).value().id;
    const Answer head = ask_as(Who::write_token, "GET", fmt::format("/api/conversations/{}", id.value));
    return reflect::from_json<ConversationHead>(head.body).value().customer_id;
  }
  CustomerView card(CustomerId id) {
    const Answer read = ask_as(Who::write_token, "GET", fmt::format("/api/customers/{}", id.value));
    return reflect::from_json<CustomerView>(read.body).value();
  }
  // By its text: where one who was merged goes on stands beside the members of every problem.
  static std::string said(const Answer& answer) {
    static const std::regex code(R"rx("code":"(\w+)")rx");
    std::smatch found;
    return fmt::format("{} {}", answer.status,
                       std::regex_search(answer.body, found, code) ? found[1].str() : answer.body);
  }
};

TEST_F(MergingCustomers, AnswersTheCardOfTheOneThatStaysAndOfTwoAgain) {
  const CustomerId ada = begun("Ada", "ada@example.org");
  const CustomerId addie = begun("Addie", "ada@old.example");
  const Answer merged = post(ada, "merge", addie);
  ASSERT_EQ(merged.status, 200) << merged.body;
  const auto view = reflect::from_json<CustomerView>(merged.body).value();
  EXPECT_EQ(view.conversation_count, 2);
  ASSERT_EQ(view.also.size(), 1U);
  EXPECT_EQ(view.also[0].id, addie);
  EXPECT_EQ(view.also[0].email, "ada@old.example");
  EXPECT_EQ(card(addie).merged_into, ada);
  EXPECT_EQ(card(addie).conversation_count, 1);
  const Answer parted = post(ada, "part", addie);
  ASSERT_EQ(parted.status, 200) << parted.body;
  const auto apart = reflect::from_json<CustomersApart>(parted.body).value();
  EXPECT_TRUE(apart.customer.also.empty());
  EXPECT_EQ(apart.customer.conversation_count, 1);
  EXPECT_TRUE(apart.conversations.empty());
  EXPECT_FALSE(card(addie).merged_into);
}

TEST_F(MergingCustomers, PointsToWhereOneWhoWasMergedGoesOn) {
  const CustomerId ada = begun("Ada", "ada@example.org");
  const CustomerId addie = begun("Addie", "ada@old.example");
  const CustomerId bo = begun("Bo", "bo@example.org");
  ASSERT_EQ(post(ada, "merge", addie).status, 200);
  const std::string there = fmt::format("\"merged_into\":{}", ada.value);
  for (const Answer& answer : {post(bo, "merge", addie), post(addie, "merge", bo), post(ada, "merge", addie),
                               ask_as(Who::write_token, "PATCH",
                                      fmt::format("/api/customers/{}", addie.value), R"({"name":"B"})")}) {
    EXPECT_EQ(said(answer), "409 merged");
    EXPECT_NE(answer.body.find(there), std::string::npos) << answer.body;
  }
  EXPECT_EQ(said(post(bo, "merge", ada)), "409 has_parts");
  EXPECT_EQ(said(post(ada, "merge", ada)), "400 same_customer");
  EXPECT_EQ(said(post(ada, "merge", CustomerId{987'654'321})), "404 not_found");
  EXPECT_EQ(said(post(ada, "part", bo)), "404 not_found");
}

TEST_F(MergingCustomers, IsNotForWhoMayOnlyRead) {
  EXPECT_EQ(said(post(CustomerId{1}, "merge", CustomerId{2}, Who::read_token)), "403 forbidden");
  EXPECT_EQ(said(post(CustomerId{1}, "part", CustomerId{2}, Who::read_token)), "403 forbidden");
}

}  // namespace
}  // namespace heard::http
