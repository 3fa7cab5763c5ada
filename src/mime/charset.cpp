#include "mime/charset.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "base/text.h"
#include "mime/ascii.h"

namespace heard::mime {
namespace {

struct Alias {
  std::string_view label;
  const char* converter;
};

// What senders write, and the converter that reads what they mean. Sorted by nothing; the first match counts.
constexpr std::array aliases = {
    Alias{"utf8", "utf-8"},
    Alias{"unicode-1-1-utf-8", "utf-8"},
    Alias{"utf-8mb4", "utf-8"},
    Alias{"cp-65001", "utf-8"},
    Alias{"cp65001", "utf-8"},
    Alias{"us-ascii", "windows-1252"},
    Alias{"ascii", "windows-1252"},
    Alias{"ansi_x3.4-1968", "windows-1252"},
    Alias{"iso-8859-1", "windows-1252"},
    Alias{"iso8859-1", "windows-1252"},
    Alias{"iso_8859-1", "windows-1252"},
    Alias{"8859-1", "windows-1252"},
    Alias{"latin1", "windows-1252"},
    Alias{"latin-1", "windows-1252"},
    Alias{"cp1252", "windows-1252"},
    Alias{"iso-8859-9", "windows-1254"},
    Alias{"iso-8859-11", "windows-874"},
    Alias{"tis-620", "windows-874"},
    Alias{"iso-8859-8-i", "iso-8859-8"},
    Alias{"iso-8859-8-e", "iso-8859-8"},
    Alias{"gb2312", "gb18030"},
    Alias{"gb_2312-80", "gb18030"},
    Alias{"euc-cn", "gb18030"},
    Alias{"gbk", "gb18030"},
    Alias{"x-gbk", "gb18030"},
    Alias{"cp936", "gb18030"},
    Alias{"cn-gb", "gb18030"},
    Alias{"big5", "big5-hkscs"},
    Alias{"x-x-big5", "big5-hkscs"},
    Alias{"cn-big5", "big5-hkscs"},
    Alias{"shift_jis", "windows-31j"},
    Alias{"shift-jis", "windows-31j"},
    Alias{"sjis", "windows-31j"},
    Alias{"x-sjis", "windows-31j"},
    Alias{"ms_kanji", "windows-31j"},
    Alias{"cp932", "windows-31j"},
    Alias{"ks_c_5601-1987", "windows-949"},
    Alias{"euc-kr", "windows-949"},
    Alias{"cp949", "windows-949"},
    Alias{"utf-16", "utf-16"},
    Alias{"unicode-1-1-utf-7", "utf-7"},
    Alias{"x-mac-roman", "macintosh"},
    Alias{"x-mac-cyrillic", "x-mac-cyrillic"},
};

// Labels that say nothing: the bytes must.
constexpr std::array<std::string_view, 8> empty_labels = {
    "", "unknown", "x-unknown", "unknown-8bit", "default", "x-user-defined", "default_charset", "none"};

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

std::string plain_label(std::string_view label) {
  std::string out;
  for (const char c : label.substr(0, 60)) {
    if (c == '*') break;  // RFC 2231 puts a language behind it
    if (c != '"' && c != '\'' && !is_blank(c) && c != ';') out += lower_ascii(c);
  }
  return out;
}

std::string converter_name(const std::string& label) {
  const auto* known =
      std::find_if(aliases.begin(), aliases.end(), [&](const Alias& alias) { return alias.label == label; });
  if (known != aliases.end()) return known->converter;
  // "cp-850" and "windows1251" are what programs make of the real names.
  if (label.starts_with("cp-")) return "cp" + label.substr(3);
  if (label.starts_with("windows") && label.size() > 7 && is_digit(label[7]))
    return "windows-" + label.substr(7);
  return label;
}

Converter open_converter(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name.c_str(), &status));
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

std::optional<std::string> converted(std::string_view bytes, const std::string& name) {
  if (name.empty() || name == "utf-8") return std::nullopt;
  const Converter from = open_converter(name);
  if (!from) return std::nullopt;
  std::string out(bytes.size() * 3 + 16, '\0');
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t size =
      ucnv_toAlgorithmic(UCNV_UTF8, from.get(), out.data(), static_cast<std::int32_t>(out.size()),
                         bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  if (status == U_BUFFER_OVERFLOW_ERROR) {
    out.resize(static_cast<std::size_t>(size) + 1);
    status = U_ZERO_ERROR;
    ucnv_resetToUnicode(from.get());
    ucnv_toAlgorithmic(UCNV_UTF8, from.get(), out.data(), static_cast<std::int32_t>(out.size()), bytes.data(),
                       static_cast<std::int32_t>(bytes.size()), &status);
  }
  if (U_FAILURE(status)) return std::nullopt;
  out.resize(static_cast<std::size_t>(size));
  return out;
}

bool is_ascii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > 0; });
}

// Encodings that write other letters with ASCII bytes.
bool shifts_in_ascii(std::string_view label) {
  return label.starts_with("iso-2022") || label.starts_with("csiso2022") ||
         label.find("utf-7") != std::string_view::npos || label.starts_with("hz") ||
         label.starts_with("utf-16") || label.starts_with("utf-32");
}

bool is_western(std::string_view name) { return name == "windows-1252" || name == "windows-1254"; }

// Whether every letter could be read.
bool is_whole(std::string_view text) { return text.find("\xEF\xBF\xBD") == std::string_view::npos; }

// What the bytes look like where the label says nothing: only a confident guess counts.
std::string guessed(std::string_view bytes) {
  constexpr std::size_t looked_at_bytes = 4'096;
  constexpr std::int32_t confident = 40;
  if (bytes.size() < 40) return "windows-1252";
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                            &ucsdet_close);
  const std::string_view sample = bytes.substr(0, looked_at_bytes);
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return "windows-1252";
  const bool sure = ucsdet_getConfidence(match, &status) >= confident;
  const char* name = ucsdet_getName(match, &status);
  if (U_FAILURE(status) || !sure || name == nullptr) return "windows-1252";
  const std::string label = lowered(name);
  return shifts_in_ascii(label) ? "windows-1252" : converter_name(label);
}

// Of text that is called UTF-8 and is not: whether most of its foreign bytes are broken.
bool mostly_broken(std::string_view bytes) {
  const std::string clean = clean_text(bytes);
  std::size_t broken = 0;
  for (std::size_t at = clean.find("\xEF\xBF\xBD"); at != std::string::npos;
       at = clean.find("\xEF\xBF\xBD", at + 3))
    ++broken;
  const auto foreign = static_cast<std::size_t>(std::count_if(
      bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xC0; }));
  return broken * 2 > foreign;
}

// Bytes of Chinese without a label, too few to be sure by counting: all foreign bytes stand in pairs, in a
// row of at least four, and each pair is one of the common signs of GB 2312. Western letters stand alone
// among plain ones.
bool looks_chinese(std::string_view bytes) {
  std::size_t pairs = 0;
  std::size_t row = 0;
  std::size_t longest = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    if (first < 0x80) {
      row = 0;
      continue;
    }
    if (i + 1 >= bytes.size()) return false;
    const auto second = static_cast<unsigned char>(bytes[++i]);
    const bool common = (first >= 0xB0 && first <= 0xF7) || (first >= 0xA1 && first <= 0xA3);
    if (!common || second < 0xA1 || second > 0xFE) return false;
    ++pairs;
    longest = std::max(longest, row += 2);
  }
  return pairs >= 2 && longest >= 4;
}

Decoded by_guess(std::string_view bytes, std::string_view otherwise) {
  if (is_utf8(bytes)) return {clean_text(bytes), true};
  const std::string name = converter_name(plain_label(otherwise));
  // A plain western label is what programs write when they know nothing, and then the guess is as good.
  if (!name.empty() && !is_western(name) && !shifts_in_ascii(name)) {
    if (const auto text = converted(bytes, name); text && is_whole(*text)) return {clean_text(*text), true};
  }
  if (name.starts_with("iso-2022-jp")) {
    if (const auto text = converted(bytes, "windows-31j"); text && is_whole(*text))
      return {clean_text(*text), true};
  }
  const std::string guess = looks_chinese(bytes) ? "gb18030" : guessed(bytes);
  return {clean_text(converted(bytes, guess).value_or(std::string(bytes))), true};
}

}  // namespace

Decoded to_utf8(std::string_view bytes, std::string_view label_in_mail, std::string_view otherwise) {
  const std::string label = plain_label(label_in_mail);
  if (is_ascii(bytes)) {
    if (!shifts_in_ascii(label)) {
      // Japanese mail of old shifts without saying so.
      if (label.empty() && bytes.find("\x1B$") != std::string_view::npos)
        return to_utf8(bytes, "iso-2022-jp");
      return {std::string(bytes)};
    }
  } else if (std::find(empty_labels.begin(), empty_labels.end(), label) != empty_labels.end()) {
    return by_guess(bytes, otherwise);
  }
  const std::string name = converter_name(label);
  if (name == "utf-8") {
    if (is_utf8(bytes) || !mostly_broken(bytes)) return {clean_text(bytes)};
    return by_guess(bytes, otherwise);
  }
  if (is_western(name) && is_utf8(bytes)) return {clean_text(bytes), true};
  // A plain ASCII label on foreign bytes says nothing either.
  if (label.find("ascii") != std::string::npos) return by_guess(bytes, otherwise);
  // Japanese senders call what they write iso-2022-jp and write Shift-JIS.
  if (label.starts_with("iso-2022") && !is_ascii(bytes)) {
    if (auto text = converted(bytes, "windows-31j"); text && is_whole(*text))
      return {clean_text(*text), true};
  }
  if (auto text = converted(bytes, name)) return {clean_text(*text)};
  return by_guess(bytes, otherwise);
}

}  // namespace heard::mime
