// A code that opens all matters of a customer. A row as stored, one a customer: the last that was sent.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/describe.h"
#include "base/instant.h"
#include "record/names.h"

namespace heard {

struct MattersCode {
  CustomerId customer;
  std::string email_folded;  // where it went
  std::string digest;
  Instant expires_at;
  int tries_left = 0;
  Instant sent_since;  // the first of those that count together
  int sent = 0;
};
HEARD_RECORD(MattersCode, customer, email_folded, digest, expires_at, tries_left, sent_since, sent);

}  // namespace heard
