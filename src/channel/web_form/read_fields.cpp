#include "channel/web_form/read_fields.h"

#include <algorithm>
#include <charconv>

#include "base/file_name.h"

namespace heard::channel {
namespace {

constexpr std::size_t kept_bytes_max = 400'000;  // of one field; more is nobody's message and not shown again

}  // namespace

std::string_view bytes_of(std::span<const mime::FormPart> parts, std::string_view name) {
  const auto found = std::find_if(parts.begin(), parts.end(), [&](const mime::FormPart& part) {
    return !part.is_file && part.name == name;
  });
  return found == parts.end() ? std::string_view{} : found->content.substr(0, kept_bytes_max);
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string with_plain_lines(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
    out += text[at] == '\r' ? '\n' : text[at];
  }
  return out;
}

std::int64_t number_in(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() && number > 0 ? number : 0;
}

std::vector<OwnEntry> own_entries(std::span<const mime::FormPart> parts) {
  constexpr std::string_view opening = "own-";
  std::vector<OwnEntry> entries;
  for (const mime::FormPart& part : parts) {
    if (part.is_file || !part.name.starts_with(opening) || entries.size() == form_fields_max) continue;
    const std::int64_t id = number_in(std::string_view(part.name).substr(opening.size()));
    if (id > 0)
      entries.push_back({.field = {id}, .answer = clean_text(with_plain_lines(bytes_of(parts, part.name)))});
  }
  return entries;
}

bool is_chosen(const mime::FormPart& part) {
  return part.is_file && part.name == "file" && (!part.file_name.empty() || !part.content.empty());
}

std::optional<ContactTrouble> trouble_with_files(std::span<const mime::FormPart> parts) {
  std::size_t count = 0;
  std::size_t sum = 0;
  bool large = false;
  for (const mime::FormPart& part : parts) {
    if (!is_chosen(part)) continue;
    ++count;
    sum += part.content.size();
    large = large || part.content.size() > contact_file_bytes_max;
  }
  if (count > contact_files_max) return ContactTrouble::too_many_files;
  if (large) return ContactTrouble::file_too_large;
  if (sum > contact_files_bytes_max) return ContactTrouble::files_too_large;
  return std::nullopt;
}

std::vector<desk::ArrivedFile> files_in(std::span<const mime::FormPart> parts) {
  std::vector<desk::ArrivedFile> files;
  for (const mime::FormPart& part : parts)
    if (is_chosen(part))
      files.push_back(
          {safe_file_name(part.file_name), safe_media_type(part.media_type), std::string(part.content)});
  return files;
}

}  // namespace heard::channel
