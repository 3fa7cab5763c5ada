// What the desk shows of a customer, shared by the acts that answer with it.
#pragma once

#include "desk/desk.h"
#include "record/customer.h"
#include "record/view.h"

namespace heard::desk {

Result<Customer> load_customer(store::Tx& tx, CustomerId id);
// With whoever goes on as them.
CustomerView card_of(store::Tx& tx, const Customer& customer);

}  // namespace heard::desk
