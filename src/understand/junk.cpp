#include "understand/junk.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"

namespace heard::understand {
namespace {

using namespace std::string_view_literals;

// Headers that begin with "yes" where the mail is spam.
constexpr std::array say_yes = {"x-spam-flag"sv, "x-spam-status"sv, "x-spam"sv, "x-rspamd-spam"sv,
                                "x-bogosity"sv};
constexpr std::array yes = {"yes"sv, "true"sv, "spam"sv};

constexpr int exchange_junk_from = 5;  // of its "spam confidence level", -1 to 9: where it files mail as junk

bool is_junk_level(std::string_view said) {
  said = trimmed(said);
  int level = 0;
  return std::from_chars(said.data(), said.data() + said.size(), level).ec == std::errc() &&
         level >= exchange_junk_from;
}

// "CIP:1.2.3.4;CTRY:DE;LANG:en;SCL:5;SRV:;…"
bool reports_junk(std::string_view report) {
  while (!report.empty()) {
    const std::size_t end = std::min(report.find(';'), report.size());
    const std::string_view entry = trimmed(report.substr(0, end));
    const std::size_t colon = std::min(entry.find(':'), entry.size());
    if (folded(trimmed(entry.substr(0, colon))) == "scl" && colon < entry.size() &&
        is_junk_level(entry.substr(colon + 1)))
      return true;
    report.remove_prefix(std::min(end + 1, report.size()));
  }
  return false;
}

bool exchange_says_so(const mime::Mail& mail) {
  return is_junk_level(mail.header("x-ms-exchange-organization-scl")) ||
         reports_junk(mail.header("x-forefront-antispam-report"));
}

}  // namespace

bool is_marked_as_junk(const mime::Mail& mail) {
  if (exchange_says_so(mail)) return true;
  return std::ranges::any_of(say_yes, [&](std::string_view name) {
    const std::string value = folded(trimmed(mail.header(name)));
    return std::ranges::any_of(yes, [&](std::string_view word) { return value.starts_with(word); });
  });
}

}  // namespace heard::understand
