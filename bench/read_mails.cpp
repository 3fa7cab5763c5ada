// Reads many mails in one process, for bin/mail-report.
//   bench_read_mails json          mails on standard input, each "SIZE\n" and its bytes; a line of JSON each
//   bench_read_mails speed ROUNDS  the same input; how many a second, one thread: GMime alone, and all of it
#include <fmt/format.h>
#include <gmime/gmime.h>

#include <cstdlib>
#include <ctime>
#include <iostream>
#include <string>
#include <vector>

#include "mime/mail_source.h"
#include "reflect/mail_json.h"
#include "understand/mail.h"

namespace {

std::vector<std::string> mails_from(std::istream& in) {
  std::vector<std::string> out;
  std::string line;
  while (std::getline(in, line)) {
    std::string mail(std::strtoull(line.c_str(), nullptr, 10), '\0');
    in.read(mail.data(), static_cast<std::streamsize>(mail.size()));
    out.push_back(std::move(mail));
  }
  return out;
}

// Parses, and undoes the transfer encoding of every part: the least that any reader of mail does.
void gmime_alone(const std::string& raw) {
  const auto message = heard::mime::parse_message(raw);
  if (!message) return;
  g_mime_message_foreach(
      message.get(),
      [](GMimeObject*, GMimeObject* part, gpointer) {
        if (GMimePart* leaf = heard::mime::as_part(part))
          heard::mime::content_of(leaf, std::string().max_size());
      },
      nullptr);
}

template <class Fn>
double a_second(const std::vector<std::string>& mails, int rounds, Fn fn) {
  // The time of the processor, not of the clock on the wall: others may use the machine.
  const std::clock_t begin = std::clock();
  for (int i = 0; i < rounds; ++i) {
    for (const std::string& mail : mails) fn(mail);
  }
  const double took_s = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  return static_cast<double>(mails.size()) * rounds / took_s;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string mode = argc > 1 ? argv[1] : "";
  const std::vector<std::string> mails = mails_from(std::cin);
  if (mode == "json") {
    for (const std::string& mail : mails)
      fmt::print("{}\n", heard::reflect::mail_json(heard::understand::read_mail(mail)));
    return 0;
  }
  if (mode != "speed") return 2;
  const int rounds = argc > 2 ? std::atoi(argv[2]) : 1;
  a_second(mails, 1, gmime_alone);  // warms the caches
  fmt::print("{:.0f} {:.0f}\n", a_second(mails, rounds, gmime_alone),
             a_second(mails, rounds, [](const std::string& mail) { heard::understand::read_mail(mail); }));
  return 0;
}
