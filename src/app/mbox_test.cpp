#include "app/mbox.h"

#include <gtest/gtest.h>

#include <sstream>
#include <vector>

namespace heard::app {
namespace {

std::vector<std::string> mails_in(const std::string& file, std::size_t bytes_max = 1'000) {
  std::istringstream in(file);
  Mbox mbox(in, bytes_max);
  std::vector<std::string> mails;
  while (auto mail = mbox.next()) mails.push_back(mail->too_long ? "too long" : mail->raw);
  EXPECT_EQ(mbox.read_bytes(), static_cast<std::int64_t>(file.size()));
  return mails;
}

using Mails = std::vector<std::string>;

TEST(Mbox, PartsTheMailsAndTakesTheMarksOff) {
  EXPECT_EQ(
      mails_in(
          "From ann@example.org Mon Jan  1 10:00:00 2024\nSubject: a\n\n>From here\n>>From there\n> From x\n"
          "\nFrom bob@example.org Tue Jan  2 10:00:00 2024\nSubject: b\n\nhello\n\n"),
      (Mails{"Subject: a\n\nFrom here\n>From there\n> From x\n", "Subject: b\n\nhello\n"}));
}

TEST(Mbox, TakesNoLineOfAMailForTheNextOne) {
  EXPECT_EQ(
      mails_in("From a Mon Jan 1 10:00:00 2024\nSubject: a\n\nDear all,\n\nFrom Monday on we open at nine.\n"
               "From b Tue Jan 2 10:00:00 2024\n"),
      (Mails{
          "Subject: a\n\nDear all,\n\nFrom Monday on we open at nine.\nFrom b Tue Jan 2 10:00:00 2024\n"}));
}

TEST(Mbox, ReadsWhatOtherProgramsWrite) {
  EXPECT_EQ(
      mails_in(
          "From - Mon Jan 01 10:00:00 2024\r\nSubject: a\r\n\r\nx\r\n\r\nFrom - Mon Jan 01 10:00:00 2024\r\n"
          "Subject: b\r\n\r\ny"),
      (Mails{"Subject: a\r\n\r\nx\r\n", "Subject: b\r\n\r\ny"}));
  EXPECT_EQ(mails_in("\n\nSubject: alone\n\nx\n"), (Mails{"Subject: alone\n\nx\n"}));
  EXPECT_EQ(mails_in(""), Mails{});
  EXPECT_EQ(mails_in("\n\n"), Mails{});
}

TEST(Mbox, GoesOnBehindAMailThatIsTooLong) {
  const std::string long_line(200'000, 'x');
  EXPECT_EQ(mails_in("From a 10:00:00\n\n" + long_line + "\n\nFrom b 10:00:00\nSubject: b\n\ny\n"),
            (Mails{"too long", "Subject: b\n\ny\n"}));
}

}  // namespace
}  // namespace heard::app
