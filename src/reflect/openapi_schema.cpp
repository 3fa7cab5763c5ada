#include "reflect/openapi_schema.h"

#include <string>

#include "base/id.h"

namespace heard::reflect {
namespace {

void write_type(IndentedJson& out, std::string_view type, bool null) {
  if (!null) {
    out.text("type", type);
  } else {
    out.name("type").list().text(type).text("null").end();
  }
}

void write_text_limits(IndentedJson& out, const Shape& shape) {
  if (shape.kind == Shape::Kind::instant) out.text("format", "date-time");
  if (shape.kind == Shape::Kind::hash) out.text("contentEncoding", "base64url");
  if (shape.kind == Shape::Kind::secret) out.text("format", "password").name("writeOnly").boolean(true);
  if (shape.bytes_max > 0) out.name("maxLength").integer(shape.bytes_max);
}

void write_integer_limits(IndentedJson& out, const Shape& shape) {
  out.text("format", shape.bits > 32 ? "int64" : "int32");
  if (shape.kind == Shape::Kind::id) out.name("minimum").integer(1).name("maximum").integer(id_value_max);
}

// A reference cannot say "or null" by itself.
void write_named(IndentedJson& out, std::string_view name, bool null) {
  if (!null) return write_reference(out, name);
  out.object().name("anyOf").list();
  write_reference(out, name);
  out.object().text("type", "null").end().end().end();
}

void write_shape(IndentedJson& out, const Shape& shape, bool null) {
  if (shape.kind == Shape::Kind::record) return write_named(out, shape.record->name, null);
  if (shape.kind == Shape::Kind::choice) return write_named(out, shape.name, null);
  out.object();
  switch (shape.kind) {
    case Shape::Kind::boolean:
      write_type(out, "boolean", null);
      break;
    case Shape::Kind::integer:
    case Shape::Kind::id:
      write_type(out, "integer", null);
      write_integer_limits(out, shape);
      break;
    case Shape::Kind::number:
      write_type(out, "number", null);
      break;
    case Shape::Kind::list:
      write_type(out, "array", null);
      write_shape(out.name("items"), *shape.element, shape.element->optional);
      break;
    default:
      write_type(out, "string", null);
      write_text_limits(out, shape);
  }
  out.end();
}

bool may_be_left_out(const Shape& shape, Use use) {
  return use == Use::accepted && (shape.optional || shape.kind == Shape::Kind::list);
}

void write_record(IndentedJson& out, const SchemaBook::Entry& entry) {
  out.object().text("type", "object").name("properties").object();
  for (const auto& [name, shape] : entry.record->fields) {
    const bool null = shape->patch || (shape->optional && entry.use == Use::published);
    write_shape(out.name(name), *shape, null);
  }
  out.end().name("required").list();
  for (const auto& [name, shape] : entry.record->fields) {
    if (!may_be_left_out(*shape, entry.use)) out.text(name);
  }
  out.end();
  if (entry.use == Use::accepted) out.name("additionalProperties").boolean(false);
  out.end();
}

}  // namespace

void write_reference(IndentedJson& out, std::string_view name) {
  out.object().text("$ref", "#/components/schemas/" + std::string(name)).end();
}

void write_schemas(IndentedJson& out, const SchemaBook& book) {
  out.object();
  for (const auto& [name, choice] : book.choices()) {
    out.name(name).object().text("type", "string").name("enum").list();
    for (const std::string_view each : choice->names) out.text(each);
    out.end().end();
  }
  for (const auto& [name, entry] : book.records()) write_record(out.name(name), entry);
  out.end();
}

}  // namespace heard::reflect
