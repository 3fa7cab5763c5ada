#include "reflect/typescript.h"

#include <fmt/format.h>

#include <iterator>

namespace heard::reflect {
namespace {

std::string_view plain_type(const Shape& shape) {
  switch (shape.kind) {
    case Shape::Kind::boolean:
      return "boolean";
    case Shape::Kind::integer:
    case Shape::Kind::number:
    case Shape::Kind::id:
      return "number";
    case Shape::Kind::choice:
      return shape.name;
    case Shape::Kind::record:
      return shape.record->name;
    default:
      return "string";
  }
}

std::string type(const Shape& shape) {
  if (shape.kind != Shape::Kind::list) return std::string(plain_type(shape));
  const Shape& element = *shape.element;
  return element.optional ? fmt::format("({} | null)[]", type(element)) : type(element) + "[]";
}

void write_union(std::string& out, const Shape& choice) {
  auto to = std::back_inserter(out);
  fmt::format_to(to, "\nexport type {} =", choice.name);
  for (std::size_t i = 0; i < choice.names.size(); ++i)
    fmt::format_to(to, "{} '{}'", i > 0 ? " |" : "", choice.names[i]);
  out += '\n';
}

void write_interface(std::string& out, const SchemaBook::Entry& entry) {
  auto to = std::back_inserter(out);
  fmt::format_to(to, "\nexport interface {} {{\n", entry.record->name);
  for (const auto& [name, shape] : entry.record->fields) {
    const bool accepted = entry.use == Use::accepted;
    const bool absent = accepted && (shape->optional || shape->kind == Shape::Kind::list);
    const bool null = shape->patch || (shape->optional && !accepted);
    fmt::format_to(to, "  {}{}: {}{}\n", name, absent ? "?" : "", type(*shape), null ? " | null" : "");
  }
  out += "}\n";
}

}  // namespace

std::string typescript(const SchemaBook& book) {
  std::string out = "// Written by bin/gen from the records of the server. Do not edit by hand.\n";
  for (const auto& [name, choice] : book.choices()) write_union(out, *choice);
  for (const auto& [name, entry] : book.records()) write_interface(out, entry);
  return out;
}

}  // namespace heard::reflect
