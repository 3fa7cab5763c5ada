// Whether an address is likely read by several people: then what it proves is not who somebody is.
#pragma once

#include <span>
#include <string_view>

#include "record/customer.h"

namespace heard::understand {

// `known` are the customers who are found by it.
bool is_shared_address(std::span<const Customer> known, std::string_view address);

}  // namespace heard::understand
