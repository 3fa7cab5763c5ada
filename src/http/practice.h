// Practice: the practice shop beside one's own, behind the same port. Its addresses begin with practice_root,
// and its house, sessions, cookies and links are its own: nothing of one shop is looked for in the other. Any
// io thread.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <optional>
#include <string_view>

#include "desk/people/sign_in.h"
#include "record/view.h"

namespace heard::http {

struct Entrance;

inline constexpr std::string_view practice_root = "/practice";

// The path within the practice shop; nothing for one of one's own.
constexpr std::optional<std::string_view> below_practice(std::string_view path) {
  if (!path.starts_with(practice_root)) return std::nullopt;
  path.remove_prefix(practice_root.size());
  if (path.empty()) return "/";
  if (path.front() != '/') return std::nullopt;
  return path;
}

class Practice {
 public:
  virtual ~Practice() = default;

  [[nodiscard]] virtual PracticeView view() const = 0;
  // Begins to make it when there is none, or to make it anew. Does not wait. Does nothing right after a
  // failure, which the view tells until then.
  virtual void begin(bool afresh) = 0;
  // As its owner, without a password: who may ask this is for the caller to know. conflict unless it is
  // ready.
  virtual desk::Task<desk::SignedIn> enter(desk::SignInFrom from) = 0;
  // Where its requests go; nothing while there is none. Opens it again after a restart.
  virtual boost::asio::awaitable<Entrance*> find() = 0;
};

}  // namespace heard::http
