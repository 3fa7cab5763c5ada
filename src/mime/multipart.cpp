#include "mime/multipart.h"

#include <algorithm>

#include "base/text.h"

namespace heard::mime {
namespace {

constexpr std::size_t boundary_bytes_max = 70;  // RFC 2046
constexpr std::size_t part_header_bytes_max = std::size_t{4} * 1024;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool starts_with_word(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

Error bad_form() { return invalid("bad_form", "The form did not arrive whole. Please send it again."); }

Error too_much(std::string sentence) {
  return {.kind = ErrorKind::too_large, .code = "too_large", .sentence = std::move(sentence)};
}

// Takes a value that is quoted or goes up to the next semicolon; `at` is moved behind it.
std::string take_value(std::string_view header, std::size_t& at) {
  std::string out;
  if (at >= header.size() || header[at] != '"') {
    const std::size_t end = std::min(header.find(';', at), header.size());
    out = trimmed(header.substr(at, end - at));
    at = end;
    return out;
  }
  for (++at; at < header.size() && header[at] != '"'; ++at) {
    // Only a quote is ever escaped so; a backslash elsewhere is part of a Windows path.
    if (header[at] == '\\' && at + 1 < header.size() && header[at + 1] == '"') ++at;
    out += header[at];
  }
  at = std::min(header.find(';', at), header.size());
  return out;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

// Reads one line of a part's header into the part.
void read_header(FormPart& part, std::string_view line) {
  const std::size_t colon = std::min(line.find(':'), line.size());
  const std::string_view value = trimmed(line.substr(std::min(colon + 1, line.size())));
  if (starts_with_word(line, "content-disposition:")) {
    part.name = header_parameter(value, "name");
    part.file_name = header_parameter(value, "filename");
    part.is_file = value.find("filename=") != std::string_view::npos;
    part.file_name.erase(0, part.file_name.find_last_of("/\\") + 1);
  } else if (starts_with_word(line, "content-type:")) {
    part.media_type = value;
  }
}

Result<FormPart> read_part(std::string_view bytes) {
  const std::size_t blank = bytes.find("\r\n\r\n");
  if (blank == std::string_view::npos || blank > part_header_bytes_max) return bad_form();
  FormPart part{.content = bytes.substr(blank + 4)};
  std::string_view header = bytes.substr(0, blank);
  while (!header.empty()) {
    const std::size_t end = std::min(header.find("\r\n"), header.size());
    read_header(part, header.substr(0, end));
    header.remove_prefix(std::min(end + 2, header.size()));
  }
  if (part.name.empty()) return bad_form();
  if (std::max(part.name.size(), part.file_name.size()) > form_name_bytes_max) {
    return too_much("The name of a file is too long. Please make it shorter.");
  }
  part.name = clean_text(part.name);
  part.file_name = one_line(clean_text(part.file_name));
  part.media_type = clean_text(part.media_type);
  return part;
}

}  // namespace

std::string_view Form::field(std::string_view name) const {
  const auto part = std::find_if(parts.begin(), parts.end(),
                                 [&](const FormPart& one) { return !one.is_file && one.name == name; });
  return part == parts.end() ? std::string_view{} : part->content;
}

std::string header_parameter(std::string_view header, std::string_view name) {
  std::size_t at = std::min(header.find(';'), header.size());
  while (at < header.size()) {
    ++at;
    while (at < header.size() && header[at] == ' ') ++at;
    const std::size_t equals = header.find_first_of("=;", at);
    if (equals == std::string_view::npos) return {};
    const std::string_view key = header.substr(at, equals - at);
    at = equals;
    if (header[equals] == ';') continue;
    ++at;
    std::string value = take_value(header, at);
    if (key.size() != name.size() || !starts_with_word(key, name)) continue;
    replace_all(value, "%22", "\"");
    replace_all(value, "%0D", "");
    replace_all(value, "%0A", " ");
    return value;
  }
  return {};
}

Result<Form> parse_form(std::string_view content_type, std::string_view body) {
  if (!starts_with_word(content_type, "multipart/form-data")) return bad_form();
  const std::string boundary = header_parameter(content_type, "boundary");
  if (boundary.empty() || boundary.size() > boundary_bytes_max) return bad_form();
  const std::string delimiter = "\r\n--" + boundary;
  // The first boundary stands at the start, or behind a preamble that says nothing.
  std::size_t at = delimiter.size() - 2;
  if (!body.starts_with(std::string_view(delimiter).substr(2))) {
    at = body.find(delimiter);
    if (at == std::string_view::npos) return bad_form();
    at += delimiter.size();
  }

  Form form;
  while (!body.substr(at).starts_with("--")) {
    if (!body.substr(at).starts_with("\r\n")) return bad_form();
    at += 2;
    const std::size_t end = body.find(delimiter, at);
    if (end == std::string_view::npos) return bad_form();
    if (form.parts.size() == form_parts_max) return too_much("The form has too many parts.");
    HEARD_TRY(FormPart part, read_part(body.substr(at, end - at)));
    form.parts.push_back(std::move(part));
    at = end + delimiter.size();
  }
  return form;
}

}  // namespace heard::mime
