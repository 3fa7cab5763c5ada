// JSON from strangers to described structs, strictly: an unknown name, a name that stands twice, a missing
// or wrong value is refused with a sentence that says what is allowed and the path of the field
// ("customer.email", "items[2].text"). Codes: not_json, not_utf8, unknown_field, repeated_field,
// missing_field, wrong_type, too_long, out_of_range, unknown_value.
#pragma once

#include <limits>
#include <span>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "base/lines.h"
#include "base/result.h"
#include "base/secret.h"
#include "record/names.h"
#include "reflect/json_document.h"
#include "reflect/traits.h"

namespace heard::reflect {

class JsonReader;

// How one field of a record is read: the record itself is passed without its type.
struct FieldReader {
  std::string_view name;
  bool required = true;
  bool (*read)(JsonReader& reader, const JsonNode& node, void* record) = nullptr;
};

// Where the reading stands, and the first thing found wrong. Each function returns false after noting an
// error. One thread, for the length of one from_json().
class JsonReader {
 public:
  JsonReader(const JsonDocument& document, std::int64_t id_min) : document_(document), id_min_(id_min) {}

  bool boolean(const JsonNode& node, bool& out);
  bool integer(const JsonNode& node, std::int64_t min, std::int64_t max, std::int64_t& out);
  bool id(const JsonNode& node, std::int64_t& out) { return integer(node, id_min_, id_value_max, out); }
  // Text as it was sent; borrowed from the document.
  bool text(const JsonNode& node, std::string_view& out);
  // Cleaned text; bytes_max holds before and after cleaning.
  bool clean(const JsonNode& node, std::size_t bytes_max, std::string& out);
  bool too_long(std::size_t bytes_max);
  bool instant(const JsonNode& node, Instant& out);
  bool hash(const JsonNode& node, ContentHash& out);
  // The place of the text among names.
  bool choice(const JsonNode& node, std::span<const std::string_view> names, std::size_t& out);
  bool record(const JsonNode& node, std::span<const FieldReader> fields, void* out);
  // Calls read(element) for each.
  template <class Read>
  bool list(const JsonNode& node, Read&& read);

  Error take_error() { return std::move(error_); }

 private:
  bool begin_list(const JsonNode& node);
  std::size_t enter(std::string_view name);  // returns what leave() needs
  std::size_t enter(std::size_t index);
  void leave(std::size_t path_size) { path_.resize(path_size); }
  bool refuse(std::string code, std::string_view what);
  // About a member of the object being read; {} in the sentence is its path.
  bool refuse_name(std::string code, std::string_view sentence, std::string_view name);

  const JsonDocument& document_;
  std::int64_t id_min_;
  std::string path_;
  Error error_;
};

template <class Read>
bool JsonReader::list(const JsonNode& node, Read&& read) {
  if (!begin_list(node)) return false;
  std::size_t index = 0;
  for (const JsonNode* element = document_.child(node); element != nullptr;
       element = document_.next(*element)) {
    const std::size_t before = enter(index++);
    if (!read(*element)) return false;
    leave(before);
  }
  return true;
}

template <class T>
bool read_json(JsonReader& reader, const JsonNode& node, T& out);

template <class T>
constexpr bool may_be_missing = IsOptional<T>::value || IsPatch<T>::value || IsVector<T>::value;

template <class T>
constexpr auto field_readers = []<template <class...> class List, class... D>(List<D...>) {
  static_assert(sizeof...(D) <= 64, "JsonReader::record() keeps a bit a field");
  return std::array<FieldReader, sizeof...(D)>{
      FieldReader{.name = D::name,
                  .required = !may_be_missing<FieldType<T, D>>,
                  .read = [](JsonReader& reader, const JsonNode& node, void* record) {
                    return read_json(reader, node, static_cast<T*>(record)->*D::pointer);
                  }}...};
}(FieldsOf<T>{});

template <class T>
bool read_json(JsonReader& reader, const JsonNode& node, T& out) {
  if constexpr (IsOptional<T>::value) {
    if (node.kind == JsonNode::Kind::null) return out.reset(), true;
    return read_json(reader, node, out.emplace());
  } else if constexpr (IsPatch<T>::value) {
    out.mentioned = true;
    return read_json(reader, node, out.value);
  } else if constexpr (IsVector<T>::value) {
    return reader.list(node,
                       [&](const JsonNode& each) { return read_json(reader, each, out.emplace_back()); });
  } else if constexpr (IsId<T>::value) {
    return reader.id(node, out.value);
  } else if constexpr (IsText<T>::value) {
    std::string_view text;
    if (!reader.text(node, text)) return false;
    std::optional<T> fitting = T::of(text);
    if (!fitting) return reader.too_long(T::bytes_max);
    out = *std::move(fitting);
    return true;
  } else if constexpr (std::is_same_v<T, Secret>) {
    std::string text;
    if (!reader.clean(node, secret_bytes_max, text)) return false;
    out = Secret(std::move(text));
    return true;
  } else if constexpr (std::is_same_v<T, Instant>) {
    return reader.instant(node, out);
  } else if constexpr (std::is_same_v<T, ContentHash>) {
    return reader.hash(node, out);
  } else if constexpr (std::is_same_v<T, bool>) {
    return reader.boolean(node, out);
  } else if constexpr (std::is_enum_v<T>) {
    std::size_t place = 0;
    if (!reader.choice(node, enum_names<T>, place)) return false;
    out = enum_values<T>[place];
    return true;
  } else if constexpr (std::is_integral_v<T>) {
    constexpr std::int64_t most = std::min<std::int64_t>(std::numeric_limits<T>::max(), id_value_max);
    constexpr std::int64_t least = std::max<std::int64_t>(std::numeric_limits<T>::min(), -id_value_max);
    std::int64_t number = 0;
    if (!reader.integer(node, least, most, number)) return false;
    out = static_cast<T>(number);
    return true;
  } else if constexpr (is_record<T>) {
    return reader.record(node, field_readers<T>, &out);
  } else if constexpr (std::is_same_v<T, Lines>) {
    std::vector<std::string> texts;
    if (!read_json(reader, node, texts)) return false;
    out = Lines::of(texts);
    return true;
  } else {
    return reader.clean(node, std::string::npos, out);
  }
}

// The whole of a document as T, or what is wrong with it.
template <class T>
Result<T> from_document(const JsonDocument& document, std::int64_t id_min) {
  JsonReader reader(document, id_min);
  T out{};
  if (!read_json(reader, document.root(), out)) return reader.take_error();
  return out;
}

// What a stranger sent.
template <class T>
Result<T> from_json(std::string_view body) {
  HEARD_TRY(const JsonDocument document, JsonDocument::parse(body));
  return from_document<T>(document, 1);
}

// What we wrote ourselves: an id may name nothing (0).
template <class T>
Result<T> from_stored_json(std::string_view body) {
  HEARD_TRY(const JsonDocument document, JsonDocument::parse(body));
  return from_document<T>(document, 0);
}

}  // namespace heard::reflect
