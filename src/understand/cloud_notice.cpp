#include "understand/cloud_notice.h"

#include <algorithm>

#include "base/text.h"

namespace heard::understand {
namespace {

// The text of the first member of this name. The notices are flat where it matters, so no tree is built;
// lines that a mail system broke are joined.
std::string member(std::string_view json, std::string_view name) {
  const std::string key = "\"" + std::string(name) + "\":\"";
  const std::size_t at = json.find(key);
  if (at == std::string_view::npos) return {};
  std::string out;
  for (std::size_t i = at + key.size(); i < json.size() && json[i] != '"'; ++i) {
    out += json[i];
  }
  return out;
}

}  // namespace

std::optional<CloudNotice> cloud_notice(const mime::Mail& mail) {
  const std::string_view text = trimmed(mail.text);
  if (!text.starts_with('{') || text.find("notificationType") == std::string_view::npos) return std::nullopt;
  std::string json(text.substr(0, 100'000));
  // A notice may be a text inside of another: then its quotes are escaped. The values read here hold no
  // quotes.
  std::erase_if(json, [](char c) { return c == '\n' || c == '\\'; });
  const std::string kind = member(json, "notificationType");
  if (kind != "Bounce" && kind != "Complaint") return std::nullopt;
  CloudNotice out{.is_complaint = kind == "Complaint"};
  out.recipient = {.address = member(json, "emailAddress"),
                   .action = "failed",
                   .status = member(json, "status"),
                   .words = member(json, "diagnosticCode")};
  if (out.is_complaint) out.recipient.words = member(json, "complaintFeedbackType");
  out.original_id = member(json, "messageId");
  return out;
}

}  // namespace heard::understand
