#include "understand/mailing_list.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace heard::understand {
namespace {

constexpr std::array<std::string_view, 12> list_headers = {
    "list-id",      "list-unsubscribe", "list-post", "list-help",         "list-subscribe", "list-archive",
    "mailing-list", "x-mailing-list",   "x-list-id", "x-mailman-version", "x-listname",     "x-ml-name"};
constexpr std::array<std::string_view, 2> list_precedence = {"list", "bulk"};

}  // namespace

bool is_mailing_list(const mime::Mail& mail) {
  if (std::any_of(list_headers.begin(), list_headers.end(), [&](auto name) { return mail.has_header(name); }))
    return true;
  const std::string precedence = folded(trimmed(mail.header("precedence")));
  // Auto-replies and reports that a mail did not arrive call themselves bulk too.
  if (mail.has_header("auto-submitted") || mail.media_type == "multipart/report") return false;
  return std::find(list_precedence.begin(), list_precedence.end(), precedence) != list_precedence.end();
}

}  // namespace heard::understand
