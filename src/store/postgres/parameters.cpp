#include "store/postgres/parameters.h"

#include <endian.h>

#include <bit>

#include "store/tx.h"

namespace heard::store::postgres {
namespace {
constexpr int binary = 1;
}

Parameters::Parameters(std::span<const reflect::Value> values) : count_(static_cast<int>(values.size())) {
  if (values.size() > count_max) throw Abort{broken("a statement has more than 64 values")};
  for (std::size_t at = 0; at < values.size(); ++at) {
    std::visit([&](const auto& value) { take(at, value); }, values[at]);
  }
}

void Parameters::take(std::size_t at, std::nullptr_t) {
  types_[at] = 0;
  values_[at] = nullptr;
  lengths_[at] = 0;
  formats_[at] = binary;
}
void Parameters::take(std::size_t at, std::int64_t number) {
  take_number(at, static_cast<std::uint64_t>(number), oid::int8);
}
void Parameters::take(std::size_t at, double number) {
  take_number(at, std::bit_cast<std::uint64_t>(number), oid::float8);
}
void Parameters::take(std::size_t at, std::string_view text) { take_bytes(at, text, oid::text); }
void Parameters::take(std::size_t at, reflect::Blob blob) { take_bytes(at, blob.bytes, oid::bytea); }

void Parameters::take_number(std::size_t at, std::uint64_t bits, Oid type) {
  numbers_[at] = htobe64(bits);
  types_[at] = type;
  values_[at] = reinterpret_cast<const char*>(&numbers_[at]);
  lengths_[at] = sizeof(bits);
  formats_[at] = binary;
}

void Parameters::take_bytes(std::size_t at, std::string_view bytes, Oid type) {
  types_[at] = type;
  values_[at] = bytes.data() == nullptr ? "" : bytes.data();  // a null pointer would mean NULL
  lengths_[at] = static_cast<int>(bytes.size());
  formats_[at] = binary;
}

}  // namespace heard::store::postgres
