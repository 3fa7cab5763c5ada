#include "understand/shared_address.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace heard::understand {
namespace {

// What stands before the @ where a house, a family or an office reads (RFC 2142 and what is usual in the
// languages that we speak).
constexpr std::array<std::string_view, 44> of_several{
    "accounting",  "accounts", "admin",   "all",           "anfrage", "billing",     "bestellung",
    "buchhaltung", "buero",    "büro",    "contact",       "einkauf", "empfang",     "enquiries",
    "familie",     "family",   "hello",   "help",          "home",    "info",        "information",
    "inquiries",   "kanzlei",  "kontakt", "kundenservice", "mail",    "office",      "order",
    "orders",      "post",     "praxis",  "rechnung",      "sales",   "sekretariat", "service",
    "shop",        "staff",    "support", "team",          "us",      "verein",      "verwaltung",
    "webmaster",   "zentrale"};

}  // namespace

bool is_shared_address(std::span<const Customer> known, std::string_view address) {
  if (known.size() > 1) return true;
  std::string name = folded(address.substr(0, address.rfind('@')));
  name.resize(std::min(name.size(), name.find('+')));
  return std::ranges::find(of_several, name) != of_several.end();
}

}  // namespace heard::understand
