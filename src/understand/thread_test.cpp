#include "understand/thread.h"

#include <gtest/gtest.h>

namespace heard::understand {
namespace {

constexpr Instant now{days(1'000).us};
constexpr ConversationId kettle{1};
constexpr ConversationId course{2};
const std::vector<std::string> ada{"ada@example.org"};
const std::vector<std::string> eve{"eve@example.net"};

ThreadCandidate of(ConversationId id, std::string subject) {
  return {.conversation = id,
          .people = {"ada@example.org", "shop@example.com"},
          .subjects = {std::move(subject)}};
}

TEST(Thread, IsTheConversationThatTheMailNames) {
  const std::vector candidates{of(kettle, "Kettle"), of(course, "Course")};
  EXPECT_EQ(thread_of(ada, "Re: Kettle", candidates, now).conversation, kettle);
}

TEST(Thread, IsNothingWithoutAnIdWhateverTheSubject) {
  EXPECT_FALSE(thread_of(ada, "Re: Kettle", {}, now).conversation);
}

TEST(Thread, IsNeverOneWhosePeopleDoNotIncludeTheSender) {
  const std::vector candidates{of(kettle, "Kettle")};
  EXPECT_FALSE(thread_of(eve, "Re: Kettle", candidates, now).conversation);
  EXPECT_FALSE(thread_of({}, "Re: Kettle", candidates, now).conversation);
  EXPECT_FALSE(thread_of(std::vector<std::string>{""}, "Re: Kettle", candidates, now).conversation);
}

TEST(Thread, IsTheOneThatWeSignedWhoeverAnswers) {
  std::vector candidates{of(kettle, "Kettle"), of(course, "Course")};
  candidates[1].is_signed = true;
  EXPECT_EQ(thread_of(eve, "Re: Course", candidates, now).conversation, course);
  EXPECT_EQ(thread_of(ada, "Re: Course", candidates, now).conversation, course) << "signed goes before near";
}

TEST(Thread, EndsNinetyDaysAfterItWasSettled) {
  std::vector candidates{of(kettle, "Kettle")};
  candidates[0].settled_since = now - days(90);
  EXPECT_EQ(thread_of(ada, "Re: Kettle", candidates, now).conversation, kettle);
  candidates[0].settled_since = now - days(91);
  EXPECT_FALSE(thread_of(ada, "Re: Kettle", candidates, now).conversation);
}

TEST(Thread, NotesAnotherSubject) {
  std::vector candidates{of(kettle, "Kettle")};
  EXPECT_FALSE(thread_of(ada, "AW: RE: Re[2]: kettle", candidates, now).other_subject);
  EXPECT_FALSE(thread_of(ada, "", candidates, now).other_subject);
  EXPECT_TRUE(thread_of(ada, "My invoice", candidates, now).other_subject);
  candidates[0].subjects.emplace_back("My invoice");
  EXPECT_FALSE(thread_of(ada, "Re: My invoice", candidates, now).other_subject);
}

TEST(BareSubject, HasNoMarksOfAnswersInAnyLanguage) {
  for (const std::string_view subject :
       {"Re: Tee", "AW: WG: Tee", "回复：Tee", "Fwd: [Re] Tee", "RE : tee", "SV: tee", "Antw: re(3): TEE"})
    EXPECT_TRUE(bare_subject(subject).ends_with("tee")) << subject;
  EXPECT_EQ(bare_subject("回复：Tee"), "tee");
  EXPECT_EQ(bare_subject("Order: tea"), "order: tea");
  EXPECT_EQ(bare_subject("re:re:re:"), "");
}

TEST(NamedBefore, IsNearestFirstAndEachOnce) {
  MailRead mail;
  mail.in_reply_to = {"c@x"};
  mail.references = {"a@x", "b@x", "c@x"};
  EXPECT_EQ(named_before(mail), (std::vector<std::string>{"c@x", "b@x", "a@x"}));
}

TEST(NamedBefore, OfVeryManyHasTheNearestAndTheOldest) {
  MailRead mail;
  for (int i = 0; i < 1'000; ++i) mail.references.push_back(std::to_string(i) + "@x");
  const std::vector<std::string> ids = named_before(mail);
  EXPECT_EQ(ids.size(), mail_ids_looked_up_max);
  EXPECT_EQ(ids.front(), "999@x");
  EXPECT_EQ(ids.back(), "0@x");
}

TEST(AddressKey, IsTheAddressOfAPerson) {
  EXPECT_EQ(address_key("Ada <Ada@Example.org>"), "ada@example.org");
  EXPECT_EQ(address_key(" ada@example.org "), "ada@example.org");
  EXPECT_EQ(address_key("<>"), "");
  EXPECT_EQ(address_key(">"), ">");
}

}  // namespace
}  // namespace heard::understand
