// RequestParser: one HTTP/1 request from bytes, by Beast, which stays inside parser.cpp. One thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "http/request.h"

namespace heard::http {

class RequestParser {
 public:
  RequestParser();
  ~RequestParser();

  // The length of the header block at the front of `bytes`, with its empty line; 0 while it is not whole.
  // `seen` is where an earlier search ended, and is moved on.
  static std::size_t header_size(std::string_view bytes, std::size_t& seen);
  // Whether these first bytes can become a request at all.
  static bool may_be_http(std::string_view bytes);

  // Takes a whole header block; the request's views are borrowed from the parser until the next call.
  // False for what is not HTTP.
  bool header(std::string_view block, Request& into);

  enum class Outcome { more, done, bad, too_large };
  struct Step {
    std::size_t used;
    Outcome outcome;
  };
  // Moves bytes of the body into the request until it is done.
  Step body(std::string_view bytes);

  // All of these once the header was taken.
  void body_bytes_max(std::uint64_t bytes);
  [[nodiscard]] bool done() const;
  [[nodiscard]] bool keep_alive() const;
  [[nodiscard]] bool is_upgrade() const;
  [[nodiscard]] bool expects_continue() const { return expects_continue_; }
  [[nodiscard]] std::optional<std::uint64_t> content_length() const;

 private:
  class Machine;
  std::unique_ptr<Machine> machine_;
  bool expects_continue_ = false;
};

}  // namespace heard::http
