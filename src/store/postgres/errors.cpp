#include "store/postgres/errors.h"

#include <fmt/format.h>

#include "base/text.h"

namespace heard::store::postgres {
namespace {

bool begins(std::string_view state, std::string_view with) { return state.substr(0, with.size()) == with; }

// 08 connection (but 08P01, which a statement with too few values gives), 57P0x shut down or starting, 57014
// our own time limit, 53300 too many connections, 55P03 a lock not had in time, 25P03 idle too long inside a
// transaction.
bool is_away(std::string_view state) {
  return state.empty() || (begins(state, "08") && state != "08P01") || begins(state, "57P") ||
         state == "57014" || state == "53300" || state == "55P03" || state == "25P03";
}

std::string hint_for(std::string_view state) {
  if (state == "53100") return "The disk of the PostgreSQL server is full.";
  if (state == "25006")
    return "This PostgreSQL server only takes reads; the address must lead to the primary.";
  if (state == "42501") return "Heard's user must own the database it uses.";
  if (state == "26000")
    return "Heard prepares statements: connect it directly, or through a pooler in session mode.";
  return {};
}

}  // namespace

Error translated(std::string_view state, std::string_view message, std::string_view statement) {
  std::string cause = fmt::format("PostgreSQL {}{}{}: {}", state.empty() ? "connection" : state,
                                  statement.empty() ? "" : " in ", statement, one_line(message));
  if (is_away(state)) return busy(std::move(cause));
  if (state == "23505") {
    return {.kind = ErrorKind::exists,
            .code = "exists",
            .sentence = "This is there already.",
            .cause = std::move(cause)};
  }
  if (state == "40001" || state == "40P01") {
    Error error = conflict("conflict", "Somebody changed this at the same moment. Please try again.");
    error.cause = std::move(cause);
    return error;
  }
  return broken(std::move(cause), hint_for(state));
}

Error unknown_outcome(std::string_view message) {
  Error error =
      busy(fmt::format("outcome unknown: the connection broke during COMMIT: {}", one_line(message)));
  error.code = outcome_unknown;
  return error;
}

}  // namespace heard::store::postgres
