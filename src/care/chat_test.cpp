#include "care/chat.h"

#include <gtest/gtest.h>

namespace heard::care {
namespace {

constexpr Instant then{1'800'000'000'000'000};

TEST(Chat, OffersMailAfterTwoMinutesAndIsAMatterOfMailAfterFive) {
  const ChatWait wait{.since = then, .address_left_at = {}};
  EXPECT_FALSE(chat_offers_mail(wait, then + seconds(119)));
  EXPECT_TRUE(chat_offers_mail(wait, then + minutes(2)));
  EXPECT_FALSE(answers_by_mail_too(wait, then + seconds(299)));
  EXPECT_TRUE(answers_by_mail_too(wait, then + minutes(5)));
}

TEST(Chat, AnAddressLeftWhileWaitingGetsTheAnswerWheneverItComes) {
  EXPECT_TRUE(
      answers_by_mail_too({.since = then, .address_left_at = then + seconds(130)}, then + seconds(131)));
  EXPECT_TRUE(answers_by_mail_too({.since = then, .address_left_at = then}, then));
  // they are back and read: it was for what is answered by now
  EXPECT_FALSE(answers_by_mail_too({.since = then, .address_left_at = then - seconds(1)}, then + minutes(4)));
}

TEST(Chat, NobodyIsSaidToBeHereForAThird) {
  EXPECT_TRUE(free_for_chat(Attention::here, 0));
  EXPECT_TRUE(free_for_chat(Attention::here, 1));
  EXPECT_FALSE(free_for_chat(Attention::here, 2));
  EXPECT_FALSE(free_for_chat(Attention::with_a_customer, 0));
  EXPECT_FALSE(free_for_chat(Attention::not_now, 0));
}

}  // namespace
}  // namespace heard::care
