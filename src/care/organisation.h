// Who may belong to an organisation: suggested by the mail domain, never joined by itself.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "record/organisation.h"

namespace heard::care {

// Trims what was said and says what is wrong with it. invalid shared_domain where thousands have their mail
// who have nothing to do with each other.
Result<void> check_organisation(Organisation& organisation);

// The domains that a customer writes from, without those that are shared by strangers.
std::vector<std::string> domains_of(const Customer& customer);

}  // namespace heard::care
