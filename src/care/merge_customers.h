// Merging customers: the same person, known twice, goes on as one; undone at any later time, each is what
// they were. Conversations stay with whom they are from; only what is shown together changes.
#pragma once

#include "base/result.h"
#include "record/customer.h"
#include "record/event.h"

namespace heard::care {

// Whom they go on as: themselves, unless merged.
CustomerId goes_on_as(const Customer& customer);
bool same_person(const Customer& a, const Customer& b);

// Nobody acts on one who was merged: conflict merged, with where they go on.
Result<void> check_goes_on(const Customer& customer);

// What is logged when `other` goes on as `stays`. Invalid when they are the same; a conflict when one of them
// was merged already, with where they go on, or when others were merged into `other`. Nobody goes on as
// somebody who goes on elsewhere, so no circle can come of it.
Result<CustomerMerged> merge_customers(const Customer& stays, const Customer& other, bool other_has_parts);
// What is logged when `other` stands for themselves again. not_found when they do not go on as `stays`.
Result<CustomerParted> part_customers(const Customer& stays, const Customer& other);

}  // namespace heard::care
