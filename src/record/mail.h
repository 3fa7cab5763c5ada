// What Heard makes of one raw mail, as `heard read-mail` prints it. The spelling is fixed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/describe.h"
#include "base/instant.h"

namespace heard {

struct MailPerson {
  std::string name;
  std::string address;
};
HEARD_RECORD(MailPerson, name, address);

// Not described: it is published with a field called "inline", which no member can be.
struct MailFile {
  std::string name;
  std::string media_type;
  std::int64_t size = 0;
  std::string content_id;
  bool is_inline = false;
  std::string sha256;
};

// hard: the address takes no mail, now or later. soft: not this time, or not this mail. delayed: the servers
// still try.
enum class BounceKind { hard, soft, delayed };
HEARD_ENUM(BounceKind, hard, soft, delayed)

struct MailBounce {
  BounceKind kind = BounceKind::soft;
  std::string status;  // RFC 3463, "5.1.1"; ours by the reason where the report has none
  std::string reason;  // the server's own words
  std::vector<std::string> recipients;
  std::string original_message_id;
};
HEARD_RECORD(MailBounce, kind, status, reason, recipients, original_message_id);

struct MailRead {
  std::string message_id;
  std::vector<std::string> in_reply_to;
  std::vector<std::string> references;
  std::optional<Instant> date;
  MailPerson from;
  std::vector<MailPerson> reply_to;
  std::vector<MailPerson> to;
  std::vector<MailPerson> cc;
  std::string subject;
  std::string text;      // all of it
  std::string new_text;  // without quotations and signature
  std::string quoted_text;
  std::string signature;
  std::optional<std::string> html;  // cleaned
  std::vector<MailFile> attachments;
  std::optional<std::string> language;  // BCP 47
  bool auto_reply = false;
  bool list = false;
  std::optional<MailBounce> bounce;
  std::vector<std::string> warnings;
};
HEARD_RECORD(MailRead, message_id, in_reply_to, references, date, from, reply_to, to, cc, subject, text,
             new_text, quoted_text, signature, html, attachments, language, auto_reply, list, bounce,
             warnings);

}  // namespace heard
