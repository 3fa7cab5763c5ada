#include "reflect/schema_book.h"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace heard::reflect {

void SchemaBook::add(const RecordShape& record, Use use) {
  const auto [at, added] = records_.try_emplace(record.name, Entry{.record = &record, .use = use});
  if (at->second.record != &record || at->second.use != use)
    throw std::logic_error("the schema " + std::string(record.name) + " is described in two ways");
  if (!added) return;
  for (const FieldShape& field : record.fields) add(*field.shape, use);
}

void SchemaBook::add(const Shape& shape, Use use) {
  if (shape.kind == Shape::Kind::list) return add(*shape.element, use);
  if (shape.kind == Shape::Kind::record) return add(*shape.record, use);
  if (shape.kind != Shape::Kind::choice) return;
  const auto [at, added] = choices_.try_emplace(shape.name, &shape);
  if (!added && !std::ranges::equal(at->second->names, shape.names))
    throw std::logic_error("the list " + std::string(shape.name) + " is described in two ways");
}

}  // namespace heard::reflect
