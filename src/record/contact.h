// What somebody entered on a form of ours, and what is not right with it yet: shared by the channel that
// reads the form and the page that shows it again.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/describe.h"
#include "record/names.h"

namespace heard {

// `own`: one that the house added (record/form_field.h).
enum class ContactField { message, name, email, files, trap, own };
HEARD_ENUM(ContactField, message, name, email, files, trap, own)

enum class ContactTrouble {
  missing,
  too_long,
  no_address,
  file_too_large,
  too_many_files,
  files_too_large,
  leave_empty,  // the field that only machines see was filled
  no_choice,    // none of those that are offered
  no_date,
  no_number,
};
HEARD_ENUM(ContactTrouble, missing, too_long, no_address, file_too_large, too_many_files, files_too_large,
           leave_empty, no_choice, no_date, no_number)

struct FieldTrouble {
  ContactField field = ContactField::message;
  ContactTrouble trouble = ContactTrouble::missing;
  FormFieldId own{};  // which one, where the house added it
};
HEARD_RECORD(FieldTrouble, field, trouble, own);

struct OwnEntry {
  FormFieldId field;
  std::string answer;
};
HEARD_RECORD(OwnEntry, field, answer);

struct ContactEntry {
  std::string key;  // hidden in the form: the same form sent twice is one message
  std::string message;
  std::string name;
  std::string email;
  bool had_files = false;                // a browser forgets chosen files when the page is shown again
  std::vector<FieldTrouble> troubles{};  // in the order of the form's fields, at most one each
  std::int64_t about = 0;                // on their own page: the answer of ours that they ask about
  std::vector<OwnEntry> own{};           // in the house's own fields
};
HEARD_RECORD(ContactEntry, key, message, name, email, had_files, troubles, about, own);

// Limits of the form, told beforehand in its hints. Characters are code points.
constexpr std::size_t contact_message_characters_max = 20'000;
constexpr std::size_t contact_name_characters_max = 120;
constexpr std::size_t contact_files_max = 5;
constexpr std::size_t contact_file_bytes_max = 10 << 20;
constexpr std::size_t contact_files_bytes_max = 20 << 20;

}  // namespace heard
