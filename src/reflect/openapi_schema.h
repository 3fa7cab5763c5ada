// The schema half of the OpenAPI document.
#pragma once

#include <string_view>

#include "reflect/indented_json.h"
#include "reflect/schema_book.h"

namespace heard::reflect {

// {"$ref":"#/components/schemas/NAME"}
void write_reference(IndentedJson& out, std::string_view name);
// An object of all schemas by name, records and enums.
void write_schemas(IndentedJson& out, const SchemaBook& book);

}  // namespace heard::reflect
