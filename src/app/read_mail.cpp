#include "app/read_mail.h"

#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <iterator>

#include "reflect/mail_json.h"
#include "understand/mail.h"

namespace heard::app {

int print_read_mail(const std::string& file) {
  std::string raw;
  if (file.empty() || file == "-") {
    raw.assign(std::istreambuf_iterator<char>(std::cin), {});
  } else {
    std::ifstream in(file, std::ios::binary);
    if (!in) {
      fmt::print(stderr, "heard: {} cannot be read.\n", file);
      return 1;
    }
    raw.assign(std::istreambuf_iterator<char>(in), {});
  }
  fmt::print("{}\n", reflect::mail_json(understand::read_mail(raw)));
  return 0;
}

}  // namespace heard::app
