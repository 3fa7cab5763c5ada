// Any bytes as what a shop's own site says of its customer: unsigned they are nobody's, and signed they name
// an address that mail could go to, within the hours for which they hold.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/hmac.h"
#include "understand/shop_identity.h"

namespace {

constexpr heard::InboxId inbox{3};
constexpr heard::Instant now{1'800'000'000'000'000};

void insist(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const heard::Secret secret("heardchat_of_the_fuzzer");
  insist(!heard::understand::read_shop_identity(bytes, inbox, secret, now));
  const std::string text =
      heard::hex(heard::as_bytes(bytes)) + "." + heard::hex(heard::hmac_sha256(bytes, secret.reveal()));
  const auto who = heard::understand::read_shop_identity(text, inbox, secret, now);
  if (!who) return 0;
  insist(heard::mail_address(who->address.text).has_value());
  insist(who->name.find('\n') == std::string::npos && who->name.size() <= 120);
  insist(!heard::understand::read_shop_identity(text, {4}, secret, now));
  insist(!heard::understand::read_shop_identity(text, inbox, secret, now + heard::hours(24)));
  return 0;
}
