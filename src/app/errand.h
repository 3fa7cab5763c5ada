// Errand: a command of the command line that works on the desk's data. The process that owns the data
// does it: this one when nobody serves, else the serving one, asked over DATA/heard.sock.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/describe.h"
#include "base/result.h"
#include "desk/desk.h"

namespace heard::app {

enum class ErrandKind {
  person_add,
  token_add,
  verify,
  second_factor_off,
  receive,
  import_mail,
  key_rotate,
  look_inside
};
HEARD_ENUM(ErrandKind, person_add, token_add, verify, second_factor_off, receive, import_mail, key_rotate,
           look_inside)

struct Errand {
  ErrandKind kind = ErrandKind::verify;
  std::optional<std::string> email;  // person_add; the others: the person's
  std::optional<std::string> name;   // person_add: theirs; token_add: the token's
  std::optional<std::string> role;
  std::optional<std::string> scope;
  std::optional<std::string> password;  // none: an invitation link is made
  std::optional<std::string> inbox;     // receive, import
  std::int64_t bytes = 0;               // how many go with it
  std::optional<bool> end_earlier;      // key_rotate: what was made with earlier keys ends
};
HEARD_RECORD(Errand, kind, email, name, role, scope, password, inbox, bytes, end_earlier);

// What is printed. `bytes` is the mail to receive or import. Blocking.
Result<std::string> run_errand(desk::Desk& desk, const Errand& errand, std::string bytes = {});

}  // namespace heard::app
