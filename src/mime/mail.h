// A mail as a value: what its bytes say, with nothing thrown away and no meaning given yet.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"

namespace heard::mime {

constexpr std::size_t mail_recipients_max = 10'000;                       // of each of To and Cc
constexpr std::size_t mail_attachment_bytes_max = std::size_t{50} << 20;  // of one; a larger one is cut
constexpr std::size_t mail_parts_max = 1'000;                        // those behind are one attachment less
constexpr std::size_t mail_depth_max = 50;                           // of parts in parts
constexpr std::size_t mail_text_bytes_max = std::size_t{4} << 20;    // of text and of HTML
constexpr std::size_t mail_header_bytes_max = std::size_t{1} << 20;  // of one value
constexpr std::size_t mail_ids_max = 1'000;                          // of References

struct MailAddressee {
  std::string name;     // decoded; empty when there is none
  std::string address;  // as it is written; may be no address at all
};

struct MailHeader {
  std::string name;   // in lower case
  std::string value;  // decoded, one line
};

struct MailPart {
  std::string name;        // safe to show; never empty
  std::string media_type;  // "type/subtype"
  std::string content_id;  // without the angle brackets
  bool is_inline = false;
  bool is_named = true;  // the mail gave the name; else it is ours
  std::string content;
};

// Where HTML says that something is quoted, as bytes of `text`.
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Mail {
  std::vector<MailHeader> headers;
  std::string message_id;  // ids are without their angle brackets
  std::vector<std::string> in_reply_to;
  std::vector<std::string> references;
  std::optional<Instant> date;
  MailAddressee from;
  std::vector<MailAddressee> more_from;  // the rare second and further authors
  std::vector<MailAddressee> reply_to;
  std::vector<MailAddressee> to;
  std::vector<MailAddressee> cc;
  std::string subject;
  std::string text;
  std::vector<TextRange> quotes;      // only where the text was made from HTML
  std::vector<TextRange> signatures;  // the same
  std::optional<std::string> html;    // as it came, in UTF-8: never show it uncleaned
  std::vector<MailPart> attachments;
  std::string media_type;   // of the whole
  std::string report_type;  // of multipart/report
  bool is_signed = false;
  bool is_encrypted = false;
  std::vector<std::string> warnings;

  // The first of this name (lower case); empty when there is none.
  [[nodiscard]] std::string_view header(std::string_view name) const;
  [[nodiscard]] bool has_header(std::string_view name) const;
};

}  // namespace heard::mime
