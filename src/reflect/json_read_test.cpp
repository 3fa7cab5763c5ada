#include "reflect/json_read.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "record/command.h"
#include "record/view.h"
#include "reflect/any_test.h"
#include "reflect/json_write.h"

namespace heard::reflect {
namespace {

TEST(JsonRead, ACommandAsItComesOverHttp) {
  const auto command = from_json<StartConversation>(
      R"( {"customer":{"email":"ada@example.org","phone":null},"subject":"Parcel","text":"Where?\n","inbox":2} )");
  ASSERT_TRUE(command.ok());
  EXPECT_EQ(command->customer.email->view(), "ada@example.org");
  EXPECT_FALSE(command->customer.name);
  EXPECT_EQ(command->inbox, InboxId{2});
  EXPECT_FALSE(command->channel);
  EXPECT_EQ(command->text.view(), "Where?\n");
}

TEST(JsonRead, APatchTellsAbsentFromNull) {
  const auto absent = from_json<ChangeConversation>("{}");
  const auto null = from_json<ChangeConversation>(R"({"assignee_id":null})");
  const auto value = from_json<ChangeConversation>(R"({"assignee_id":4})");
  ASSERT_TRUE(absent.ok() && null.ok() && value.ok());
  EXPECT_FALSE(absent->assignee_id.mentioned);
  EXPECT_TRUE(null->assignee_id.mentioned);
  EXPECT_FALSE(null->assignee_id.value);
  EXPECT_EQ(value->assignee_id.value, PersonId{4});
}

TEST(JsonRead, TextIsCleaned) {
  const auto change = from_json<ChangeConversation>(R"({"subject":"e\u0301 \u0000 \ud83d\ude00"})");
  ASSERT_TRUE(change.ok());
  EXPECT_EQ(change->subject->view(), "é \xEF\xBF\xBD 😀");
}

TEST(JsonRead, SecretsAreReadAndCleaned) {
  const auto command = from_json<SignIn>(R"({"email":"a@b.c","password":"pa\u0073s e\u0301"})");
  ASSERT_TRUE(command.ok());
  EXPECT_EQ(command->password.reveal(), "pass é");
}

struct Refusal {
  std::string_view body;
  std::string_view code;
  std::string_view field;
  std::string_view sentence;
};

template <class T>
void expect_refused(std::initializer_list<Refusal> cases) {
  for (const Refusal& refusal : cases) {
    const auto read = from_json<T>(refusal.body);
    ASSERT_FALSE(read.ok()) << refusal.body;
    EXPECT_EQ(read.error().kind, ErrorKind::invalid) << refusal.body;
    EXPECT_EQ(read.error().code, refusal.code) << refusal.body;
    EXPECT_EQ(read.error().field, refusal.field) << refusal.body;
    EXPECT_EQ(read.error().sentence, refusal.sentence) << refusal.body;
  }
}

TEST(JsonRead, AWrongFieldIsNamedWithWhatIsAllowed) {
  expect_refused<StartConversation>({
      {R"({"customer":{"foo":1},"subject":"s","text":"t"})", "unknown_field", "customer.foo",
       "There is no field customer.foo here."},
      {R"({"customer":{"email":5},"subject":"s","text":"t"})", "wrong_type", "customer.email",
       "customer.email must be text."},
      {R"({"customer":[],"subject":"s","text":"t"})", "wrong_type", "customer",
       "customer must be a JSON object."},
      {R"({"customer":{},"subject":"s"})", "missing_field", "text", "text is missing."},
      {R"({"customer":{},"subject":null,"text":"t"})", "wrong_type", "subject", "subject must be text."},
      {R"({"customer":{},"channel":"fax","subject":"s","text":"t"})", "unknown_value", "channel",
       "channel must be web_form, api, email, chat or webhook."},
      {R"({"customer":{},"channel":1,"subject":"s","text":"t"})", "wrong_type", "channel",
       "channel must be web_form, api, email, chat or webhook."},
      {R"({"subject":"a","subject":"b"})", "repeated_field", "subject", "subject may stand here only once."},
      {R"([])", "wrong_type", "", "The body must be a JSON object."},
  });
}

TEST(JsonRead, TextIsMeasuredInBytes) {
  const auto subject = [](std::size_t size) { return R"({"subject":")" + std::string(size, 'x') + "\"}"; };
  EXPECT_TRUE(from_json<ChangeConversation>(subject(300)).ok());
  expect_refused<ChangeConversation>(
      {{subject(301), "too_long", "subject", "subject may have at most 300 bytes."}});
  const std::string secret(1001, 'x');
  expect_refused<SignIn>({{R"({"email":"a","password":")" + secret + "\"}", "too_long", "password",
                           "password may have at most 1,000 bytes."}});
}

TEST(JsonRead, NumbersMustFit) {
  constexpr std::string_view id_range = "assignee_id must be a whole number from 1 to 9007199254740991.";
  constexpr std::string_view whole = "assignee_id must be a whole number.";
  expect_refused<ChangeConversation>({
      {R"({"assignee_id":0})", "out_of_range", "assignee_id", id_range},
      {R"({"assignee_id":-1})", "out_of_range", "assignee_id", id_range},
      {R"({"assignee_id":9007199254740992})", "out_of_range", "assignee_id", id_range},
      {R"({"assignee_id":18446744073709551615})", "out_of_range", "assignee_id", id_range},
      {R"({"assignee_id":99999999999999999999999})", "out_of_range", "assignee_id", id_range},
      {R"({"assignee_id":1.0})", "wrong_type", "assignee_id", whole},
      {R"({"assignee_id":1e3})", "wrong_type", "assignee_id", whole},
      {R"({"assignee_id":"1"})", "wrong_type", "assignee_id", whole},
      {R"({"assignee_id":true})", "wrong_type", "assignee_id", whole},
  });
  EXPECT_TRUE(from_json<ChangeConversation>(R"({"assignee_id":9007199254740991})").ok());
  expect_refused<WriteMessage>(
      {{R"({"kind":"note","send_after_seconds":2147483648})", "out_of_range", "send_after_seconds",
        "send_after_seconds must be a whole number from -2147483648 to 2147483647."}});
}

TEST(JsonRead, ListsSayWhichElementIsWrong) {
  expect_refused<SearchPage>({
      {R"({"items":{}})", "wrong_type", "items", "items must be a list."},
      {R"({"items":[{"kind":"customer","id":1,"title":"t","at":"now","excerpt":[]}]})", "wrong_type",
       "items[0].at", "items[0].at must be a time like 2026-11-21T10:00:00Z."},
      {R"({"items":[{"excerpt":[{"text":"a","hit":true},{"text":"b"}]}]})", "missing_field",
       "items[0].excerpt[1].hit", "items[0].excerpt[1].hit is missing."},
  });
}

TEST(JsonRead, OnlyStrictJsonIsTaken) {
  for (const std::string_view body :
       {"", " ", "{", "{}x", "{} {}", "{'a':1}", R"({"subject":"a",})", R"({"subject":"a"} // so)",
        "\xEF\xBB\xBF{}", R"({"subject":"\ud800"})", R"({"subject":"\x"})", "{\"subject\":\"\n\"}",
        R"({"assignee_id":01})", R"({"assignee_id":+1})", R"({"assignee_id":NaN})", "nul"}) {
    const auto read = from_json<ChangeConversation>(body);
    ASSERT_FALSE(read.ok()) << body;
    EXPECT_EQ(read.error().code, "not_json") << body;
    EXPECT_EQ(read.error().field, "") << body;
  }
  expect_refused<ChangeConversation>(
      {{"{\"subject\":\"\xFF\"}", "not_utf8", "", "The text sent must be UTF-8."},
       {"{\"\xC0\x80\":1}", "not_utf8", "", "The text sent must be UTF-8."}});
}

TEST(JsonRead, DepthAndNumberOfValuesAreBounded) {
  const auto nested = [](std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); };
  EXPECT_TRUE(JsonDocument::parse(nested(32)).ok());
  const auto deep = JsonDocument::parse(nested(33));
  ASSERT_FALSE(deep.ok());
  EXPECT_EQ(deep.error().sentence, "The JSON sent is nested more than 32 levels deep.");
  std::string many = "[0";
  for (int i = 0; i < 100'000; ++i) many += ",0";
  const auto large = JsonDocument::parse(many + "]");
  ASSERT_FALSE(large.ok());
  EXPECT_EQ(large.error().sentence, "The JSON sent holds more than 100,000 values.");
}

TEST(JsonRead, AStrangersNameIsRepeatedOnlyInPart) {
  const auto read = from_json<ChangeConversation>("{\"" + std::string(500, 'n') + "\":1}");
  ASSERT_FALSE(read.ok());
  EXPECT_LE(read.error().field.size(), 60U);
}

template <class... T>
void round_trip() {
  const auto one = []<class Each>(Each* /*of*/) {
    const Each value = any<Each>();
    const std::string json = to_json(value);
    const auto back = from_json<Each>(json);
    RC_ASSERT(back.ok());
    RC_ASSERT(to_json(*back) == json);
  };
  (one(static_cast<T*>(nullptr)), ...);
}

RC_GTEST_PROP(JsonReadProperty, CommandsWithoutSecretsRoundTrip, ()) {
  round_trip<AddPerson, ChangePerson, AddToken, StartedBy, StartConversation, WriteMessage,
             ChangeConversation, Whereabouts, AdvanceClock>();
}

RC_GTEST_PROP(JsonReadProperty, WhatWePublishRoundTrips, ()) {
  round_trip<PersonView, DeskView, ConversationPage, ConversationHead, TimelinePage, CustomerView, SearchPage,
             LiveFrame, Problem>();
}

RC_GTEST_PROP(JsonReadProperty, AnyBytesGiveAnAnswer, (const std::string& bytes)) {
  (void)from_json<StartConversation>(bytes);
}

// Bytes that are almost right reach further than random ones.
RC_GTEST_PROP(JsonReadProperty, ABodyWithOneByteChangedGivesAnAnswer, ()) {
  std::string body = to_json(any<StartConversation>());
  body[*rc::gen::inRange<std::size_t>(0, body.size())] = *rc::gen::arbitrary<char>();
  const auto read = from_json<StartConversation>(body);
  if (!read.ok()) {
    RC_ASSERT(read.error().kind == ErrorKind::invalid);
    RC_ASSERT(is_utf8(read.error().sentence));
  }
}

}  // namespace
}  // namespace heard::reflect
