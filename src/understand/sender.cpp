#include "understand/sender.h"

#include "base/text.h"
#include "understand/address.h"

namespace heard::understand {

const Customer* same_sender(std::span<const Customer> candidates, std::string_view email) {
  const auto address = address_of(email);
  if (!address) return nullptr;
  const Customer* found = nullptr;
  for (const Customer& candidate : candidates) {
    const bool same = candidate.email_folded && *candidate.email_folded == address->key;
    if (same && (found == nullptr || candidate.created_at < found->created_at)) found = &candidate;
  }
  return found;
}

bool name_is_news(const Customer& customer, std::string_view name) {
  if (trimmed(name).empty()) return false;
  return customer.name.empty() || (customer.email && customer.name.view() == customer.email->view());
}

}  // namespace heard::understand
