// winmail.dat (TNEF): the files and the text that Outlook packed into it. Every length is checked; what is
// broken ends the reading and keeps what was read. Compressed RTF is not unpacked. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace heard::mime {

constexpr std::size_t tnef_files_max = 200;

struct TnefFile {
  std::string name;        // empty when none was given
  std::string media_type;  // the same
  std::string content_id;
  std::string content;
};

struct Tnef {
  bool is_tnef = false;
  std::vector<TnefFile> files;
  std::string text;  // UTF-8
  std::string html;  // UTF-8
};

Tnef read_tnef(std::string_view bytes);

}  // namespace heard::mime
