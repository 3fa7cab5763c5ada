// A customer: somebody who wrote to the shop. Row as stored.
#pragma once

#include <optional>
#include <string>

#include "base/instant.h"
#include "base/text.h"
#include "record/names.h"

namespace heard {

struct Customer {
  CustomerId id;
  Text<200> name;
  std::optional<Text<254>> email;
  std::optional<std::string> email_folded;
  std::optional<Text<40>> phone;
  std::string nonce;
  Instant created_at;
};
HEARD_RECORD(Customer, id, name, email, email_folded, phone, nonce, created_at);

struct Inbox {
  InboxId id;
  Text<120> name;
};
HEARD_RECORD(Inbox, id, name);

}  // namespace heard
