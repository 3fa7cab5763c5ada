#include "mime/parameters.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "base/text.h"
#include "mime/ascii.h"
#include "mime/charset.h"
#include "mime/header_text.h"

namespace heard::mime {
namespace {

struct Raw {
  std::string name;
  std::string value;
};

// A piece of a value that RFC 2231 spreads over several: name*2*=…
struct Piece {
  std::size_t number = 0;
  bool coded = false;
  std::string value;
};

struct Spread {
  std::string name;
  std::vector<Piece> pieces;
};

std::string take_quoted(std::string_view text, std::size_t& at) {
  std::string out;
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\' && at + 1 < text.size() && (text[at + 1] == '"' || text[at + 1] == '\\')) ++at;
    out += text[at];
  }
  at = std::min(at + 1, text.size());
  // A quote inside a value that nobody escaped: what follows up to the semicolon belongs to it.
  const std::size_t end = std::min(text.find(';', at), text.size());
  const std::string_view rest = trimmed(text.substr(at, end - at));
  if (!rest.empty() && rest.back() == '"' && rest.find('=') == std::string_view::npos) {
    out += '"';
    out += rest.substr(0, rest.size() - 1);
    at = end;
  }
  return out;
}

std::string take_bare(std::string_view text, std::size_t& at) {
  const std::size_t end = std::min(text.find(';', at), text.size());
  std::string out(trimmed(text.substr(at, end - at)));
  at = end;
  return out;
}

std::vector<Raw> raw_fields(std::string_view text) {
  std::vector<Raw> out;
  std::size_t at = text.find(';');
  while (at < text.size() && out.size() < parameters_max) {
    at = std::min(text.find_first_not_of("; \t", at), text.size());
    const std::size_t equals = text.find_first_of("=;", at);
    if (equals == std::string_view::npos) break;
    if (text[equals] == ';') {
      at = equals;
      continue;
    }
    Raw field{.name = lowered(trimmed(text.substr(at, equals - at)))};
    at = std::min(text.find_first_not_of(" \t", equals + 1), text.size());
    field.value = at < text.size() && text[at] == '"' ? take_quoted(text, at) : take_bare(text, at);
    at = std::min(text.find(';', at), text.size());
    out.push_back(std::move(field));
  }
  return out;
}

std::string from_percent(std::string_view text) {
  const auto digit = [](char c) {
    if (is_digit(c)) return c - '0';
    const char l = lower_ascii(c);
    return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
  };
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool coded =
        text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0;
    out += coded ? static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2])) : text[i];
    if (coded) i += 2;
  }
  return out;
}

// The name without its stars, and which piece this is of it; nothing for a plain name.
std::optional<Piece> piece_of(std::string& name, std::string value) {
  const std::size_t star = name.find('*');
  if (star == std::string::npos) return std::nullopt;
  const std::string_view behind = std::string_view(name).substr(star + 1);
  Piece piece{.coded = behind.empty() || behind.back() == '*', .value = std::move(value)};
  for (const char c : behind.substr(0, 4)) {
    if (is_digit(c)) piece.number = piece.number * 10 + static_cast<std::size_t>(c - '0');
  }
  name.resize(star);
  return piece;
}

std::string joined(Spread& spread, std::string_view otherwise) {
  std::stable_sort(spread.pieces.begin(), spread.pieces.end(),
                   [](const Piece& a, const Piece& b) { return a.number < b.number; });
  std::string charset;
  std::string bytes;
  bool any_coded = false;
  for (std::size_t i = 0; i < spread.pieces.size(); ++i) {
    std::string_view value = spread.pieces[i].value;
    if (!spread.pieces[i].coded) {
      bytes += value;
      continue;
    }
    any_coded = true;
    const std::size_t first = value.find('\'');
    const std::size_t second =
        first == std::string_view::npos ? std::string_view::npos : value.find('\'', first + 1);
    if (i == 0 && second != std::string_view::npos) {
      charset = value.substr(0, first);
      value.remove_prefix(second + 1);
    }
    bytes += from_percent(value);
  }
  if (!any_coded || bytes.find("=?") != std::string::npos) return header_text(bytes, otherwise);
  return to_utf8(bytes, charset).text;
}

// "multipart/mixed boundary=x": the semicolon that nobody wrote.
std::string with_semicolon(std::string text) {
  const std::size_t first = text.find_first_of("; \t\"");
  const bool blank = first != std::string::npos && (text[first] == ' ' || text[first] == '\t');
  if (blank && text.find('/') < first && text.find('=', first) < text.find(';', first)) text[first] = ';';
  return text;
}

}  // namespace

std::string_view Parameters::field(std::string_view name) const {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const auto& f) { return f.first == name; });
  return found == fields.end() ? std::string_view() : std::string_view(found->second);
}

Parameters parse_parameters(std::string_view raw, std::string_view otherwise) {
  const std::string text = with_semicolon(unfolded(raw));
  Parameters out{
      .value = lowered(trimmed(std::string_view(text).substr(0, std::min(text.find(';'), text.size()))))};
  std::vector<Spread> spreads;
  for (Raw& field : raw_fields(text)) {
    auto piece = piece_of(field.name, field.value);
    if (!piece) {
      out.fields.emplace_back(std::move(field.name), header_text(field.value, otherwise));
      continue;
    }
    auto spread =
        std::find_if(spreads.begin(), spreads.end(), [&](const Spread& s) { return s.name == field.name; });
    if (spread == spreads.end()) spread = spreads.insert(spreads.end(), Spread{.name = field.name});
    spread->pieces.push_back(std::move(*piece));
  }
  for (Spread& spread : spreads) {
    // The spread form is the exact one where both are given.
    std::erase_if(out.fields, [&](const auto& f) { return f.first == spread.name; });
    out.fields.emplace_back(spread.name, joined(spread, otherwise));
  }
  return out;
}

}  // namespace heard::mime
