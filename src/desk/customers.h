// Finding or making the customer that a message is from.
#pragma once

#include "desk/desk.h"
#include "record/customer.h"

namespace heard::desk {

struct CustomerNamed {
  std::optional<CustomerId> id;
  std::string name;
  std::string email;
  std::string phone;
};

// `fresh` is the id a new customer would get, `nonce` its content's. Never suspends.
Result<Customer> find_or_add_customer(store::Tx& tx, const CustomerNamed& named, CustomerId fresh,
                                      const std::string& nonce, Instant now);

}  // namespace heard::desk
