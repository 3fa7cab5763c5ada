// What kind of field a type is; the templates of this folder branch on it.
#pragma once

#include <array>
#include <boost/describe/members.hpp>
#include <boost/mp11/list.hpp>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/describe.h"
#include "base/id.h"
#include "base/text.h"

namespace heard {

template <class T>
struct Patch;

namespace reflect {

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsPatch : std::false_type {};
template <class T>
struct IsPatch<Patch<T>> : std::true_type {};
template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsId : std::false_type {};
template <class Tag>
struct IsId<Id<Tag>> : std::true_type {};
template <class T>
struct IsText : std::false_type {};
template <std::size_t Max>
struct IsText<Text<Max>> : std::true_type {};

// The longest secret that is taken.
constexpr std::size_t secret_bytes_max = 1'000;

template <class T>
constexpr bool is_record = boost::describe::has_describe_members<T>::value;

// The type of the field that D, one of FieldsOf<T>, describes.
template <class T, class D>
using FieldType = std::remove_cvref_t<decltype(std::declval<T&>().*D::pointer)>;

template <class T>
constexpr std::size_t field_count = boost::mp11::mp_size<FieldsOf<T>>::value;

// The names of an enum in the order of its description, and its values in the same order.
template <class E>
constexpr auto enum_names = []<template <class...> class List, class... D>(List<D...>) {
  return std::array<std::string_view, sizeof...(D)>{D::name...};
}(boost::describe::describe_enumerators<E>{});

template <class E>
constexpr auto enum_values = []<template <class...> class List, class... D>(List<D...>) {
  return std::array<E, sizeof...(D)>{D::value...};
}(boost::describe::describe_enumerators<E>{});

}  // namespace reflect
}  // namespace heard
