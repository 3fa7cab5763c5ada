// Lines: several short texts kept as one, a line each, in order. For lists that are read far more often than
// changed; none of the texts may hold a line break.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace heard {

class Lines {
 public:
  Lines() = default;
  explicit Lines(std::string_view joined) : joined_(joined) {}
  static Lines of(const std::vector<std::string>& texts);

  [[nodiscard]] std::vector<std::string> list() const;
  [[nodiscard]] bool empty() const { return joined_.empty(); }
  [[nodiscard]] bool has(std::string_view text) const;
  // As it is stored.
  explicit operator std::string_view() const { return joined_; }
  bool operator==(const Lines&) const = default;

 private:
  std::string joined_;
};

// Calls fn for each text of what is stored.
template <class Fn>
void each_line(std::string_view joined, Fn fn) {
  while (!joined.empty()) {
    const std::size_t end = joined.find('\n');
    fn(joined.substr(0, end));
    if (end == std::string_view::npos) return;
    joined.remove_prefix(end + 1);
  }
}

}  // namespace heard
