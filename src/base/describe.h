// HEARD_RECORD and HEARD_ENUM describe a struct or an enum once; everything else is made from that.
// A field forgotten in the description does not compile: its count is compared with the struct's own.
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/pfr/core.hpp>
#include <string_view>

namespace heard {

template <class T>
using FieldsOf = boost::describe::describe_members<T, boost::describe::mod_public>;

template <class T>
consteval bool described_whole() {
  return boost::mp11::mp_size<FieldsOf<T>>::value == boost::pfr::tuple_size<T>::value;
}

template <class E>
constexpr std::string_view name_of(E value) {
  std::string_view name = "?";
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
    if (d.value == value) name = d.name;
  });
  return name;
}

// False when no enumerator has this name; `out` is then untouched.
template <class E>
constexpr bool value_of(std::string_view name, E& out) {
  bool found = false;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
    if (name == d.name) {
      out = d.value;
      found = true;
    }
  });
  return found;
}

}  // namespace heard

#define HEARD_RECORD(Type, ...)                  \
  BOOST_DESCRIBE_STRUCT(Type, (), (__VA_ARGS__)) \
  static_assert(::heard::described_whole<Type>(), "a field of " #Type " is missing in its description")

#define HEARD_ENUM(Type, ...) BOOST_DESCRIBE_ENUM(Type, __VA_ARGS__)
