// Who a message is from, among those who could have sent it.
#pragma once

#include <span>
#include <string_view>

#include "record/customer.h"

namespace heard::understand {

// The one with this address among theirs, the longest known if there are several; nobody when it is somebody
// new. A name alone never tells: two people may share it.
const Customer* same_sender(std::span<const Customer> candidates, std::string_view email);

// Whether the customer should take this name: when none was known but the address itself.
bool name_is_news(const Customer& customer, std::string_view name);

}  // namespace heard::understand
