#include "mime/header_blocks.h"

#include <algorithm>

#include "base/text.h"
#include "mime/ascii.h"
#include "mime/header_text.h"

namespace heard::mime {
namespace {

bool is_name(std::string_view name) {
  return !name.empty() && name.size() <= 80 &&
         std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 127 && c != ':'; });
}

struct BlockReader {
  std::vector<HeaderBlock> blocks{};
  std::string name{};
  std::string value{};
  bool open = false;  // whether the last block may take further fields

  void end_field() {
    if (name.empty()) return;
    if (!open && blocks.size() < header_blocks_max) blocks.emplace_back(), open = true;
    if (open && blocks.back().fields.size() < header_block_fields_max)
      blocks.back().fields.push_back({std::move(name), header_text(value)});
    name.clear();
    value.clear();
  }

  void line(std::string_view text) {
    if (trimmed(text).empty()) {
      end_field();
      open = false;
      return;
    }
    if (text.front() == ' ' || text.front() == '\t') {
      value += text;
      return;
    }
    end_field();
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || !is_name(trimmed(text.substr(0, colon)))) return;
    name = lowered(trimmed(text.substr(0, colon)));
    value = text.substr(colon + 1);
  }
};

}  // namespace

std::string_view HeaderBlock::field(std::string_view name) const {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const MailHeader& f) { return f.name == name; });
  return found == fields.end() ? std::string_view() : std::string_view(found->value);
}

std::vector<HeaderBlock> header_blocks(std::string_view bytes) {
  BlockReader reader;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    reader.line(line);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  reader.end_field();
  return std::move(reader.blocks);
}

}  // namespace heard::mime
