#include "mime/addressees.h"

#include <algorithm>

#include "base/text.h"
#include "mime/ascii.h"
#include "mime/header_text.h"

namespace heard::mime {
namespace {

// One entry while it is being read. The raw bytes of a phrase are decoded at its end, since a letter may be
// split over two encoded words.
struct Entry {
  std::string phrase;
  std::string comment;
  std::string address;
  bool has_angle = false;
  bool quoted = false;

  [[nodiscard]] bool blank() const {
    return trimmed(phrase).empty() && trimmed(address).empty() && !has_angle && trimmed(comment).empty();
  }
};

class AddressReader {
 public:
  AddressReader(std::string_view text, std::string_view otherwise) : text_(text), otherwise_(otherwise) {}

  Addressees take() && {
    for (at_ = 0; at_ < text_.size() && !out_.cut; ++at_) character(text_[at_]);
    finish();
    return std::move(out_);
  }

 private:
  void character(char c) {
    switch (c) {
      case '"':
        return quoted();
      case '(':
        return comment();
      case '<':
        return angle();
      case ',':
        return comma();
      case ';':
        in_group_ = false;
        return finish();
      case ':':
        return colon();
      default:
        // An encoded word is one piece even where a comma hides in it.
        if (c == '=' && encoded_word()) return;
        entry_.phrase += c;
    }
  }

  bool encoded_word() {
    if (at_ + 1 >= text_.size() || text_[at_ + 1] != '?') return false;
    const std::size_t first = text_.find('?', at_ + 2);
    const std::size_t second = first == std::string_view::npos ? first : text_.find('?', first + 1);
    const std::size_t end = second == std::string_view::npos ? second : text_.find("?=", second + 1);
    if (end == std::string_view::npos ||
        text_.substr(at_, end - at_).find_first_of("<>\"") != std::string_view::npos)
      return false;
    entry_.phrase += text_.substr(at_, end + 2 - at_);
    at_ = end + 1;
    return true;
  }

  void quoted() {
    std::string inside;
    std::size_t to = at_ + 1;
    for (; to < text_.size() && text_[to] != '"'; ++to) {
      if (text_[to] == '\\' && to + 1 < text_.size()) ++to;
      inside += text_[to];
    }
    if (to >= text_.size()) return;  // a quote without an end is no quote
    at_ = to;
    entry_.quoted = true;
    // "john smith"@example.org is an address with quotes, not a name.
    if (to + 1 < text_.size() && text_[to + 1] == '@') {
      entry_.phrase += '"' + inside + '"';
      return;
    }
    entry_.phrase += inside;
  }

  void comment() {
    std::size_t depth = 0;
    std::string inside;
    std::size_t to = at_;
    for (; to < text_.size(); ++to) {
      const char c = text_[to];
      if (c == '(' && depth++ == 0) continue;
      if (c == ')' && --depth == 0) break;
      if (c == '\\' && to + 1 < text_.size()) ++to;
      inside += text_[to];
    }
    if (to >= text_.size()) {
      entry_.phrase += '(';
      return;
    }
    at_ = to;
    if (entry_.comment.empty()) entry_.comment = inside;
    if (!entry_.has_angle) comments_ += '(' + inside + ')';
  }

  void angle() {
    const std::size_t end = text_.find('>', at_);
    if (end == std::string_view::npos) {
      entry_.address = text_.substr(at_ + 1);
      at_ = text_.size();
    } else {
      entry_.address = text_.substr(at_ + 1, end - at_ - 1);
      at_ = end;
    }
    entry_.has_angle = true;
  }

  void comma() {
    // "Doe, John <j@example.org>": a name that nobody put in quotes. The part before the comma holds no
    // address.
    const bool name_only = !entry_.has_angle && !entry_.quoted && !trimmed(entry_.phrase).empty() &&
                           entry_.phrase.find('@') == std::string::npos;
    const std::string_view rest = text_.substr(at_ + 1, text_.find_first_of(",;", at_ + 1) - at_ - 1);
    if (name_only && rest.find('<') != std::string_view::npos && rest.find('@') != std::string_view::npos) {
      entry_.phrase += ',';
      return;
    }
    finish();
  }

  void colon() {
    const bool scheme = same_word(trimmed(entry_.phrase), "mailto");
    const bool group = !in_group_ && !entry_.has_angle && entry_.phrase.find('@') == std::string::npos;
    if (scheme || group) {
      in_group_ = !scheme;
      entry_ = {};
      comments_.clear();
      return;
    }
    entry_.phrase += ':';
  }

  void finish() {
    Entry entry = std::move(entry_);
    const std::string comments = std::move(comments_);
    entry_ = {};
    comments_.clear();
    if (entry.blank()) return;
    if (out_.people.size() >= mail_recipients_max) {
      out_.cut = true;
      return;
    }
    MailAddressee person;
    if (entry.has_angle) {
      person.name = header_text(entry.phrase, otherwise_);
      // A comment is the name only where nothing else is.
      if (person.name.empty()) person.name = header_text(entry.comment, otherwise_);
      person.address = bare_address(entry.address);
    } else if (std::string phrase = header_text(entry.phrase, otherwise_);
               phrase.find('@') == std::string::npos) {
      // No address stands where one should: perhaps in the comment, else this is only a name.
      person.name = std::move(phrase);
      if (entry.comment.find('@') != std::string::npos) person.address = bare_address(entry.comment);
    } else {
      person.name = header_text(entry.comment, otherwise_);
      person.address = bare_address(entry.phrase);
    }
    if (person.name == person.address) person.name.clear();
    out_.people.push_back(std::move(person));
  }

  [[nodiscard]] std::string bare_address(std::string_view raw) const {
    std::string address = header_text(raw, otherwise_);
    if (begins_with_word(address, "mailto:")) address.erase(0, 7);
    // A route of old: <@relay,@other:joe@example.org>.
    if (address.starts_with('@') && address.find(':') != std::string::npos)
      address.erase(0, address.find(':') + 1);
    while (!address.empty() && (address.front() == '<' || address.front() == '\'')) address.erase(0, 1);
    while (!address.empty() && (address.back() == '>' || address.back() == '\'')) address.pop_back();
    if (address.find('"') == std::string::npos && address.find('@') != std::string::npos)
      drop_blanks_at_marks(address);
    return address;
  }

  // "ada @ example. org" is what RFC 5322 once allowed. "ada mill@example.org" stays what it is: put together
  // it would be somebody else's address.
  static void drop_blanks_at_marks(std::string& address) {
    const auto is_mark = [](char c) { return c == '@' || c == '.'; };
    std::string out;
    for (std::size_t at = 0; at < address.size(); ++at) {
      const std::size_t next = address.find_first_not_of(' ', at);
      const bool dropped = address[at] == ' ' && (out.empty() || is_mark(out.back()) || out.back() == ' ' ||
                                                  next == std::string::npos || is_mark(address[next]));
      if (!dropped) out += address[at];
    }
    address = std::move(out);
  }

  std::string_view text_;
  std::string_view otherwise_;
  std::size_t at_ = 0;
  Entry entry_;
  std::string comments_;
  bool in_group_ = false;
  Addressees out_;
};

}  // namespace

Addressees parse_addressees(std::string_view raw, std::string_view otherwise) {
  const std::string text = unfolded(raw);
  return AddressReader(text, otherwise).take();
}

}  // namespace heard::mime
