// Merging two customers who are the same person, and parting them again at any later time.
#pragma once

#include "desk/desk.h"
#include "record/command.h"
#include "record/view.h"

namespace heard::desk {

// JSON of CustomerView of `id`, as whom the other one goes on.
Task<std::string> merge_customers(Desk& desk, Caller caller, CustomerId id, MergeCustomer command);
// JSON of CustomersApart. The other one stands for themselves again, and so does every conversation of theirs
// that went on in somebody else's: from then on nobody reads it who is not its customer.
Task<std::string> part_customers(Desk& desk, Caller caller, CustomerId id, MergeCustomer command);

}  // namespace heard::desk
