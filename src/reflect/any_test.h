// RapidCheck generators of described structs, for the tests of this folder.
#pragma once

#include <rapidcheck.h>

#include <algorithm>
#include <limits>
#include <string>

#include "base/secret.h"
#include "record/command.h"
#include "reflect/traits.h"

namespace heard::reflect {

// Characters that are dear to JSON and to UTF-8, and any others.
inline std::string any_text() {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(
      rc::gen::elementOf(std::vector<std::string>{"a", "Z", " ", "\"", "\\", "\n", "\x01", "\x7f", "é", "ß",
                                                  "語", "😀", "e\xCC\x81", "\xE2\x80\xA8", "/"}));
  std::string out;
  for (const std::string& piece : pieces) out += piece;
  return clean_text(out);
}

// The few generators that the template below is made of, so that each is compiled once.
inline bool any_flag() { return *rc::gen::arbitrary<bool>(); }
inline std::int64_t any_number(std::int64_t least, std::int64_t below) {
  return *rc::gen::inRange<std::int64_t>(least, below);
}

// A value as a record may hold it: within the limits of its type, and clean.
template <class T>
T any() {
  if constexpr (IsOptional<T>::value) {
    if (any_flag()) return std::nullopt;
    return any<typename T::value_type>();
  } else if constexpr (IsPatch<T>::value) {
    T patch;
    patch.mentioned = any_flag();
    if (patch.mentioned) patch.value = any<decltype(patch.value)>();
    return patch;
  } else if constexpr (IsVector<T>::value) {
    T list(static_cast<std::size_t>(any_number(0, 4)));
    for (auto& each : list) each = any<typename T::value_type>();
    return list;
  } else if constexpr (IsId<T>::value) {
    return T{any_number(1, id_value_max)};
  } else if constexpr (IsText<T>::value) {
    return T::cut(any_text());
  } else if constexpr (std::is_same_v<T, Secret>) {
    return Secret(any_text());
  } else if constexpr (std::is_same_v<T, Instant>) {
    return Instant{any_number(0, 253'402'300'800'000'000)};
  } else if constexpr (std::is_same_v<T, ContentHash>) {
    T hash;
    for (auto& byte : hash.bytes) byte = static_cast<std::uint8_t>(any_number(0, 256));
    return hash;
  } else if constexpr (std::is_enum_v<T>) {
    return enum_values<T>[static_cast<std::size_t>(any_number(0, std::ssize(enum_values<T>)))];
  } else if constexpr (std::is_same_v<T, bool>) {
    return any_flag();
  } else if constexpr (std::is_integral_v<T>) {
    constexpr std::int64_t most = std::min<std::int64_t>(std::numeric_limits<T>::max(), id_value_max);
    return static_cast<T>(any_number(-most, most));
  } else if constexpr (is_record<T>) {
    T out;
    boost::mp11::mp_for_each<FieldsOf<T>>([&](auto field) {
      using D = decltype(field);
      out.*D::pointer = any<FieldType<T, D>>();
    });
    return out;
  } else if constexpr (std::is_same_v<T, Lines>) {
    std::vector<std::string> texts;
    for (std::int64_t i = any_number(0, 4); i > 0; --i) texts.push_back("a" + one_line(any_text()));
    return Lines::of(texts);
  } else {
    return any_text();
  }
}

}  // namespace heard::reflect
