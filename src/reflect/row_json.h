// A database row straight to JSON: what a list answers is never built as structs. The columns stand in
// the order of the fields of T, as columns<T>() writes them.
#pragma once

#include <string>

#include "base/lines.h"
#include "reflect/json_key.h"
#include "reflect/json_sink.h"
#include "reflect/row.h"
#include "reflect/traits.h"

namespace heard::reflect {

// T is what the column holds. Enumerators are stored by name and go out as they are.
template <class T>
void put_column_json(JsonSink& sink, RowReader& row, int column) {
  static_assert(!is_record<T> && !IsVector<T>::value, "a column holds one plain value");
  if constexpr (IsOptional<T>::value) {
    if (row.is_null(column)) return sink.null();
    put_column_json<typename T::value_type>(sink, row, column);
  } else if constexpr (std::is_same_v<T, Instant>) {
    sink.instant(Instant{row.integer(column)});
  } else if constexpr (std::is_same_v<T, bool>) {
    sink.boolean(row.integer(column) != 0);
  } else if constexpr (std::is_enum_v<T>) {
    sink.word(row.text(column));
  } else if constexpr (IsId<T>::value || std::is_integral_v<T>) {
    sink.integer(row.integer(column));
  } else if constexpr (std::is_same_v<T, Lines>) {
    sink.lines(row.text(column));
  } else {
    sink.text(row.text(column));
  }
}

// Appends the object T of columns first, first + 1, …
template <class T>
void write_row_json(std::string& out, RowReader& row, int first = 0) {
  JsonSink sink(out);
  bool leading = true;
  boost::mp11::mp_for_each<FieldsOf<T>>([&](auto field) {
    using D = decltype(field);
    if (leading) {
      sink.piece(json_key<D, '{'>);
    } else {
      sink.piece(json_key<D, ','>);
    }
    leading = false;
    put_column_json<FieldType<T, D>>(sink, row, first++);
  });
  sink.put('}');
  sink.flush();
}

}  // namespace heard::reflect
