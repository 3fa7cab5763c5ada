// An organisation that customers belong to: a firm, a school, an office. Row as stored.
#pragma once

#include <optional>
#include <string>

#include "base/instant.h"
#include "base/text.h"
#include "record/customer.h"
#include "record/names.h"

namespace heard {

struct Organisation {
  OrganisationId id;
  Text<200> name;
  std::string name_folded;
  std::optional<Text<253>> domain;  // of its mail, folded: who writes from there may belong to it
  std::optional<Text<customer_note_bytes_max>> note;  // for the team: facts, not judgements
  std::optional<PersonId> note_by;
  std::optional<Instant> note_at;
  std::string nonce;
  Instant created_at;
};
HEARD_RECORD(Organisation, id, name, name_folded, domain, note, note_by, note_at, nonce, created_at);

}  // namespace heard
