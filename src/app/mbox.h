// Mbox: the mails of one mbox file, one after the other. A mail begins behind a From_ line that stands at the
// beginning or below an empty line; "From " at the start of a line of a mail is written with a > before it,
// which is taken off again (mboxo, mboxrd). Used by one thread.
#pragma once

#include <cstdint>
#include <istream>
#include <optional>
#include <string>

namespace heard::app {

class Mbox {
 public:
  // The stream outlives it. Of a mail that is longer than that only the length is known.
  Mbox(std::istream& in, std::size_t bytes_max) : in_(in), bytes_max_(bytes_max) {}

  struct Mail {
    std::string raw;  // empty: it is too long
    bool too_long = false;
  };
  // Nothing at the end.
  std::optional<Mail> next();
  // How far it was read.
  [[nodiscard]] std::int64_t read_bytes() const { return read_bytes_; }

 private:
  bool line();
  void add(Mail& mail) const;

  std::istream& in_;
  const std::size_t bytes_max_;
  std::string line_;
  bool has_from_ = false;  // the line in hand begins a mail
  std::int64_t read_bytes_ = 0;
};

}  // namespace heard::app
