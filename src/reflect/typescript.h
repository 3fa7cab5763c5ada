// The records of a SchemaBook as TypeScript: an interface each, a union of literals for each enum. The same
// book gives the same bytes.
#pragma once

#include <string>

#include "reflect/schema_book.h"

namespace heard::reflect {

std::string typescript(const SchemaBook& book);

}  // namespace heard::reflect
