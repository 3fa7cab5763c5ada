#include "mime/compose.h"

#include <fmt/format.h>
#include <unicode/uidna.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "base/text.h"
#include "mime/transfer_encoding.h"

namespace heard::mime {
namespace {

constexpr std::size_t folded_line_max = 76;
constexpr std::size_t word_bytes_max = 45;  // of text in one encoded word, which is at most 75 characters
constexpr std::string_view word_begins = "=?UTF-8?B?";
constexpr std::string_view fold = "\r\n ";

bool is_plain_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

// Of a header: valid UTF-8 on one line, without anything that could end it.
std::string one_header_line(std::string_view text) {
  std::string line = one_line(clean_text(text));
  std::erase_if(line, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; });
  return line;
}

// Ends at a character.
std::size_t piece_of(std::string_view text, std::size_t bytes_max) {
  if (text.size() <= bytes_max) return text.size();
  std::size_t end = bytes_max;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return end == 0 ? bytes_max : end;
}

std::string encoded_words(std::string_view text, std::size_t used) {
  std::string out;
  while (!text.empty()) {
    const std::size_t room =
        folded_line_max > used + 24 ? (folded_line_max - used - 12) / 4 * 3 : word_bytes_max;
    const std::size_t size = piece_of(text, std::min(room, word_bytes_max));
    out.append(word_begins).append(base64(text.substr(0, size))).append("?=");
    text.remove_prefix(size);
    if (!text.empty()) out += fold;
    used = 1;
  }
  return out;
}

// Broken at blanks. A word longer than any line is encoded, which can be broken anywhere.
std::string folded_words(std::string_view text, std::size_t used) {
  std::string out;
  std::size_t column = used;
  while (!text.empty()) {
    const std::size_t blank = text.find(' ');
    const std::string_view word = text.substr(0, blank);
    if (!out.empty()) {
      const bool fits = column + 1 + word.size() <= folded_line_max;
      out += fits ? " " : fold;
      column = fits ? column + 1 : 1;
    }
    out += word;
    column += word.size();
    text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
  }
  return out;
}

bool has_long_word(std::string_view text) {
  while (!text.empty()) {
    const std::size_t blank = text.find(' ');
    if (text.substr(0, blank).size() > folded_line_max - 20) return true;
    text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
  }
  return false;
}

bool is_atom(std::string_view text) {
  constexpr std::string_view others = "!#$%&'*+-/=?^_`{|}~ ";
  return std::ranges::all_of(text, [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           others.find(c) != std::string_view::npos;
  });
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string display_name(std::string_view given) {
  const std::string name = one_header_line(shortened(given, 200));
  if (name.empty()) return {};
  if (!is_plain_ascii(name) || name.size() > folded_line_max - 20 || name.find("=?") != std::string::npos)
    return encoded_words(name, 1);
  return is_atom(name) ? name : quoted(name);
}

// What cannot be one is left out rather than changed.
std::string mailbox_text(const MailName& who) {
  const auto address = ascii_address(who.address);
  if (!address) return {};
  const std::string name = display_name(who.name);
  if (name.empty()) return *address;
  return fmt::format("{}{}<{}>", name, name.size() + address->size() > folded_line_max - 10 ? fold : " ",
                     *address);
}

void put_people(std::string& out, std::string_view header, const std::vector<MailName>& people) {
  std::string value;
  for (const MailName& who : people) {
    const std::string one = mailbox_text(who);
    if (one.empty()) continue;
    value.append(value.empty() ? "" : ",\r\n ").append(one);
  }
  if (!value.empty()) out.append(header).append(": ").append(value).append("\r\n");
}

bool is_id(std::string_view id) {
  return !id.empty() && id.size() <= 900 && id.find('@') != std::string_view::npos &&
         std::ranges::all_of(id, [](char c) { return c > ' ' && c <= '~' && c != '<' && c != '>'; });
}

void put_ids(std::string& out, std::string_view header, const std::vector<std::string>& ids) {
  std::string value;
  for (const std::string& id : ids) {
    if (is_id(id)) value.append(value.empty() ? "" : fold).append("<").append(id).append(">");
  }
  if (!value.empty()) out.append(header).append(": ").append(value).append("\r\n");
}

bool is_header_name(std::string_view name) {
  return !name.empty() && name.size() <= 60 && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
}

void put_text(std::string& out, std::string_view header, std::string_view text) {
  const std::string line = one_header_line(text);
  if (line.empty() || !is_header_name(header)) return;
  out.append(header).append(": ").append(header_words(line, header.size() + 2)).append("\r\n");
}

std::string rfc5322_date(Instant at) {
  static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  using namespace std::chrono;
  const sys_seconds time{std::chrono::seconds(at.us / 1'000'000)};
  const auto day = floor<std::chrono::days>(time);
  const year_month_day date{day};
  const hh_mm_ss clock{time - day};
  return fmt::format("{}, {} {} {} {:02}:{:02}:{:02} +0000", days[weekday{day}.c_encoding()],
                     static_cast<unsigned>(date.day()), months[static_cast<unsigned>(date.month()) - 1],
                     static_cast<int>(date.year()), clock.hours().count(), clock.minutes().count(),
                     clock.seconds().count());
}

// RFC 2231, in pieces where it is long; plain where it can be.
std::string parameter(std::string_view name, std::string_view value) {
  if (is_plain_ascii(value) && value.size() <= 50) return fmt::format(";\r\n {}={}", name, quoted(value));
  constexpr std::size_t piece_max = 50;
  std::string percent;
  std::vector<std::string> pieces;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t size = piece_of(value.substr(at), 4);
    std::string character;
    for (const char c : value.substr(at, size)) {
      if (is_atom({&c, 1}) && c != ' ' && c != '*' && c != '\'' && c != '%')
        character += c;
      else
        character += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    if (percent.size() + character.size() > piece_max) pieces.push_back(std::exchange(percent, {}));
    percent += character;
    at += size;
  }
  pieces.push_back(std::move(percent));
  if (pieces.size() == 1) return fmt::format(";\r\n {}*=UTF-8''{}", name, pieces.front());
  std::string out;
  for (std::size_t i = 0; i < pieces.size(); ++i)
    out += fmt::format(";\r\n {}*{}*={}{}", name, i, i == 0 ? "UTF-8''" : "", pieces[i]);
  return out;
}

bool is_media_type(std::string_view type) {
  const std::size_t slash = type.find('/');
  const auto is_token = [](std::string_view text) {
    return !text.empty() && text.size() <= 60 && text.find(' ') == std::string_view::npos && is_atom(text);
  };
  if (slash == std::string_view::npos) return false;
  std::string second(type.substr(slash + 1));
  std::erase(second, '.');
  return is_token(type.substr(0, slash)) && is_token(second) && !type.starts_with("multipart/") &&
         !type.starts_with("message/");
}

// A part: its headers, an empty line, its content, ended by CRLF.
std::string text_part(std::string_view subtype, std::string_view text) {
  return fmt::format(
      "Content-Type: text/{}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{}",
      subtype, quoted_printable(clean_text(text)));
}

std::string file_part(const OutgoingFile& file) {
  const std::string name = one_header_line(shortened(file.name, 255));
  const bool in_html = !file.content_id.empty();
  std::string out = "Content-Type: ";
  out += is_media_type(file.media_type) ? file.media_type : "application/octet-stream";
  out += parameter("name", name);
  out += "\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: ";
  out += in_html ? "inline" : "attachment";
  out += parameter("filename", name);
  if (in_html && is_id(file.content_id + "@x"))
    out.append("\r\nContent-ID: <").append(file.content_id).append(">");
  return out.append("\r\n\r\n").append(base64_lines(file.bytes));
}

std::string multipart(std::string_view subtype, std::string_view boundary,
                      const std::vector<std::string>& parts) {
  std::string out = fmt::format("Content-Type: multipart/{};\r\n boundary=\"{}\"\r\n\r\n", subtype, boundary);
  for (const std::string& part : parts) out.append("--").append(boundary).append("\r\n").append(part);
  return out.append("--").append(boundary).append("--\r\n");
}

bool is_shown(const OutgoingMail& mail, const OutgoingFile& file) {
  return !mail.html.empty() && !file.content_id.empty() &&
         mail.html.find("cid:" + file.content_id) != std::string::npos;
}

std::string words_part(const OutgoingMail& mail, std::string_view boundary) {
  if (mail.html.empty()) return text_part("plain", mail.text);
  std::vector<std::string> together{text_part("html", mail.html)};
  for (const OutgoingFile& file : mail.files)
    if (is_shown(mail, file)) together.push_back(file_part(file));
  const std::string html = together.size() == 1
                               ? together.front()
                               : multipart("related", fmt::format("{}-shown", boundary), together);
  return multipart("alternative", fmt::format("{}-words", boundary), {text_part("plain", mail.text), html});
}

std::string body_of(const OutgoingMail& mail, std::string_view boundary) {
  std::vector<std::string> parts{words_part(mail, boundary)};
  for (OutgoingFile file : mail.files) {
    if (is_shown(mail, file)) continue;
    file.content_id.clear();
    parts.push_back(file_part(file));
  }
  return parts.size() == 1 ? parts.front() : multipart("mixed", boundary, parts);
}

// An address of a page, say: an encoded word would not be read as one. Nothing that could end a line.
bool is_one_token(std::string_view text) {
  constexpr std::size_t line_max = 900;  // of the 998 that a line may have
  return text.size() <= line_max && std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7f'; });
}

}  // namespace

std::string header_words(std::string_view text, std::size_t used) {
  if (!is_plain_ascii(text) || text.find("=?") != std::string_view::npos || has_long_word(text))
    return encoded_words(text, used);
  return folded_words(text, used);
}

std::optional<std::string> ascii_address(std::string_view address) {
  const std::size_t at = address.rfind('@');
  if (at == std::string_view::npos || at == 0) return std::nullopt;
  const std::string_view local = address.substr(0, at);
  if (!is_plain_ascii(local) || local.find_first_of(" <>()[]\",;:\\") != std::string_view::npos)
    return std::nullopt;
  const std::string domain(address.substr(at + 1));
  std::array<char, 256> out{};
  UErrorCode status = U_ZERO_ERROR;
  UIDNA* idna = uidna_openUTS46(UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_CHECK_BIDI, &status);
  UIDNAInfo info = UIDNA_INFO_INITIALIZER;
  const std::int32_t size =
      uidna_nameToASCII_UTF8(idna, domain.data(), static_cast<std::int32_t>(domain.size()), out.data(),
                             static_cast<std::int32_t>(out.size()), &info, &status);
  uidna_close(idna);
  if (U_FAILURE(status) || info.errors != 0 || size <= 0) return std::nullopt;
  const std::string_view ascii(out.data(), static_cast<std::size_t>(size));
  if (!is_plain_ascii(ascii) || ascii.find_first_of(" <>()[]\",;:\\@") != std::string_view::npos)
    return std::nullopt;
  return fmt::format("{}@{}", local, ascii);
}

std::string compose(const OutgoingMail& mail, std::string_view boundary) {
  std::string out = "Date: " + rfc5322_date(mail.date) + "\r\n";
  put_people(out, "From", {mail.from});
  put_people(out, "To", mail.to);
  put_people(out, "Cc", mail.cc);
  put_people(out, "Reply-To", mail.reply_to);
  put_text(out, "Subject", mail.subject);
  put_ids(out, "Message-ID", {mail.message_id});
  put_ids(out, "In-Reply-To", {mail.in_reply_to});
  put_ids(out, "References", mail.references);
  for (const auto& [name, value] : mail.headers) {
    if (is_one_token(value) && is_header_name(name)) {
      out += fmt::format("{}: {}\r\n", name, value);
    } else {
      put_text(out, name, value);
    }
  }
  return out.append("MIME-Version: 1.0\r\n").append(body_of(mail, boundary));
}

}  // namespace heard::mime
