// The kinds that an event, an effect or a timer can be, as a list.
#pragma once

#include <boost/mp11/list.hpp>
#include <variant>

namespace heard::reflect {

template <class Variant>
struct ListBodies {
  using Bodies = typename Variant::Bodies;
};
template <class... T>
struct ListBodies<std::variant<T...>> {
  using Bodies = boost::mp11::mp_list<T...>;
};
template <class Variant>
using BodiesOf = typename ListBodies<Variant>::Bodies;

}  // namespace heard::reflect
