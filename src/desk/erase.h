// Erasing a customer at their wish or the law's: everything they said and everything said to them goes, with
// names, addresses, files, search words and kept answers. The log keeps numbers and moments, which say
// nothing once the words and their nonces are gone. It cannot be undone.
#pragma once

#include "desk/desk.h"

namespace heard::desk {

// not_found for an unknown customer. Files are gone from the disk within two days (desk::sweep).
Task<void> erase_customer(Desk& desk, Caller caller, CustomerId id);

}  // namespace heard::desk
