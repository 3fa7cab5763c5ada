#include "channel/chat/receive.h"

#include <gtest/gtest.h>

namespace heard::channel::chat {
namespace {

using mime::FormPart;

constexpr std::string_view form_key = "AAAAAAAAAAAAAAAAAAAAAA";
constexpr InboxId inbox{3};

FormPart field(std::string name, std::string_view value) {
  return {.name = std::move(name), .content = value};
}

TEST(ReceiveChat, FirstWordsNeedNoName) {
  const std::vector<FormPart> parts{field("key", form_key), field("message", "Is it open?")};
  const Received received = receive_first(parts, "raw", inbox, Tongue::de);
  EXPECT_TRUE(received.entry.troubles.empty());
  EXPECT_EQ(received.arrived.channel, Channel::chat);
  EXPECT_EQ(received.arrived.inbox, inbox);
  EXPECT_EQ(received.arrived.language, Tongue::de);
  EXPECT_EQ(received.arrived.name, "");
  EXPECT_FALSE(received.arrived.conversation);
}

TEST(ReceiveChat, AnAddressIsOneOrIsSaidNotToBe) {
  const std::vector<FormPart> good{field("key", form_key), field("message", "Hello"),
                                   field("name", " Ada \n Holm "), field("email", " ada@example.org ")};
  const Received received = receive_first(good, "raw", inbox, Tongue::en);
  EXPECT_EQ(received.arrived.name, "Ada Holm");
  EXPECT_EQ(received.arrived.email, "ada@example.org");
  const std::vector<FormPart> bad{field("key", form_key), field("message", "Hello"), field("email", "ada")};
  const Received refused = receive_first(bad, "raw", inbox, Tongue::en);
  ASSERT_EQ(refused.entry.troubles.size(), 1U);
  EXPECT_EQ(refused.entry.troubles.front().field, ContactField::email);
}

TEST(ReceiveChat, TheSameWordsUnderTheSameKeyAreOneMessage) {
  const std::vector<FormPart> parts{field("key", form_key), field("message", "Hello")};
  const std::vector<FormPart> other{field("key", "BBBBBBBBBBBBBBBBBBBBBB"), field("message", "Hello")};
  const auto first = receive_first(parts, "raw", inbox, Tongue::en).arrived.key;
  EXPECT_EQ(first, receive_first(parts, "raw", inbox, Tongue::en).arrived.key);
  EXPECT_NE(first, receive_first(other, "raw", inbox, Tongue::en).arrived.key);
  EXPECT_NE(first, receive_next(parts, "raw", ConversationId{7}).arrived.key);
}

TEST(ReceiveChat, NextWordsBelongToTheirConversation) {
  const std::vector<FormPart> parts{field("key", form_key), field("message", "And the lid?"),
                                    field("email", "somebody@else.example")};
  const Received received = receive_next(parts, "raw", ConversationId{7});
  EXPECT_EQ(received.arrived.channel, Channel::chat);
  EXPECT_EQ(received.arrived.conversation, ConversationId{7});
  EXPECT_EQ(received.arrived.email, "");
}

}  // namespace
}  // namespace heard::channel::chat
