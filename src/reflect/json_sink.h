// JsonSink: gathers JSON in a block on the stack and hands it over to a string a block at a time, so that
// the many short pieces of a row cost a copy and a compare each. Call flush() at the end. One thread.
#pragma once

#include <array>
#include <charconv>
#include <concepts>
#include <cstring>
#include <string>
#include <string_view>

#include "base/instant.h"

namespace heard::reflect {

class JsonSink {
 public:
  explicit JsonSink(std::string& out) : out_(out) {}
  JsonSink(const JsonSink&) = delete;
  JsonSink& operator=(const JsonSink&) = delete;

  void put(char c) { *room(1) = c, ++used_; }
  void raw(std::string_view bytes) {
    if (bytes.size() > block_.size()) return raw_long(bytes);
    std::memcpy(room(bytes.size()), bytes.data(), bytes.size());
    used_ += bytes.size();
  }
  // A name and its sign, known when compiled: the copy becomes a few moves.
  template <std::size_t N>
  void piece(const std::array<char, N>& bytes) {
    std::memcpy(room(N), bytes.data(), N);
    used_ += N;
  }
  template <std::integral T>
  void integer(T value) {
    constexpr std::size_t digits_max = 20;
    char* const at = room(digits_max);
    used_ += static_cast<std::size_t>(std::to_chars(at, at + digits_max, value).ptr - at);
  }
  void boolean(bool value) { raw(value ? std::string_view("true") : std::string_view("false")); }
  void null() { raw("null"); }
  // A time in quotes.
  void instant(Instant at) {
    char* const to = room(rfc3339_size + 2);
    to[0] = '"';
    put_rfc3339(to + 1, at);
    to[rfc3339_size + 1] = '"';
    used_ += rfc3339_size + 2;
  }
  // UTF-8 in quotes, escaped. Runs without anything to escape are copied whole.
  void text(std::string_view text);
  // A list of what stands in the lines, as Lines keeps them.
  void lines(std::string_view joined);
  // The same as text() for what is known to need no escape, such as an enumerator.
  void word(std::string_view word) {
    put('"');
    raw(word);
    put('"');
  }
  void flush() {
    out_.append(block_.data(), used_);
    used_ = 0;
  }

 private:
  char* room(std::size_t bytes) {
    if (block_.size() - used_ < bytes) flush();
    return block_.data() + used_;
  }
  void raw_long(std::string_view bytes);
  void escape(char c);

  std::string& out_;
  std::size_t used_ = 0;
  std::array<char, 4096> block_;  // not filled: only what is used is ever read
};

}  // namespace heard::reflect
