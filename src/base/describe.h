// HEARD_RECORD and HEARD_ENUM describe a struct or an enum once; everything else is made from that.
// A field forgotten in the description does not compile: the struct would take one value more than is
// described.
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11/algorithm.hpp>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

namespace heard {

template <class T>
using FieldsOf = boost::describe::describe_members<T, boost::describe::mod_public>;

namespace detail {

// Stands for a field of whichever type; by reference, so that a field that can be made of many things takes
// itself.
struct AnyField {
  template <class Field>
  operator Field&() const&& noexcept;  // NOLINT(google-explicit-constructor): that is what it is for
};
// The same for what can only be moved.
struct AnyMoved {
  template <class Field>
  operator Field() const&& noexcept;  // NOLINT(google-explicit-constructor): that is what it is for
};

template <class Any, std::size_t>
using Each = Any;

template <class T, class Any, std::size_t... I>
consteval bool takes(std::index_sequence<I...> /*one for each value*/) {
  return requires { T{Each<Any, I>{}...}; };
}

template <class T, std::size_t Count>
consteval bool takes() {
  if constexpr (std::is_copy_constructible_v<T>)
    return takes<T, AnyField>(std::make_index_sequence<Count>{});
  else
    return takes<T, AnyMoved>(std::make_index_sequence<Count>{});
}

}  // namespace detail

// Asked once with all fields and once with one more: counting them (as Boost.PFR does) takes clang
// three times as long.
template <class T>
consteval bool described_whole() {
  constexpr std::size_t described = boost::mp11::mp_size<FieldsOf<T>>::value;
  return (described == 0 || detail::takes<T, described>()) && !detail::takes<T, described + 1>();
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
