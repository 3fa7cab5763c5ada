// The rule that events hold no words: what people said lives in content rows that can be erased.
#pragma once

#include <cstdint>
#include <type_traits>
#include <vector>

#include "base/instant.h"
#include "record/names.h"
#include "reflect/bodies_of.h"
#include "reflect/traits.h"

namespace heard::reflect {

template <class T>
constexpr bool is_wordless = IsId<T>::value || std::is_enum_v<T> || std::is_integral_v<T> ||
                             std::is_same_v<T, Instant> || std::is_same_v<T, ContentHash>;
template <class T>
constexpr bool is_wordless<std::optional<T>> = is_wordless<T>;
template <class T>
constexpr bool is_wordless<std::vector<T>> = is_wordless<T>;
// A record in a record, such as how a conversation stands.
template <class T>
requires is_record<T>
constexpr bool is_wordless<T> = []<template <class...> class List, class... D>(List<D...>) {
  return (is_wordless<FieldType<T, D>> && ...);
}(FieldsOf<T>{});

// Whether every field of every alternative of the variant is wordless.
template <class Variant>
consteval bool hold_no_words() {
  constexpr auto fields_hold = []<class T, template <class...> class List, class... D>(T*, List<D...>) {
    return (is_wordless<FieldType<T, D>> && ...);
  };
  return [&]<class... T>(boost::mp11::mp_list<T...>*) {
    return (fields_hold(static_cast<T*>(nullptr), FieldsOf<T>{}) && ...);
  }(static_cast<BodiesOf<Variant>*>(nullptr));
}

}  // namespace heard::reflect
