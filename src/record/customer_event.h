// What happened to a customer, apart from what was said. Like every event: ids, enums and instants only.
#pragma once

#include <optional>
#include <string_view>

#include "record/names.h"

namespace heard {

struct CustomerAdded {
  static constexpr std::string_view kind = "customer_added";
  static constexpr int version = 1;
  CustomerId customer;
  ContentHash content;  // of name, address and phone
};
HEARD_RECORD(CustomerAdded, customer, content);

// Somebody's name, address, phone or the team's note about them.
struct CustomerChanged {
  static constexpr std::string_view kind = "customer_changed";
  static constexpr int version = 1;
  CustomerId customer;
  ContentHash content;
};
HEARD_RECORD(CustomerChanged, customer, content);

// The same person, known twice: they go on as the other one.
struct CustomerMerged {
  static constexpr std::string_view kind = "customer_merged";
  static constexpr int version = 1;
  CustomerId customer;
  CustomerId into;
};
HEARD_RECORD(CustomerMerged, customer, into);

// Each stands for themselves again, as they were.
struct CustomerParted {
  static constexpr std::string_view kind = "customer_parted";
  static constexpr int version = 1;
  CustomerId customer;
  CustomerId from;
};
HEARD_RECORD(CustomerParted, customer, from);

// They belong to an organisation from now on, or to none.
struct CustomerJoined {
  static constexpr std::string_view kind = "customer_joined";
  static constexpr int version = 1;
  CustomerId customer;
  std::optional<OrganisationId> organisation;
};
HEARD_RECORD(CustomerJoined, customer, organisation);

// An organisation was added, or its name, domain or note is another one.
struct OrganisationChanged {
  static constexpr std::string_view kind = "organisation_changed";
  static constexpr int version = 1;
  OrganisationId organisation;
  ContentHash content;
};
HEARD_RECORD(OrganisationChanged, organisation, content);

// All of a customer is gone from the rows, at an owner's word or with the first words to them, which were
// taken back: what the log still says of them is a number.
struct CustomerErased {
  static constexpr std::string_view kind = "customer_erased";
  static constexpr int version = 1;
  CustomerId customer;
  std::optional<bool> with_first_words{};
};
HEARD_RECORD(CustomerErased, customer, with_first_words);

}  // namespace heard
