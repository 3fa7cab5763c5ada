#include "channel/web_form/receive.h"

#include <gtest/gtest.h>

#include <deque>

#include "base/text.h"

namespace heard::channel {
namespace {

const std::string key = "AAAAAAAAAAAAAAAAAAAAAA";

using mime::FormPart;

// Parts borrow their content: it is kept here.
std::string_view kept(std::string value) {
  static std::deque<std::string> values;
  return values.emplace_back(std::move(value));
}

FormPart text(std::string name, std::string value) {
  return {.name = std::move(name), .content = kept(std::move(value))};
}
FormPart file(std::string name, std::string bytes) {
  return {.name = "file",
          .is_file = true,
          .file_name = std::move(name),
          .media_type = "image/png",
          .content = kept(std::move(bytes))};
}
std::vector<FormPart> good() {
  return {text("key", key), text("message", "My grinder smokes.\r\nHelp!"), text("name", " Anna \t Schmidt "),
          text("email", " anna@example.com ")};
}
std::vector<std::string> troubles(const Received& received) {
  std::vector<std::string> out;
  for (const FieldTrouble& t : received.entry.troubles)
    out.push_back(std::string(name_of(t.field)) + " " + std::string(name_of(t.trouble)));
  return out;
}
std::vector<std::string> troubles(const std::vector<FormPart>& parts) {
  return troubles(receive_contact(parts, "raw"));
}
using Troubles = std::vector<std::string>;

TEST(ReceiveContact, BecomesWhatTheDeskTakesIn) {
  auto parts = good();
  parts.push_back(file("C:\\fakepath\\grinder.png", "PNG"));
  const Received received = receive_contact(parts, "raw");
  EXPECT_EQ(troubles(received), Troubles{});
  EXPECT_EQ(received.arrived.channel, Channel::web_form);
  EXPECT_EQ(received.arrived.raw, "raw");
  EXPECT_EQ(received.arrived.name, "Anna Schmidt");
  EXPECT_EQ(received.arrived.email, "anna@example.com");
  EXPECT_EQ(received.arrived.text, "My grinder smokes.\nHelp!");
  EXPECT_FALSE(received.arrived.conversation);
  ASSERT_EQ(received.arrived.files.size(), 1U);
  EXPECT_EQ(received.arrived.files[0].name, "grinder.png");
  EXPECT_EQ(received.arrived.files[0].media_type, "image/png");
  EXPECT_EQ(received.arrived.files[0].bytes, "PNG");
}

TEST(ReceiveContact, SaysWhatIsMissingInTheOrderOfTheForm) {
  EXPECT_EQ(troubles(std::vector<FormPart>{}), (Troubles{"message missing", "name missing"}));
  EXPECT_EQ(troubles({text("message", " \n"), text("name", "  "), text("email", "nowhere")}),
            (Troubles{"message missing", "name missing", "email no_address"}));
}

TEST(ReceiveContact, AnAddressIsNotAskedFor) {
  auto parts = good();
  parts[3].content = {};
  EXPECT_EQ(troubles(parts), Troubles{});
}

TEST(ReceiveContact, CountsCharactersNotBytes) {
  auto parts = good();
  std::string wide;
  for (std::size_t i = 0; i < contact_message_characters_max; ++i) wide += "退";
  parts[1].content = wide;
  EXPECT_EQ(troubles(parts), Troubles{});
  parts[1].content = kept(wide + "货");
  EXPECT_EQ(troubles(parts), Troubles{"message too_long"});
  EXPECT_EQ(receive_contact(parts, "raw").entry.message, wide + "货") << "kept";
  parts = good();
  parts[2].content = kept(std::string(121, 'a'));
  EXPECT_EQ(troubles(parts), Troubles{"name too_long"});
}

TEST(ReceiveContact, FileLimits) {
  auto parts = good();
  parts.push_back({.name = "file", .is_file = true});
  EXPECT_EQ(receive_contact(parts, "raw").arrived.files.size(), 0U) << "nothing was chosen";
  parts = good();
  for (int i = 0; i < 6; ++i) parts.push_back(file("a.png", "x"));
  EXPECT_EQ(troubles(parts), Troubles{"files too_many_files"});
  parts = good();
  parts.push_back(file("a.png", std::string(contact_file_bytes_max, 'x')));
  EXPECT_EQ(troubles(parts), Troubles{});
  parts.push_back(file("b.png", std::string(contact_file_bytes_max, 'x')));
  EXPECT_EQ(troubles(parts), Troubles{});
  parts.push_back(file("c.png", "x"));
  EXPECT_EQ(troubles(parts), Troubles{"files files_too_large"});
  parts[4].content = kept(std::string(contact_file_bytes_max + 1, 'x'));
  EXPECT_EQ(troubles(parts), Troubles{"files file_too_large"});
  EXPECT_TRUE(receive_contact(parts, "raw").entry.had_files);
}

TEST(ReceiveContact, MachinesAreAskedToTryAgain) {
  auto parts = good();
  parts.push_back(text("website", "http://spam.example"));
  EXPECT_EQ(troubles(parts), Troubles{"trap leave_empty"});
}

TEST(ReceiveContact, TheSameFormTwiceIsOneMessage) {
  auto parts = good();
  const std::string first = receive_contact(parts, "raw of one browser").arrived.key;
  EXPECT_EQ(receive_contact(parts, "raw with another boundary").arrived.key, first);
  parts[1].content = "My grinder smokes. And it is loud.";
  EXPECT_NE(receive_contact(parts, "raw").arrived.key, first)
      << "changed after going back: nothing may be lost";
  parts = good();
  parts.push_back(file("a.png", "x"));
  EXPECT_NE(receive_contact(parts, "raw").arrived.key, first);
  parts = good();
  parts[0].content = "BBBBBBBBBBBBBBBBBBBBBB";
  EXPECT_NE(receive_contact(parts, "raw").arrived.key, first) << "another form";
}

TEST(ReceiveContact, AKeyOfOurOwnWhenThereIsNone) {
  for (const char* bad : {"", "short", "not base64url!!!!!!", "'; DROP TABLE arrival; --"}) {
    auto parts = good();
    parts[0].content = bad;
    const std::string once = receive_contact(parts, "raw").arrived.key;
    EXPECT_EQ(receive_contact(parts, "raw").arrived.key, once);
    EXPECT_NE(receive_contact(parts, "other raw").arrived.key, once);
    EXPECT_EQ(once.find('\''), std::string::npos);
  }
}

TEST(ReceiveAnswer, BelongsToItsConversation) {
  const std::vector<FormPart> parts{text("key", key), text("message", "Thank you"), text("name", "ignored")};
  const Received one = receive_answer(parts, "raw", ConversationId{7});
  EXPECT_EQ(one.arrived.conversation, ConversationId{7});
  EXPECT_EQ(one.arrived.text, "Thank you");
  EXPECT_EQ(one.arrived.name, "");
  EXPECT_NE(one.arrived.key, receive_answer(parts, "raw", ConversationId{8}).arrived.key);
  EXPECT_EQ(troubles(receive_answer(std::vector<FormPart>{}, "raw", ConversationId{7})),
            Troubles{"message missing"});
}

TEST(ReceiveContact, AnyBytes) {
  std::string bytes;
  for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
  const std::vector<FormPart> parts{text("key", bytes),   text("message", bytes),   text("name", bytes),
                                    text("email", bytes), file(bytes, bytes),       text("", ""),
                                    text(bytes, bytes),   text("message", "second")};
  const Received received = receive_contact(parts, bytes);
  EXPECT_TRUE(is_utf8(received.entry.message));
  EXPECT_TRUE(is_utf8(received.entry.name));
  EXPECT_TRUE(is_utf8(received.entry.key));
  EXPECT_EQ(received.entry.message.find('\0'), std::string::npos);
}

TEST(ReceiveContact, ManyFields) {
  auto parts = good();
  for (int i = 0; i < 10'000; ++i) parts.push_back(text("x" + std::to_string(i), "y"));
  EXPECT_EQ(troubles(parts), Troubles{});
}

TEST(Answer, SaysWhichOfOursItAsksAbout) {
  const std::vector<FormPart> parts{{.name = "message", .content = "Which size?"},
                                    {.name = "about", .content = "31"}};
  const Received received = receive_answer(parts, "raw", ConversationId{7});
  EXPECT_EQ(received.entry.about, 31);
  EXPECT_EQ(received.arrived.about, MessageId{31});
  for (const std::string_view wrong : {"", "-1", "0", "31x"}) {
    const std::vector<FormPart> other{{.name = "message", .content = "Hello"},
                                      {.name = "about", .content = wrong}};
    EXPECT_FALSE(receive_answer(other, "raw", ConversationId{7}).arrived.about) << wrong;
  }
}

}  // namespace
}  // namespace heard::channel
