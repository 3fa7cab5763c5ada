// The shape of a described struct as plain constant data: made once by a template, read by whatever writes
// OpenAPI or TypeScript without knowing the type.
#pragma once

#include <span>
#include <string_view>

#include "base/instant.h"
#include "base/lines.h"
#include "base/secret.h"
#include "record/names.h"
#include "reflect/traits.h"

namespace heard::reflect {

struct RecordShape;

struct Shape {
  enum class Kind { boolean, integer, number, id, text, secret, instant, hash, choice, list, record };
  Kind kind = Kind::text;
  bool optional = false;                      // may be empty: std::optional or Patch
  bool patch = false;                         // Patch: null means something else than absent
  std::size_t bytes_max = 0;                  // of a text; 0: no limit of its own
  int bits = 64;                              // of an integer
  std::string_view name{};                    // of an enum
  std::span<const std::string_view> names{};  // its enumerators
  const Shape* element = nullptr;             // of a list
  const RecordShape* record = nullptr;
};

struct FieldShape {
  std::string_view name;
  const Shape* shape = nullptr;
};

struct RecordShape {
  std::string_view name;  // without its namespace
  std::span<const FieldShape> fields;
};

// "PersonView" of heard::PersonView, cut out of what the compiler calls this function.
template <class T>
consteval std::string_view type_name() {
  std::string_view name = __PRETTY_FUNCTION__;
  name.remove_prefix(name.find("T = ") + 4);
  name = name.substr(0, name.find_first_of(";]"));
  const std::size_t colons = name.rfind("::");
  return colons == std::string_view::npos ? name : name.substr(colons + 2);
}

template <class T>
struct ShapesOf {
  static const Shape shape;
  static const RecordShape record;  // only of a described struct
};

template <class T>
consteval Shape make_shape() {
  using Kind = Shape::Kind;
  if constexpr (IsOptional<T>::value) {
    Shape shape = make_shape<typename T::value_type>();
    shape.optional = true;
    return shape;
  } else if constexpr (IsPatch<T>::value) {
    Shape shape = make_shape<decltype(T::value)>();
    shape.patch = true;
    return shape;
  } else if constexpr (std::is_same_v<T, Lines>) {
    return {.kind = Kind::list, .element = &ShapesOf<std::string>::shape};
  } else if constexpr (IsVector<T>::value) {
    return {.kind = Kind::list, .element = &ShapesOf<typename T::value_type>::shape};
  } else if constexpr (IsId<T>::value) {
    return {.kind = Kind::id};
  } else if constexpr (IsText<T>::value) {
    return {.kind = Kind::text, .bytes_max = T::bytes_max};
  } else if constexpr (std::is_same_v<T, Secret>) {
    return {.kind = Kind::secret, .bytes_max = secret_bytes_max};
  } else if constexpr (std::is_same_v<T, Instant>) {
    return {.kind = Kind::instant};
  } else if constexpr (std::is_same_v<T, ContentHash>) {
    return {.kind = Kind::hash};
  } else if constexpr (std::is_same_v<T, bool>) {
    return {.kind = Kind::boolean};
  } else if constexpr (std::is_enum_v<T>) {
    return {.kind = Kind::choice, .name = type_name<T>(), .names = enum_names<T>};
  } else if constexpr (std::is_integral_v<T>) {
    return {.kind = Kind::integer, .bits = static_cast<int>(sizeof(T) * 8)};
  } else if constexpr (std::is_floating_point_v<T>) {
    return {.kind = Kind::number};
  } else if constexpr (is_record<T>) {
    return {.kind = Kind::record, .record = &ShapesOf<T>::record};
  } else {
    return {.kind = Kind::text};
  }
}

template <class T>
constinit const Shape ShapesOf<T>::shape = make_shape<T>();

template <class T>
constexpr auto field_shapes = []<template <class...> class List, class... D>(List<D...>) {
  return std::array<FieldShape, sizeof...(D)>{
      FieldShape{.name = D::name, .shape = &ShapesOf<FieldType<T, D>>::shape}...};
}(FieldsOf<T>{});

template <class T>
constinit const RecordShape ShapesOf<T>::record{.name = type_name<T>(), .fields = field_shapes<T>};

}  // namespace heard::reflect
