#include "channel/webhook/receive.h"

#include <gtest/gtest.h>

namespace heard::channel::webhook {
namespace {

ChannelMessage hello() {
  return {.id = Text<their_id_bytes_max>::cut("wa-1"),
          .from = {.id = Text<their_id_bytes_max>::cut("+49 151 1"),
                   .name = Text<200>::cut(" Ada \n Lovelace "),
                   .email = {},
                   .phone = {}},
          .thread = {},
          .text = Text<message_bytes_max>::cut("Hello?"),
          .files = {},
          .at = {}};
}

std::string wrong_in(const ChannelMessage& message) {
  const auto received = receive(message, "{}", {7});
  return received.ok() ? "nothing" : received.error().field;
}

TEST(WebhookReceive, SaysWhoAndWhat) {
  const auto received = receive(hello(), "raw", {7});
  ASSERT_TRUE(received.ok());
  EXPECT_EQ(received->channel, Channel::webhook);
  EXPECT_EQ(received->key, "7:wa-1");
  EXPECT_EQ(received->raw, "raw");
  EXPECT_EQ(received->name, "Ada Lovelace");
  ASSERT_TRUE(received->by_channel);
  EXPECT_EQ(received->by_channel->theirs, "+49 151 1");
  EXPECT_FALSE(received->conversation);
}

TEST(WebhookReceive, NamesTheFieldThatIsWrong) {
  ChannelMessage message = hello();
  message.id = {};
  EXPECT_EQ(wrong_in(message), "id");
  message = hello();
  message.from.id = Text<their_id_bytes_max>::cut("  ");
  EXPECT_EQ(wrong_in(message), "from.id");
  message = hello();
  message.text = Text<message_bytes_max>::cut(" \n");
  EXPECT_EQ(wrong_in(message), "text");
  message = hello();
  message.from.email = Text<254>::cut("ada");
  EXPECT_EQ(wrong_in(message), "from.email");
}

TEST(WebhookReceive, TakesFilesWithinTheirLimits) {
  using Data = Text<channel_body_bytes_max>;
  ChannelMessage message = hello();
  message.text = {};
  message.files = {{.name = Text<255>::cut("../lid.jpg"), .media_type = {}, .data = Data::cut("aGVhcmQ=")}};
  const auto received = receive(message, "{}", {7});
  ASSERT_TRUE(received.ok());
  EXPECT_EQ(received->files.at(0).bytes, "heard");
  EXPECT_EQ(received->text, received->files.at(0).name);  // a picture alone says which it is
  EXPECT_EQ(received->text.find('/'), std::string::npos);
  message.files[0].data = Data::cut("not base64");
  EXPECT_EQ(wrong_in(message), "files[0].data");
  message.files.assign(6, {.name = Text<255>::cut("a"), .media_type = {}, .data = Data::cut("aGVhcmQ=")});
  EXPECT_EQ(wrong_in(message), "files");
}

}  // namespace
}  // namespace heard::channel::webhook
