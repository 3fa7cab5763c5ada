// Real mails of public sets, read from where they lie and never copied: HEARD_SHARED_DATA names the folder,
// beside the project by default. bin/mail-report measures more of them.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "base/text.h"
#include "reflect/mail_json.h"
#include "understand/mail.h"

namespace heard::understand {
namespace {

namespace fs = std::filesystem;

fs::path shared_data() {
  const char* named = std::getenv("HEARD_SHARED_DATA");
  return named != nullptr ? fs::path(named) : fs::path(HEARD_SOURCE_DIR).parent_path() / "shared" / "data";
}

std::string bytes_of_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string without_blanks(std::string_view text) { return one_line(text); }

class SharedData : public testing::Test {
 protected:
  void SetUp() override {
    if (!fs::is_directory(shared_data())) GTEST_SKIP() << shared_data() << " is absent beside the project";
  }
};

void expect_sane(const MailRead& mail, const fs::path& path) {
  EXPECT_TRUE(is_utf8(reflect::mail_json(mail))) << path;
  EXPECT_LE(mail.new_text.size(), mail.text.size() + 8) << path;
  for (const MailFile& file : mail.attachments) {
    EXPECT_FALSE(file.name.empty()) << path;
    EXPECT_EQ(file.name.find_first_of("/\\\n"), std::string::npos) << path;
  }
}

TEST_F(SharedData, every_mail_is_read) {
  std::size_t count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(shared_data())) {
    const std::string path = entry.path().string();
    const bool mail =
        path.find("/email-") != std::string_view::npos || path.find("/bounce-") != std::string_view::npos;
    if (!entry.is_regular_file() || !mail) continue;
    expect_sane(read_mail(bytes_of_file(entry.path())), entry.path());
    ++count;
  }
  EXPECT_GT(count, 500u);
}

TEST_F(SharedData, nine_of_ten_answers_are_cut_exactly) {
  std::size_t right = 0;
  std::size_t count = 0;
  const fs::path folder = shared_data() / "email-reply-discourse";
  for (const auto& entry : fs::directory_iterator(folder / "emails")) {
    const fs::path expected = folder / "trimmed" / entry.path().filename();
    if (!fs::exists(expected)) continue;
    const MailRead mail =
        read_mail("Content-Type: text/plain; charset=utf-8\n\n" + bytes_of_file(entry.path()));
    ++count;
    right += without_blanks(mail.new_text) == without_blanks(bytes_of_file(expected)) ? 1U : 0U;
  }
  EXPECT_GE(right * 10, count * 9) << right << " of " << count;
}

TEST_F(SharedData, bounces_are_recognised) {
  std::set<std::string> bounces;
  std::ifstream rows(shared_data() / "bounce-sisimai" / "expected.tsv");
  for (std::string row; std::getline(rows, row);) {
    if (row.find("vacation") == std::string_view::npos) bounces.insert(row.substr(0, row.find('\t')));
  }
  std::size_t recognised = 0;
  std::size_t count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(shared_data() / "bounce-sisimai" / "maildir")) {
    if (!entry.is_regular_file() || !bounces.contains(entry.path().stem().string())) continue;
    ++count;
    recognised += read_mail(bytes_of_file(entry.path())).bounce ? 1U : 0U;
  }
  EXPECT_GE(recognised * 100, count * 99) << recognised << " of " << count;
}

}  // namespace
}  // namespace heard::understand
