#include "app/receive.h"

#include <fmt/format.h>

#include <array>
#include <fstream>
#include <iostream>

#include "desk/mail/take_mail.h"

namespace heard::app {
namespace {

Result<std::string> read_all(std::istream& in) {
  std::string raw;
  std::array<char, std::size_t{64} << 10> buffer{};
  while (in.read(buffer.data(), buffer.size()) || in.gcount() > 0) {
    raw.append(buffer.data(), static_cast<std::size_t>(in.gcount()));
    if (raw.size() > desk::raw_mail_bytes_max)
      return Error{.kind = ErrorKind::too_large,
                   .code = "too_large",
                   .sentence = "This mail is larger than 75 MB. It was not taken."};
  }
  if (in.bad()) return busy("the mail could not be read to its end");
  if (raw.empty()) return invalid("no_mail", "There is no mail to take: nothing was given.");
  return raw;
}

}  // namespace

Result<std::string> read_raw_mail(const std::string& file) {
  if (file.empty() || file == "-") return read_all(std::cin);
  std::ifstream in(file, std::ios::binary);
  if (!in) return invalid("no_file", fmt::format("{} cannot be read.", file));
  return read_all(in);
}

int receive_exit(const Error& error) { return error.code == "too_large" ? 1 : try_again; }

}  // namespace heard::app
