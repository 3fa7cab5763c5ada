// SchemaBook: the records that the API takes and gives, each with those inside it, by name. openapi.h and
// typescript.h write it out. Filled and read by one thread.
#pragma once

#include <map>
#include <string_view>

#include "reflect/shape.h"

namespace heard::reflect {

// Published: every key is there, null where nothing is. Accepted: what may be empty may be left out.
enum class Use { published, accepted };

class SchemaBook {
 public:
  struct Entry {
    const RecordShape* record = nullptr;
    Use use = Use::published;
  };

  // With all records inside. One name for two records, or one record for both uses, is a mistake of ours
  // and throws std::logic_error.
  void add(const RecordShape& record, Use use);
  [[nodiscard]] bool has(std::string_view name) const { return records_.contains(name); }
  // In the order of their names.
  [[nodiscard]] const std::map<std::string_view, Entry>& records() const { return records_; }
  [[nodiscard]] const std::map<std::string_view, const Shape*>& choices() const { return choices_; }

 private:
  void add(const Shape& shape, Use use);

  std::map<std::string_view, Entry> records_;
  std::map<std::string_view, const Shape*> choices_;
};

template <class T>
void add_schema(SchemaBook& book, Use use = Use::published) {
  book.add(ShapesOf<T>::record, use);
}

}  // namespace heard::reflect
