// Described structs as database rows. A struct's fields are read from a row's columns and given as
// values in the order of their description; names never matter, so a query's column list is written in
// that order (columns<T>() writes it).
#pragma once

#include <boost/mp11/algorithm.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "base/id.h"
#include "base/instant.h"
#include "base/text.h"
#include "record/names.h"
#include "reflect/traits.h"

namespace heard::reflect {

struct Blob {
  std::string_view bytes;
};

// One value handed to a statement. Text and bytes are borrowed until the statement has run.
using Value = std::variant<std::nullptr_t, std::int64_t, double, std::string_view, Blob>;

// The current row of a running query. Text is borrowed until the next row.
class RowReader {
 public:
  virtual ~RowReader() = default;
  [[nodiscard]] virtual bool is_null(int column) = 0;
  [[nodiscard]] virtual std::int64_t integer(int column) = 0;
  [[nodiscard]] virtual double real(int column) = 0;
  [[nodiscard]] virtual std::string_view text(int column) = 0;  // bytes too
};

// Values that outlive the call because the argument does.
template <class T>
Value to_value(const T& field) {
  if constexpr (IsOptional<T>::value) {
    return field ? to_value(*field) : Value{nullptr};
  } else if constexpr (IsId<T>::value) {
    return field.value;
  } else if constexpr (IsText<T>::value) {
    return field.view();
  } else if constexpr (std::is_same_v<T, Instant>) {
    return field.us;
  } else if constexpr (std::is_same_v<T, bool>) {
    return std::int64_t{field ? 1 : 0};
  } else if constexpr (std::is_enum_v<T>) {
    return name_of(field);
  } else if constexpr (std::is_integral_v<T>) {
    return static_cast<std::int64_t>(field);
  } else if constexpr (std::is_floating_point_v<T>) {
    return static_cast<double>(field);
  } else if constexpr (std::is_same_v<T, Blob>) {
    return field;
  } else if constexpr (std::is_same_v<T, std::nullptr_t>) {
    return nullptr;
  } else {
    return std::string_view{field};
  }
}

template <class T>
T read_column(RowReader& row, int column) {
  if constexpr (IsOptional<T>::value) {
    if (row.is_null(column)) return std::nullopt;
    return read_column<typename T::value_type>(row, column);
  } else if constexpr (IsId<T>::value) {
    return T{row.integer(column)};
  } else if constexpr (IsText<T>::value) {
    return T::cut(row.text(column));
  } else if constexpr (std::is_same_v<T, Instant>) {
    return Instant{row.integer(column)};
  } else if constexpr (std::is_same_v<T, bool>) {
    return row.integer(column) != 0;
  } else if constexpr (std::is_enum_v<T>) {
    T value{};
    value_of(row.text(column), value);
    return value;
  } else if constexpr (std::is_integral_v<T>) {
    return static_cast<T>(row.integer(column));
  } else if constexpr (std::is_floating_point_v<T>) {
    return static_cast<T>(row.real(column));
  } else if constexpr (std::is_constructible_v<T, std::string_view>) {
    return T{row.text(column)};
  } else {
    return T{};  // no column holds it: whoever reads the row fills it in
  }
}

// A described struct from columns first, first + 1, …; a lone value from column first.
template <class T>
T read_row(RowReader& row, int first = 0) {
  if constexpr (boost::describe::has_describe_members<T>::value) {
    T out{};
    boost::mp11::mp_for_each<FieldsOf<T>>([&](auto field) {
      auto& slot = out.*field.pointer;
      slot = read_column<std::remove_cvref_t<decltype(slot)>>(row, first++);
    });
    return out;
  } else {
    return read_column<T>(row, first);
  }
}

// The values of a described struct in the order of its fields; borrowed from it.
template <class T>
std::vector<Value> values_of(const T& record) {
  std::vector<Value> out;
  out.reserve(boost::mp11::mp_size<FieldsOf<T>>::value);
  boost::mp11::mp_for_each<FieldsOf<T>>([&](auto field) { out.push_back(to_value(record.*field.pointer)); });
  return out;
}

// "id, number, state, …": the column list of T.
template <class T>
std::string columns() {
  std::string out;
  boost::mp11::mp_for_each<FieldsOf<T>>([&](auto field) {
    if (!out.empty()) out += ", ";
    out += field.name;
  });
  return out;
}

}  // namespace heard::reflect
