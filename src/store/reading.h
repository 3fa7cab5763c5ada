// Reading: that a mail is being read just now, in a file of this node's own. It stays when the program dies
// in the middle, so that a mail that kills it is not read again and again. Pool threads; each mail by one at
// a time.
#pragma once

#include <string>
#include <string_view>

namespace heard::store {

constexpr int readings_broken_max = 2;

class Reading {
 public:
  // `folder` empty: nothing is remembered. `name` is the mail's, of letters and digits.
  Reading(const std::string& folder, std::string_view name);
  ~Reading();
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  // The program died over it as often as that already: it is left unread.
  [[nodiscard]] bool is_dangerous() const { return broken_ >= readings_broken_max; }
  // From now on until this is destroyed.
  void begin();

 private:
  std::string file_;
  int broken_ = 0;  // how often it was begun and not ended
};

}  // namespace heard::store
