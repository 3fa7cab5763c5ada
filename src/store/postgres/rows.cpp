#include "store/postgres/rows.h"

#include <charconv>

#include "store/postgres/parameters.h"
#include "store/tx.h"

namespace heard::store::postgres {
namespace {

unsigned digit(char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); }

// "\x00ff…" as the server writes bytea.
std::string from_hex(std::string_view text) {
  std::string out;
  out.reserve(text.size() / 2);
  for (std::size_t i = 2; i + 1 < text.size(); i += 2) {
    out += static_cast<char>(digit(text[i]) << 4U | digit(text[i + 1]));
  }
  return out;
}

}  // namespace

std::int64_t Rows::changed() const {
  if (!result_) return 0;
  const std::string_view count = PQcmdTuples(result_.get());
  std::int64_t out = 0;
  std::from_chars(count.data(), count.data() + count.size(), out);
  return out;
}

bool Rows::is_null(int column) {
  if (column < 0 || column >= PQnfields(result_.get())) throw Abort{broken("a row has no such column")};
  return PQgetisnull(result_.get(), row_, column) != 0;
}

std::string_view Rows::raw(int column) const {
  if (column < 0 || column >= PQnfields(result_.get())) throw Abort{broken("a row has no such column")};
  return {PQgetvalue(result_.get(), row_, column),
          static_cast<std::size_t>(PQgetlength(result_.get(), row_, column))};
}

std::int64_t Rows::integer(int column) {
  const std::string_view digits = raw(column);
  if (digits == "t") return 1;  // a comparison; SQLite says 1
  std::int64_t out = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return out;
}

double Rows::real(int column) {
  const std::string_view digits = raw(column);
  double out = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return out;
}

std::string_view Rows::text(int column) {
  const std::string_view as_sent = raw(column);
  if (PQftype(result_.get(), column) != oid::bytea) return as_sent;
  const auto at = static_cast<std::size_t>(column);
  if (bytes_.size() <= at) bytes_.resize(at + 1);
  bytes_[at] = from_hex(as_sent);
  return bytes_[at];
}

}  // namespace heard::store::postgres
