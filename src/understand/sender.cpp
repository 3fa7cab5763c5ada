#include "understand/sender.h"

#include <algorithm>

#include "base/text.h"
#include "understand/address.h"

namespace heard::understand {

namespace {

bool has_address(const Customer& customer, std::string_view key) {
  if (customer.email_folded && *customer.email_folded == key) return true;
  return std::ranges::any_of(customer.also_emails.list(),
                             [key](const std::string& also) { return folded(also) == key; });
}

}  // namespace

const Customer* same_sender(std::span<const Customer> candidates, std::string_view email) {
  const auto address = address_of(email);
  if (!address) return nullptr;
  const Customer* found = nullptr;
  for (const Customer& candidate : candidates) {
    if (has_address(candidate, address->key) &&
        (found == nullptr || candidate.created_at < found->created_at))
      found = &candidate;
  }
  return found;
}

bool name_is_news(const Customer& customer, std::string_view name) {
  if (trimmed(name).empty()) return false;
  return customer.name.empty() || (customer.email && customer.name.view() == customer.email->view());
}

}  // namespace heard::understand
