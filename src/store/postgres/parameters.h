// Values as libpq takes them: numbers in binary, text and bytes by length. Borrows from the values.
#pragma once

#include <libpq-fe.h>

#include <array>
#include <cstdint>
#include <span>

#include "reflect/row.h"

namespace heard::store::postgres {

namespace oid {
inline constexpr Oid bytea = 17;
inline constexpr Oid int8 = 20;
inline constexpr Oid text = 25;
inline constexpr Oid float8 = 701;
}  // namespace oid

class Parameters {
 public:
  static constexpr std::size_t count_max = 64;

  explicit Parameters(std::span<const reflect::Value> values);

  [[nodiscard]] int count() const { return count_; }
  // 0 for a null: the server or an earlier value says what it is.
  [[nodiscard]] std::span<const Oid> types() const {
    return std::span(types_).first(static_cast<std::size_t>(count_));
  }
  [[nodiscard]] const char* const* values() const { return values_.data(); }
  [[nodiscard]] const int* lengths() const { return lengths_.data(); }
  [[nodiscard]] const int* formats() const { return formats_.data(); }

 private:
  void take(std::size_t at, std::nullptr_t);
  void take(std::size_t at, std::int64_t number);
  void take(std::size_t at, double number);
  void take(std::size_t at, std::string_view text);
  void take(std::size_t at, reflect::Blob blob);
  void take_number(std::size_t at, std::uint64_t bits, Oid type);
  void take_bytes(std::size_t at, std::string_view bytes, Oid type);

  int count_;
  std::array<Oid, count_max> types_;
  std::array<const char*, count_max> values_;
  std::array<int, count_max> lengths_;
  std::array<int, count_max> formats_;
  std::array<std::uint64_t, count_max> numbers_;
};

}  // namespace heard::store::postgres
