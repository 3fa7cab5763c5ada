#include "mime/tnef.h"

#include <algorithm>
#include <cstdint>

#include "mime/charset.h"

namespace heard::mime {
namespace {

constexpr std::uint32_t tnef_mark = 0x223E9F78;
constexpr std::size_t mapi_properties_max = 5'000;

// Attributes of the file, by the low half of their number.
enum Attribute : std::uint32_t {
  at_body = 0x800C,
  at_attach_data = 0x800F,
  at_attach_title = 0x8010,
  at_attach_rendered = 0x9002,
  at_message_properties = 0x9003,
  at_attach_properties = 0x9005,
  at_code_page = 0x9007,
};
// Properties of MAPI inside them.
enum Property : std::uint32_t {
  is_plain_body = 0x1000,
  is_html_body = 0x1013,
  is_attach_data_binary = 0x3701,
  is_attach_file_name = 0x3704,
  is_attach_long_name = 0x3707,
  is_attach_media_type = 0x370E,
  is_attach_content_id = 0x3712,
};
enum PropertyType : std::uint32_t {
  of_short_text = 0x1E,
  of_wide_text = 0x1F,
  of_object = 0x0D,
  of_binary = 0x102
};

class TnefBytes {
 public:
  explicit TnefBytes(std::string_view bytes) : left_(bytes) {}
  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] bool empty() const { return left_.empty(); }

  std::uint32_t number(std::size_t size) {
    const std::string_view bytes = take(size);
    std::uint32_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[i]);
    return value;
  }
  std::string_view take(std::size_t size) {
    if (size > left_.size()) good_ = false;
    if (!good_) return {};
    const std::string_view out = left_.substr(0, size);
    left_.remove_prefix(size);
    return out;
  }
  // Values stand on fours; the last may lack its padding.
  std::string_view take_padded(std::size_t size) {
    const std::string_view out = take(size);
    const std::size_t padding = (4 - size % 4) % 4;
    if (good_) left_.remove_prefix(std::min(padding, left_.size()));
    return out;
  }

 private:
  std::string_view left_;
  bool good_ = true;
};

std::string_view to_zero(std::string_view bytes) {
  return bytes.substr(0, std::min(bytes.find('\0'), bytes.size()));
}

class TnefReader {
 public:
  Tnef read(std::string_view bytes) {
    TnefBytes in(bytes);
    if (in.number(4) != tnef_mark) return {};
    out_.is_tnef = true;
    in.number(2);  // a key that nobody needs
    while (in.good() && !in.empty()) {
      in.number(1);  // level
      const std::uint32_t attribute = in.number(4) & 0xFFFFU;
      const std::string_view data = in.take(in.number(4));
      in.number(2);  // a checksum that half the writers get wrong
      take(attribute, data);
    }
    std::erase_if(out_.files, [](const TnefFile& f) { return f.name.empty() && f.content.empty(); });
    return std::move(out_);
  }

 private:
  void take(std::uint32_t attribute, std::string_view data) {
    switch (attribute) {
      case at_code_page:
        code_page_ = "windows-" + std::to_string(TnefBytes(data).number(4));
        return;
      case at_body:
        out_.text = text(to_zero(data));
        return;
      case at_message_properties:
        return properties(data, nullptr);
      case at_attach_rendered:
        if (out_.files.size() < tnef_files_max) out_.files.emplace_back();
        return;
      default:
        if (!out_.files.empty()) of_file(attribute, data, out_.files.back());
    }
  }

  void of_file(std::uint32_t attribute, std::string_view data, TnefFile& file) {
    if (attribute == at_attach_data) file.content = data;
    if (attribute == at_attach_title && file.name.empty()) file.name = text(to_zero(data));
    if (attribute == at_attach_properties) properties(data, &file);
  }

  std::string text(std::string_view bytes) const { return to_utf8(bytes, code_page_).text; }

  static void pass_name(TnefBytes& in) {
    in.take(16);
    if (in.number(4) == 0) {
      in.number(4);
    } else {
      in.take_padded(in.number(4));
    }
  }

  void properties(std::string_view data, TnefFile* file) {
    TnefBytes in(data);
    const std::uint32_t count = in.number(4);
    for (std::uint32_t i = 0; i < count && i < mapi_properties_max && in.good(); ++i) {
      const std::uint32_t type_bits = in.number(2);
      const std::uint32_t id = in.number(2);
      const std::uint32_t type = type_bits & ~0x1000U;
      if (id >= 0x8000) pass_name(in);
      const bool varies =
          type == of_short_text || type == of_wide_text || type == of_object || type == of_binary;
      const bool many = varies || (type_bits & 0x1000U) != 0;
      const std::uint32_t values = many ? in.number(4) : 1;
      for (std::uint32_t v = 0; v < values && in.good(); ++v) {
        const std::string_view value =
            varies ? in.take_padded(in.number(4)) : in.take_padded(fixed_size(type));
        if (v == 0) property(id, type, value, file);
      }
    }
  }

  static std::size_t fixed_size(std::uint32_t type) {
    switch (type) {
      case 0x05:  // double
      case 0x06:  // currency
      case 0x07:  // date
      case 0x14:  // 64-bit number
      case 0x40:  // time
        return 8;
      case 0x48:  // a GUID
        return 16;
      case 0x01:
        return 0;
      default:
        return 4;
    }
  }

  void property(std::uint32_t id, std::uint32_t type, std::string_view value, TnefFile* file) {
    if (file == nullptr) {
      if (id == is_plain_body && out_.text.empty()) out_.text = text_of(type, value);
      if (id == is_html_body) out_.html = type == of_binary ? text(value) : text_of(type, value);
      return;
    }
    if (id == is_attach_long_name) file->name = text_of(type, value);
    if (id == is_attach_file_name && file->name.empty()) file->name = text_of(type, value);
    if (id == is_attach_media_type) file->media_type = text_of(type, value);
    if (id == is_attach_content_id) file->content_id = text_of(type, value);
    if (id == is_attach_data_binary && file->content.empty()) {
      // An object has the number of its interface in front.
      file->content = type == of_object && value.size() > 16 ? value.substr(16) : value;
    }
  }

  std::string text_of(std::uint32_t type, std::string_view value) const {
    if (type == of_short_text) return text(to_zero(value));
    if (type != of_wide_text) return {};
    std::string wide = to_utf8(value, "utf-16le").text;
    wide.resize(std::min(wide.find("\xEF\xBF\xBD"), wide.size()));  // U+0000 at its end
    return wide;
  }

  std::string code_page_ = "windows-1252";
  Tnef out_;
};

}  // namespace

Tnef read_tnef(std::string_view bytes) { return TnefReader().read(bytes); }

}  // namespace heard::mime
