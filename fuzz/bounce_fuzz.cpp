// Any bytes as what a mail system says of a mail of ours: as a delivery report, as a text of its own, as a
// notice in JSON.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "understand/bounce.h"
#include "understand/bounce_reason.h"

namespace {

void hold(bool holds) {
  if (!holds) std::abort();
}

void check(const heard::mime::Mail& mail) {
  const auto bounce = heard::understand::bounce_of(mail);
  if (!bounce) return;
  hold(heard::is_utf8(bounce->reason) && bounce->reason.find('\n') == std::string::npos &&
       bounce->reason.size() <= 600);
  hold(bounce->recipients.size() <= 1'000);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = heard::clean_text({reinterpret_cast<const char*>(data), size});
  heard::mime::Mail mail{
      .from = {.address = "mailer-daemon@example.org"}, .subject = "failure notice", .text = text};
  check(mail);
  mail.attachments.push_back({.name = "report", .media_type = "message/delivery-status", .content = text});
  mail.attachments.push_back({.name = "mail", .media_type = "message/rfc822", .content = text});
  mail.text.clear();
  check(mail);
  mail.attachments[0].media_type = "message/feedback-report";
  check(mail);
  const std::string_view status = heard::understand::enhanced_status(text);
  hold(status.empty() || status.size() >= 5);
  const int reply = heard::understand::smtp_reply(text);
  hold(reply == 0 || (reply >= 400 && reply < 600));
  return 0;
}
