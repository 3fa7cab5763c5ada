#include "channel/web_form/receive_step.h"

#include <gtest/gtest.h>

namespace heard::channel {
namespace {

ReceivedStep answered(FormStep step, std::string_view text) {
  const mime::FormPart part{.name = "answer", .content = text};
  return receive_step({&part, 1}, step);
}

TEST(FormStep, KeepsLinesWhereTheyBelong) {
  EXPECT_EQ(answered(FormStep::what, " It broke.\r\nTwice. ").text, "It broke.\nTwice.");
  EXPECT_EQ(answered(FormStep::name, "Ada\r\nNowak").text, "Ada Nowak");
}

TEST(FormStep, WantsWordsAndANameOnly) {
  EXPECT_EQ(answered(FormStep::what, " \n ").trouble, ContactTrouble::missing);
  EXPECT_EQ(answered(FormStep::name, "").trouble, ContactTrouble::missing);
  for (const FormStep step : {FormStep::order, FormStep::wish, FormStep::email})
    EXPECT_FALSE(answered(step, "").trouble);
}

TEST(FormStep, SaysWhatIsTooMuchOrNoAddress) {
  EXPECT_EQ(answered(FormStep::order, std::string(301, 'x')).trouble, ContactTrouble::too_long);
  EXPECT_EQ(answered(FormStep::wish, std::string(4001, 'x')).trouble, ContactTrouble::too_long);
  EXPECT_EQ(answered(FormStep::email, "ada@nowhere").trouble, ContactTrouble::no_address);
  EXPECT_FALSE(answered(FormStep::email, "ada@mail.example").trouble);
  std::string characters;
  for (int i = 0; i < 300; ++i) characters += "磨";
  EXPECT_FALSE(answered(FormStep::order, characters).trouble) << "characters, not bytes";
}

TEST(FormStep, TakesFilesAndTakesThemOffAgain) {
  const std::vector<mime::FormPart> parts{
      {.name = "file", .is_file = true, .file_name = "a.jpg", .media_type = "image/jpeg", .content = "x"},
      {.name = "file", .is_file = true},
      {.name = "remove", .content = "31"}};
  const ReceivedStep received = receive_step(parts, FormStep::files);
  ASSERT_EQ(received.files.size(), 1U) << "a field left empty is no file";
  EXPECT_EQ(received.files[0].name, "a.jpg");
  EXPECT_EQ(received.remove, AttachmentId{31});
  const std::string large(contact_file_bytes_max + 1, 'x');
  const mime::FormPart too_large{.name = "file", .is_file = true, .file_name = "b", .content = large};
  EXPECT_EQ(receive_step({&too_large, 1}, FormStep::files).trouble, ContactTrouble::file_too_large);
}

}  // namespace
}  // namespace heard::channel
