// A customer: somebody who wrote to the shop. Row as stored.
#pragma once

#include <optional>
#include <string>

#include "base/instant.h"
#include "base/lines.h"
#include "base/text.h"
#include "record/names.h"

namespace heard {

constexpr std::size_t customer_note_bytes_max = 4'000;
constexpr std::size_t also_max = 10;  // addresses, and numbers, beside the ones to write to

struct Customer {
  CustomerId id;
  Text<200> name;
  std::optional<Text<254>> email;
  std::optional<std::string> email_folded;
  std::optional<Text<40>> phone;
  std::string nonce;
  Instant created_at;
  std::optional<Instant> set_aside_at;  // what they write is not for us, until a person says otherwise
  std::optional<Text<customer_note_bytes_max>> note;  // for the team: facts, not judgements
  std::optional<CustomerId> merged_into;  // the same person, who goes on there; follows from the events
  // Known as well, by which they are recognised; `email` and `phone` are the ones to write to and to call.
  Lines also_emails;
  Lines also_phones;
  std::optional<OrganisationId> organisation;  // follows from the events
  std::optional<PersonId> note_by;             // who wrote the note as it is, and when
  std::optional<Instant> note_at;
};
HEARD_RECORD(Customer, id, name, email, email_folded, phone, nonce, created_at, set_aside_at, note,
             merged_into, also_emails, also_phones, organisation, note_by, note_at);

struct Inbox {
  InboxId id;
  Text<120> name;
  bool active = true;  // one that was taken away stays where it is named
};
HEARD_RECORD(Inbox, id, name, active);

}  // namespace heard
