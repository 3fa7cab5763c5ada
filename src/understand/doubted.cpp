#include "understand/doubted.h"

#include <algorithm>

#include "base/text.h"

namespace heard::understand {

bool is_doubted(const mime::Mail& mail) {
  return std::ranges::any_of(mail.headers, [](const mime::MailHeader& header) {
    if (header.name != "authentication-results") return false;
    const std::string value = folded(header.value);
    const auto says = [&](std::string_view what) { return value.find(what) != std::string::npos; };
    return says("dmarc=fail") || says("compauth=fail") || (says("spf=fail") && says("dkim=fail"));
  });
}

}  // namespace heard::understand
