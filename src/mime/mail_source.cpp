#include "mime/mail_source.h"

#include <algorithm>
#include <array>

#include "mime/ascii.h"
#include "mime/header_text.h"

namespace heard::mime {
namespace {

// GMime keeps tables that are made once. A local static is made once however many threads come.
void begin_gmime() {
  static const bool begun = [] {
    g_mime_init();
    return true;
  }();
  static_cast<void>(begun);
}

template <class T>
T* cast_if(GMimeObject* object, GType type) {
  auto* instance = reinterpret_cast<GTypeInstance*>(object);
  return instance != nullptr && g_type_check_instance_is_a(instance, type) != 0 ? reinterpret_cast<T*>(object)
                                                                                : nullptr;
}

using StreamPointer = std::unique_ptr<GMimeStream, Unreference>;

std::string_view view_of(GMimeStream* stream) {
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(reinterpret_cast<GMimeStreamMem*>(stream));
  if (bytes == nullptr || bytes->data == nullptr) return {};
  return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

// GMime ends the lines of headers as it likes.
std::string with_crlf(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 30);
  for (const char c : bytes) {
    if (c == '\n' && (out.empty() || out.back() != '\r')) out += '\r';
    out += c;
  }
  return out;
}

// Programs write "7-bit", "base64;" or "Quoted Printable"; GMime knows the exact words only.
void mend_encoding(GMimePart* part, GMimeDataWrapper* content) {
  if (g_mime_part_get_content_encoding(part) != GMIME_CONTENT_ENCODING_DEFAULT) return;
  const std::string_view label = raw_header(as_object(part), "Content-Transfer-Encoding");
  GMimeContentEncoding encoding = GMIME_CONTENT_ENCODING_DEFAULT;
  if (find_word(label, "base64") != std::string_view::npos) encoding = GMIME_CONTENT_ENCODING_BASE64;
  if (find_word(label, "quoted") != std::string_view::npos) encoding = GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE;
  if (find_word(label, "uue") != std::string_view::npos) encoding = GMIME_CONTENT_ENCODING_UUENCODE;
  if (encoding != GMIME_CONTENT_ENCODING_DEFAULT) g_mime_data_wrapper_set_encoding(content, encoding);
}

bool is_base64(GMimePart* part, GMimeDataWrapper* content) {
  mend_encoding(part, content);
  return g_mime_data_wrapper_get_encoding(content) == GMIME_CONTENT_ENCODING_BASE64;
}

// Of what is in base64, in pieces: it may be large, and is not to be there twice.
class Coded {
 public:
  explicit Coded(GMimeDataWrapper* content) : stream_(g_mime_data_wrapper_get_stream(content)) {
    g_mime_stream_reset(stream_);
  }
  // Empty at its end.
  std::string_view next() {
    const ssize_t got = g_mime_stream_read(stream_, piece_.data(), piece_.size());
    return {piece_.data(), got > 0 ? static_cast<std::size_t>(got) : 0};
  }

 private:
  GMimeStream* stream_;
  std::array<char, std::size_t{8} << 10> piece_{};
};

// GMime drops the last bytes where padding lacks or lines were cut; a file would not be whole.
std::string undone(GMimeDataWrapper* content, std::size_t bytes_max) {
  std::string out;
  Coded coded(content);
  std::string_view piece = coded.next();
  const bool as_it_is = !begins_as_base64(piece);
  const gint64 coded_bytes = g_mime_stream_length(g_mime_data_wrapper_get_stream(content));
  if (coded_bytes > 0) out.reserve(std::min(bytes_max, static_cast<std::size_t>(coded_bytes)) / 4 * 3);
  for (FromBase64 decoder; !piece.empty() && out.size() < bytes_max; piece = coded.next()) {
    if (as_it_is) {
      out.append(piece);
    } else {
      decoder.add(piece, out);
    }
  }
  out.resize(std::min(out.size(), bytes_max));
  return out;
}

}  // namespace

MessagePointer parse_message(std::string_view raw) {
  begin_gmime();
  const StreamPointer stream(g_mime_stream_mem_new_with_buffer(raw.data(), raw.size()));
  const std::unique_ptr<GMimeParser, Unreference> parser(g_mime_parser_new_with_stream(stream.get()));
  g_mime_parser_set_persist_stream(parser.get(), 1);
  return MessagePointer(g_mime_parser_construct_message(parser.get(), nullptr));
}

std::vector<RawHeader> raw_headers(GMimeObject* object) {
  std::vector<RawHeader> out;
  GMimeHeaderList* list = g_mime_object_get_header_list(object);
  const int count = g_mime_header_list_get_count(list);
  for (int i = 0; i < count; ++i) {
    GMimeHeader* header = g_mime_header_list_get_header_at(list, i);
    const char* name = g_mime_header_get_name(header);
    const char* value = g_mime_header_get_raw_value(header);
    if (name != nullptr) out.push_back({name, value == nullptr ? "" : value});
  }
  return out;
}

std::string_view raw_header(GMimeObject* object, const char* name) {
  GMimeHeader* header = g_mime_header_list_get_header(g_mime_object_get_header_list(object), name);
  const char* value = header == nullptr ? nullptr : g_mime_header_get_raw_value(header);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

GMimeMultipart* as_multipart(GMimeObject* object) {
  return cast_if<GMimeMultipart>(object, g_mime_multipart_get_type());
}
GMimePart* as_part(GMimeObject* object) { return cast_if<GMimePart>(object, g_mime_part_get_type()); }
GMimeMessagePart* as_message_part(GMimeObject* object) {
  return cast_if<GMimeMessagePart>(object, g_mime_message_part_get_type());
}
bool is_ended(const GMimeMultipart* multipart) { return multipart->write_end_boundary != 0; }
GMimeObject* as_object(void* object) { return static_cast<GMimeObject*>(object); }

bool is_cut_off(GMimePart* part) {
  GMimeDataWrapper* content = g_mime_part_get_content(part);
  GMimeStream* stream = content == nullptr ? nullptr : g_mime_data_wrapper_get_stream(content);
  if (stream == nullptr || stream->super_stream == nullptr) return false;
  return stream->bound_end < 0 || stream->bound_end >= g_mime_stream_length(stream->super_stream);
}

bool is_miscoded(GMimePart* part) {
  GMimeDataWrapper* content = g_mime_part_get_content(part);
  return content != nullptr && is_base64(part, content) && !begins_as_base64(Coded(content).next());
}

std::string content_of(GMimePart* part, std::size_t bytes_max) {
  GMimeDataWrapper* content = g_mime_part_get_content(part);
  if (content == nullptr) return {};
  if (is_base64(part, content)) return undone(content, bytes_max);
  const StreamPointer stream(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(content, stream.get());
  return std::string(view_of(stream.get()).substr(0, bytes_max));
}

std::string bytes_of(GMimeMessagePart* part, bool crlf) {
  GMimeMessage* message = g_mime_message_part_get_message(part);
  if (message == nullptr) return {};
  const StreamPointer stream(g_mime_stream_mem_new());
  g_mime_object_write_to_stream(as_object(message), nullptr, stream.get());
  return crlf ? with_crlf(view_of(stream.get())) : std::string(view_of(stream.get()));
}

}  // namespace heard::mime
