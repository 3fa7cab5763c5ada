// What somebody entered on a form of ours, and what is not right with it yet: shared by the channel that
// reads the form and the page that shows it again.
#pragma once

#include <string>
#include <vector>

#include "base/describe.h"

namespace heard {

enum class ContactField { message, name, email, files, trap };
HEARD_ENUM(ContactField, message, name, email, files, trap)

enum class ContactTrouble {
  missing,
  too_long,
  no_address,
  file_too_large,
  too_many_files,
  files_too_large,
  leave_empty,  // the field that only machines see was filled
};
HEARD_ENUM(ContactTrouble, missing, too_long, no_address, file_too_large, too_many_files, files_too_large,
           leave_empty)

struct FieldTrouble {
  ContactField field = ContactField::message;
  ContactTrouble trouble = ContactTrouble::missing;
};
HEARD_RECORD(FieldTrouble, field, trouble);

struct ContactEntry {
  std::string key;  // hidden in the form: the same form sent twice is one message
  std::string message;
  std::string name;
  std::string email;
  bool had_files = false;                // a browser forgets chosen files when the page is shown again
  std::vector<FieldTrouble> troubles{};  // in the order of the form's fields, at most one each
};
HEARD_RECORD(ContactEntry, key, message, name, email, had_files, troubles);

// Limits of the form, told beforehand in its hints. Characters are code points.
constexpr std::size_t contact_message_characters_max = 20'000;
constexpr std::size_t contact_name_characters_max = 120;
constexpr std::size_t contact_files_max = 5;
constexpr std::size_t contact_file_bytes_max = 10 << 20;
constexpr std::size_t contact_files_bytes_max = 20 << 20;

}  // namespace heard
