#include "understand/junk.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace heard::understand {
namespace {

using namespace std::string_view_literals;

// Headers that begin with "yes" where the mail is spam.
constexpr std::array say_yes = {"x-spam-flag"sv, "x-spam-status"sv, "x-spam"sv, "x-rspamd-spam"sv,
                                "x-bogosity"sv};
constexpr std::array yes = {"yes"sv, "true"sv, "spam"sv};

}  // namespace

bool is_marked_as_junk(const mime::Mail& mail) {
  return std::ranges::any_of(say_yes, [&](std::string_view name) {
    const std::string value = folded(trimmed(mail.header(name)));
    return std::ranges::any_of(yes, [&](std::string_view word) { return value.starts_with(word); });
  });
}

}  // namespace heard::understand
