// JsonDocument: a parsed body as a flat list of nodes. Unlike a usual tree it keeps a name that stands
// twice in an object, so that the reader can refuse it. Boost.JSON does the parsing, in the .cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace heard::reflect {

struct JsonNode {
  enum class Kind : std::uint8_t { null, boolean, integer, real, text, list, object };
  Kind kind = Kind::null;
  bool boolean = false;
  std::uint32_t child = 0;   // the first element or member; 0: none
  std::uint32_t next = 0;    // the next one in the same list or object; 0: the last
  std::int64_t integer = 0;  // whole numbers that fit
  double real = 0;           // all other numbers
  std::string_view text;
  std::string_view name;  // in an object
};

class JsonDocument {
 public:
  // Refuses (ErrorKind::invalid) with code not_utf8 or not_json: anything but one strict JSON value, more
  // than 32 levels deep, or of more than 100,000 values.
  static Result<JsonDocument> parse(std::string_view body);

  // Nodes live as long as the document.
  [[nodiscard]] const JsonNode& root() const { return nodes_[0]; }
  [[nodiscard]] const JsonNode* child(const JsonNode& of) const { return at(of.child); }
  [[nodiscard]] const JsonNode* next(const JsonNode& of) const { return at(of.next); }

 private:
  [[nodiscard]] const JsonNode* at(std::uint32_t index) const {
    return index == 0 ? nullptr : &nodes_[index];
  }

  friend class JsonBuilder;
  std::vector<JsonNode> nodes_;
  std::vector<char> characters_;  // all names and texts; never grows after parsing began, so views stay good
};

}  // namespace heard::reflect
