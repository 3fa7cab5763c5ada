#include "reflect/json_document.h"

#include <boost/json/basic_parser_impl.hpp>

#include "base/text.h"

namespace heard::reflect {

// What Boost.JSON tells while it parses, as nodes.
class JsonBuilder {
 public:
  static constexpr std::size_t max_object_size = 100'000;
  static constexpr std::size_t max_array_size = 100'000;
  static constexpr std::size_t max_key_size = 0x7FFF'FFFF;
  static constexpr std::size_t max_string_size = 0x7FFF'FFFF;

  // Decoded text is never longer than the body it comes from.
  explicit JsonBuilder(std::size_t body_size) { document_.characters_.reserve(body_size); }
  JsonDocument take() { return std::move(document_); }

  using error_code = boost::json::error_code;
  using string_view = boost::json::string_view;
  bool on_document_begin(error_code&) { return true; }
  bool on_document_end(error_code&) { return true; }
  bool on_object_begin(error_code& ec) { return open(JsonNode::Kind::object, ec); }
  bool on_object_end(std::size_t, error_code&) { return close(); }
  bool on_array_begin(error_code& ec) { return open(JsonNode::Kind::list, ec); }
  bool on_array_end(std::size_t, error_code&) { return close(); }
  bool on_key_part(string_view part, std::size_t, error_code&) { return gather(part); }
  bool on_key(string_view part, std::size_t size, error_code&) {
    gather(part);
    name_ = gathered(size);
    return true;
  }
  bool on_string_part(string_view part, std::size_t, error_code&) { return gather(part); }
  bool on_string(string_view part, std::size_t size, error_code& ec) {
    gather(part);
    return add({.kind = JsonNode::Kind::text, .text = gathered(size)}, ec);
  }
  bool on_number_part(string_view, error_code&) { return true; }
  bool on_int64(std::int64_t n, string_view, error_code& ec) {
    return add({.kind = JsonNode::Kind::integer, .integer = n}, ec);
  }
  bool on_uint64(std::uint64_t n, string_view, error_code& ec) {
    return on_double(static_cast<double>(n), {}, ec);
  }
  bool on_double(double n, string_view, error_code& ec) {
    return add({.kind = JsonNode::Kind::real, .real = n}, ec);
  }
  bool on_bool(bool b, error_code& ec) { return add({.kind = JsonNode::Kind::boolean, .boolean = b}, ec); }
  bool on_null(error_code& ec) { return add({.kind = JsonNode::Kind::null}, ec); }
  bool on_comment_part(string_view, error_code&) { return true; }
  bool on_comment(string_view, error_code&) { return true; }

 private:
  static constexpr std::size_t nodes_max = 100'000;

  // An object or list that is not closed yet, and its newest child.
  struct Open {
    std::uint32_t node = 0;
    std::uint32_t newest = 0;
  };

  bool gather(string_view part) {
    document_.characters_.insert(document_.characters_.end(), part.begin(), part.end());
    return true;
  }
  std::string_view gathered(std::size_t size) const {
    return {document_.characters_.data() + document_.characters_.size() - size, size};
  }

  bool add(JsonNode node, error_code& ec) {
    auto& nodes = document_.nodes_;
    if (nodes.size() >= nodes_max) {
      ec = boost::json::error::array_too_large;
      return false;
    }
    const auto index = static_cast<std::uint32_t>(nodes.size());
    node.name = std::exchange(name_, {});
    nodes.push_back(node);
    if (!open_.empty()) {
      Open& parent = open_.back();
      (parent.newest == 0 ? nodes[parent.node].child : nodes[parent.newest].next) = index;
      parent.newest = index;
    }
    return true;
  }
  bool open(JsonNode::Kind kind, error_code& ec) {
    if (!add({.kind = kind}, ec)) return false;
    open_.push_back({.node = static_cast<std::uint32_t>(document_.nodes_.size() - 1)});
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  JsonDocument document_;
  std::vector<Open> open_;
  std::string_view name_;
};

Result<JsonDocument> JsonDocument::parse(std::string_view body) {
  using boost::json::error;
  if (!is_utf8(body)) return invalid("not_utf8", "The text sent must be UTF-8.");
  boost::json::basic_parser<JsonBuilder> parser(boost::json::parse_options{}, body.size());
  boost::json::error_code ec;
  const std::size_t used = parser.write_some(false, body.data(), body.size(), ec);
  if (ec == error::too_deep) return invalid("not_json", "The JSON sent is nested more than 32 levels deep.");
  if (ec == error::object_too_large || ec == error::array_too_large)
    return invalid("not_json", "The JSON sent holds more than 100,000 values.");
  if (ec || used != body.size()) {
    return invalid("not_json",
                   "What was sent is not valid JSON, from byte " + std::to_string(used + 1) + " on.");
  }
  return parser.handler().take();
}

}  // namespace heard::reflect
