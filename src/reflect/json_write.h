// Described structs as JSON, appended to a string with no tree between. Every key is written, null where
// an optional is empty; only a Patch that is not mentioned is left out. Secrets are written as null,
// whatever they hold. Text must be valid UTF-8, which Text<N> and clean_text() see to.
#pragma once

#include <string>

#include "base/instant.h"
#include "base/lines.h"
#include "base/secret.h"
#include "record/names.h"
#include "reflect/json_key.h"
#include "reflect/json_sink.h"
#include "reflect/traits.h"

namespace heard::reflect {

void put_json(JsonSink& sink, const ContentHash& hash);  // base64url

template <class T>
void put_json(JsonSink& sink, const T& value);

template <class T>
void put_json_record(JsonSink& sink, const T& record) {
  bool empty = true;
  boost::mp11::mp_for_each<FieldsOf<T>>([&](auto field) {
    using D = decltype(field);
    const auto& value = record.*D::pointer;
    if constexpr (IsPatch<FieldType<T, D>>::value) {
      if (!value.mentioned) return;
    }
    if (empty) {
      sink.piece(json_key<D, '{'>);
    } else {
      sink.piece(json_key<D, ','>);
    }
    empty = false;
    put_json(sink, value);
  });
  if (empty) sink.put('{');
  sink.put('}');
}

template <class T>
void put_json(JsonSink& sink, const T& value) {
  if constexpr (IsOptional<T>::value) {
    value ? put_json(sink, *value) : sink.null();
  } else if constexpr (IsPatch<T>::value) {
    put_json(sink, value.value);
  } else if constexpr (IsVector<T>::value) {
    sink.put('[');
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (i > 0) sink.put(',');
      put_json(sink, value[i]);
    }
    sink.put(']');
  } else if constexpr (IsId<T>::value) {
    sink.integer(value.value);
  } else if constexpr (IsText<T>::value) {
    sink.text(value.view());
  } else if constexpr (std::is_same_v<T, Instant>) {
    sink.instant(value);
  } else if constexpr (std::is_same_v<T, bool>) {
    sink.boolean(value);
  } else if constexpr (std::is_same_v<T, Secret>) {
    sink.null();
  } else if constexpr (std::is_enum_v<T>) {
    sink.word(name_of(value));
  } else if constexpr (std::is_integral_v<T>) {
    sink.integer(value);
  } else if constexpr (is_record<T>) {
    put_json_record(sink, value);
  } else if constexpr (std::is_same_v<T, Lines>) {
    sink.lines(std::string_view(value));
  } else {
    sink.text(value);
  }
}

template <class T>
void write_json(std::string& out, const T& value) {
  JsonSink sink(out);
  put_json(sink, value);
  sink.flush();
}

template <class T>
std::string to_json(const T& value) {
  std::string out;
  write_json(out, value);
  return out;
}

// Text as a JSON string, for pieces put together by hand.
void write_json_text(std::string& out, std::string_view text);

}  // namespace heard::reflect
