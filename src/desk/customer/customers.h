// Finding or making the customer that a message is from.
#pragma once

#include "desk/desk.h"
#include "record/command.h"
#include "record/customer.h"

namespace heard::desk {

struct CustomerNamed {
  std::optional<CustomerId> id;
  std::string name;
  std::string email;
  std::string phone;
};

CustomerNamed named_by(const StartedBy& by);
// invalid invalid_email.
Result<void> check_named(const StartedBy& by);

// One who was merged keeps what their address or id brings: it is shown with whom they go on as, and stays
// with them when both are parted. `fresh` is the id a new customer would get, `nonce` its content's; `by` who
// adds them, nothing: they themselves, by writing. Never suspends.
Result<Customer> find_or_add_customer(store::Tx& tx, const CustomerNamed& named, CustomerId fresh,
                                      const std::string& nonce, Instant now, std::optional<By> by = {});

// Every address of a customer, and of whoever is the same person; folded.
std::vector<std::string> addresses_of(store::Tx& tx, CustomerId id);

}  // namespace heard::desk
