#include "mime/message_ids.h"

#include <algorithm>

#include "base/text.h"
#include "mime/header_text.h"
#include "mime/mail.h"

namespace heard::mime {

std::vector<std::string> message_ids(std::string_view raw) {
  // An id is one word, so blanks inside are folds of a program that folded too early.
  const std::string text = clean_text(unfolded(raw));
  std::vector<std::string> out;
  std::size_t at = 0;
  while (out.size() < mail_ids_max) {
    const std::size_t open = text.find('<', at);
    const std::size_t close = open == std::string::npos ? open : text.find('>', open);
    if (close == std::string::npos) break;
    std::string id = text.substr(open + 1, close - open - 1);
    std::erase_if(id, [](char c) { return c == ' ' || c == '\t'; });
    if (!id.empty() && std::find(out.begin(), out.end(), id) == out.end()) out.push_back(std::move(id));
    at = close + 1;
  }
  if (!out.empty() || text.find('@') == std::string::npos) return out;
  // Without brackets: the words that could be ids.
  for (at = 0; at < text.size() && out.size() < mail_ids_max;) {
    const std::size_t end = std::min(text.find_first_of(" \t,;", at), text.size());
    const std::string word = text.substr(at, end - at);
    if (word.find('@') != std::string::npos) out.push_back(word);
    at = end + 1;
  }
  return out;
}

std::string message_id(std::string_view raw) {
  const std::vector<std::string> ids = message_ids(raw);
  if (!ids.empty()) return ids.front();
  std::string text = clean_text(unfolded(raw));
  std::erase_if(text, [](char c) { return c == '<' || c == '>' || c == ' '; });
  return text;
}

}  // namespace heard::mime
