#include "mime/read_mail.h"

#include <algorithm>

#include "base/text.h"
#include "mime/addressees.h"
#include "mime/ascii.h"
#include "mime/header_text.h"
#include "mime/mail_date.h"
#include "mime/mail_parts.h"
#include "mime/message_ids.h"
#include "mime/parameters.h"

namespace heard::mime {
namespace {

constexpr std::size_t headers_max = 2'000;

// What stands in front of the mail or breaks its lines: the line of an mbox, CR alone as line ends, a byte
// order mark.
class Source {
 public:
  explicit Source(std::string_view raw) : bytes_(raw) {
    if (bytes_.starts_with("\xEF\xBB\xBF")) bytes_.remove_prefix(3);
    while (!bytes_.empty() && (bytes_.front() == '\n' || bytes_.front() == '\r')) bytes_.remove_prefix(1);
    const std::string_view begin = bytes_.substr(0, 20'000);
    if (begin.find('\n') == std::string_view::npos && begin.find('\r') != std::string_view::npos) {
      mended_ = bytes_;
      std::replace(mended_.begin(), mended_.end(), '\r', '\n');
      bytes_ = mended_;
    }
    if (begins_with_word(bytes_, "From ") || begins_with_word(bytes_, ">From ")) {
      bytes_.remove_prefix(std::min(bytes_.find('\n'), bytes_.size() - 1) + 1);
    }
  }
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  [[nodiscard]] std::string_view bytes() const { return bytes_; }

 private:
  std::string mended_;
  std::string_view bytes_;
};

void append(std::vector<MailAddressee>& to, Addressees found, std::string_view header, Mail& mail) {
  if (found.cut)
    mail.warnings.push_back(std::string(header) + " names more than 10,000 people; the rest was left out");
  std::move(found.people.begin(), found.people.end(), std::back_inserter(to));
}

// The charset of the first text that names one: raw bytes in headers are most likely of the same.
std::string text_charset(GMimeObject* part, std::size_t depth) {
  GMimeMultipart* multi = as_multipart(part);
  if (multi == nullptr)
    return std::string(parse_parameters(raw_header(part, "Content-Type")).field("charset"));
  const int count = std::min(g_mime_multipart_get_count(multi), 20);
  for (int i = 0; i < count && depth < mail_depth_max; ++i) {
    std::string found = text_charset(g_mime_multipart_get_part(multi, i), depth + 1);
    if (!found.empty()) return found;
  }
  return {};
}

bool only_crlf(std::string_view bytes) {
  const std::size_t first = bytes.find('\n');
  if (first == std::string_view::npos || first == 0 || bytes[first - 1] != '\r') return false;
  for (std::size_t at = first; at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
    if (bytes[at - 1] != '\r') return false;
  }
  return true;
}

void append_ids(std::vector<std::string>& to, std::string_view value) {
  for (std::string& id : message_ids(value)) {
    if (to.size() < mail_ids_max) to.push_back(std::move(id));
  }
}

// The first that is whole: a torn head holds two.
void take_date(std::string_view value, Mail& mail) {
  if (mail.date && (is_torn_date(value) || !is_torn_date(mail.header("date")))) return;
  if (const auto date = mail_date(value)) mail.date = date;
}

void take_header(std::string_view name, std::string_view value, std::string_view charset, Mail& mail) {
  if (name == "from") {
    append(mail.more_from, parse_addressees(value, charset), "From", mail);
  } else if (name == "to") {
    append(mail.to, parse_addressees(value, charset), "To", mail);
  } else if (name == "cc") {
    append(mail.cc, parse_addressees(value, charset), "Cc", mail);
  } else if (name == "reply-to") {
    append(mail.reply_to, parse_addressees(value, charset), "Reply-To", mail);
  } else if (name == "message-id") {
    if (mail.message_id.empty()) mail.message_id = message_id(value);
  } else if (name == "in-reply-to") {
    append_ids(mail.in_reply_to, value);
  } else if (name == "references") {
    append_ids(mail.references, value);
  } else if (name == "date") {
    take_date(value, mail);
  } else if (name == "subject") {
    if (mail.subject.empty()) mail.subject = mail.headers.back().value;
  } else if (name == "content-type") {
    const Parameters type = parse_parameters(value);
    mail.media_type = type.value;
    mail.report_type = lowered(type.field("report-type"));
  }
}

void take_headers(GMimeObject* message, std::string_view charset, Mail& mail) {
  for (const RawHeader& header : raw_headers(message)) {
    if (mail.headers.size() >= headers_max) {
      mail.warnings.emplace_back("there are more than 2,000 headers; the rest was left out");
      return;
    }
    const std::string name = lowered(clean_text(header.name));
    const std::string_view value = header.value.substr(0, mail_header_bytes_max);
    mail.headers.push_back({name, header_text(value, charset)});
    take_header(name, value, charset, mail);
  }
}

void name_sender(Mail& mail) {
  if (!mail.more_from.empty()) {
    mail.from = std::move(mail.more_from.front());
    mail.more_from.erase(mail.more_from.begin());
    return;
  }
  // Without From, who handed it in is the next best.
  for (const char* header : {"sender", "return-path"}) {
    auto people = parse_addressees(mail.header(header)).people;
    if (people.empty() || people.front().address.empty()) continue;
    mail.from = std::move(people.front());
    return;
  }
}

}  // namespace

Mail read_mail(std::string_view raw) {
  Mail mail;
  const Source source(raw);
  const MessagePointer message = parse_message(source.bytes());
  if (!message) {
    mail.warnings.emplace_back("this is no mail: it has no headers");
    mail.text = clean_text(raw.substr(0, mail_text_bytes_max));
    return mail;
  }
  GMimeObject* root = g_mime_message_get_mime_part(message.get());
  const std::string charset = root == nullptr ? std::string() : text_charset(root, 0);
  take_headers(as_object(message.get()), charset, mail);
  name_sender(mail);
  if (root != nullptr) {
    take_headers(root, charset, mail);  // GMime keeps those that begin with Content- with the part
    sort_parts(root, {.charset = charset, .crlf = only_crlf(source.bytes())}, mail);
  }
  if (mail.from.address.empty()) mail.warnings.emplace_back("there is no sender");
  if (!mail.date) mail.warnings.emplace_back("there is no date that can be read");
  return mail;
}

}  // namespace heard::mime
