#include "reflect/json_read.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "base/bytes.h"

namespace heard::reflect {
namespace {

constexpr std::size_t name_bytes_max = 60;  // of a stranger's field name that we repeat

// A number as people write it: 200,000.
std::string grouped(std::size_t number) {
  std::string out = std::to_string(number);
  for (std::size_t at = out.size(); at > 3; at -= 3) out.insert(at - 3, ",");
  return out;
}

std::string one_of(std::span<const std::string_view> names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " or " : ", ";
    out += names[i];
  }
  return out;
}

}  // namespace

bool JsonReader::boolean(const JsonNode& node, bool& out) {
  if (node.kind != JsonNode::Kind::boolean) return refuse("wrong_type", "must be true or false");
  out = node.boolean;
  return true;
}

bool JsonReader::integer(const JsonNode& node, std::int64_t min, std::int64_t max, std::int64_t& out) {
  const bool whole = node.kind == JsonNode::Kind::integer;
  // 1.0 and 1e3 are refused like 1.5; what is merely too large for us is told apart.
  const bool huge =
      node.kind == JsonNode::Kind::real && std::abs(node.real) > static_cast<double>(id_value_max);
  if (!whole && !huge) return refuse("wrong_type", "must be a whole number");
  if (huge || node.integer < min || node.integer > max)
    return refuse("out_of_range", fmt::format("must be a whole number from {} to {}", min, max));
  out = node.integer;
  return true;
}

bool JsonReader::text(const JsonNode& node, std::string_view& out) {
  if (node.kind != JsonNode::Kind::text) return refuse("wrong_type", "must be text");
  out = node.text;
  return true;
}

bool JsonReader::clean(const JsonNode& node, std::size_t bytes_max, std::string& out) {
  std::string_view sent;
  if (!text(node, sent)) return false;
  if (sent.size() > bytes_max) return too_long(bytes_max);
  out = clean_text(sent);
  return out.size() <= bytes_max || too_long(bytes_max);
}

bool JsonReader::too_long(std::size_t bytes_max) {
  return refuse("too_long", fmt::format("may have at most {} bytes", grouped(bytes_max)));
}

bool JsonReader::instant(const JsonNode& node, Instant& out) {
  if (node.kind == JsonNode::Kind::text) {
    if (const Result<Instant> at = parse_rfc3339(node.text); at.ok()) {
      out = *at;
      return true;
    }
  }
  return refuse("wrong_type", "must be a time like 2026-11-21T10:00:00Z");
}

bool JsonReader::hash(const JsonNode& node, ContentHash& out) {
  const auto bytes = node.kind == JsonNode::Kind::text ? from_base64url(node.text) : std::nullopt;
  if (!bytes || bytes->size() != out.bytes.size()) return refuse("wrong_type", "must be a hash in base64url");
  std::memcpy(out.bytes.data(), bytes->data(), out.bytes.size());
  return true;
}

bool JsonReader::choice(const JsonNode& node, std::span<const std::string_view> names, std::size_t& out) {
  const auto* const found = std::find(names.data(), names.data() + names.size(), node.text);
  out = static_cast<std::size_t>(found - names.data());
  if (node.kind == JsonNode::Kind::text && out < names.size()) return true;
  return refuse(node.kind == JsonNode::Kind::text ? "unknown_value" : "wrong_type",
                "must be " + one_of(names));
}

bool JsonReader::record(const JsonNode& node, std::span<const FieldReader> fields, void* out) {
  if (node.kind != JsonNode::Kind::object) return refuse("wrong_type", "must be a JSON object");
  std::uint64_t seen = 0;  // a bit a field
  for (const JsonNode* member = document_.child(node); member != nullptr; member = document_.next(*member)) {
    const auto field = std::find_if(fields.begin(), fields.end(),
                                    [&](const FieldReader& each) { return each.name == member->name; });
    if (field == fields.end())
      return refuse_name("unknown_field", "There is no field {} here.", member->name);
    const std::uint64_t bit = std::uint64_t{1} << static_cast<std::size_t>(field - fields.begin());
    if ((seen & bit) != 0) return refuse_name("repeated_field", "{} may stand here only once.", field->name);
    seen |= bit;
    const std::size_t before = enter(field->name);
    if (!field->read(*this, *member, out)) return false;
    leave(before);
  }
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].required && (seen >> i & 1U) == 0)
      return refuse_name("missing_field", "{} is missing.", fields[i].name);
  }
  return true;
}

bool JsonReader::begin_list(const JsonNode& node) {
  return node.kind == JsonNode::Kind::list || refuse("wrong_type", "must be a list");
}

std::size_t JsonReader::enter(std::string_view name) {
  const std::size_t before = path_.size();
  if (before > 0) path_ += '.';
  path_ += name;
  return before;
}

std::size_t JsonReader::enter(std::size_t index) {
  const std::size_t before = path_.size();
  path_ += fmt::format("[{}]", index);
  return before;
}

bool JsonReader::refuse(std::string code, std::string_view what) {
  error_ = invalid(std::move(code), fmt::format("{} {}.", path_.empty() ? "The body" : path_, what), path_);
  return false;
}

bool JsonReader::refuse_name(std::string code, std::string_view sentence, std::string_view name) {
  enter(shortened(clean_text(name), name_bytes_max));
  error_ = invalid(std::move(code), fmt::format(fmt::runtime(sentence), path_), path_);
  return false;
}

}  // namespace heard::reflect
