// The few things of GMime that reading a mail takes, so that nobody else sees its casts. Pure.
#pragma once

#include <gmime/gmime.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace heard::mime {

struct Unreference {
  void operator()(void* object) const { g_object_unref(object); }
};
using MessagePointer = std::unique_ptr<GMimeMessage, Unreference>;

// Null when there is not even a header. The bytes must outlive the message.
MessagePointer parse_message(std::string_view raw);

struct RawHeader {
  std::string_view name;
  std::string_view value;  // as it stands, folded and coded
};
std::vector<RawHeader> raw_headers(GMimeObject* object);
std::string_view raw_header(GMimeObject* object, const char* name);

GMimeMultipart* as_multipart(GMimeObject* object);       // null when it is none
GMimePart* as_part(GMimeObject* object);                 // the same
GMimeMessagePart* as_message_part(GMimeObject* object);  // the same
GMimeObject* as_object(void* object);
bool is_ended(const GMimeMultipart* multipart);  // the line behind its last part was there

// The mail ends within it: no line that parts it from anything comes any more.
bool is_cut_off(GMimePart* part);
// It is called base64 and is none.
bool is_miscoded(GMimePart* part);
// Content with its transfer encoding undone, at most `bytes_max` of it; as it is, where that is not what it
// is called.
std::string content_of(GMimePart* part, std::size_t bytes_max);
// The mail inside, as it came; `crlf`: each line of the whole ends so.
std::string bytes_of(GMimeMessagePart* part, bool crlf);

}  // namespace heard::mime
