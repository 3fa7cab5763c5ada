// Upcasters: how bodies written by older releases become what this one knows, a version at a time.
// Filled once at start and then only read, so any thread may read it.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"
#include "reflect/json_read.h"
#include "reflect/json_write.h"

namespace heard::reflect {

// A body as the log keeps it.
struct Stored {
  std::string kind;
  int version = 1;
  std::string body;
};

class Upcasters {
 public:
  // Makes the next version's body of a body; what it changes `kind` to is the kind from then on.
  using Upcast = std::function<Result<std::string>(std::string_view body, std::string& kind)>;
  void add(std::string_view kind, int from_version, Upcast upcast);

  // The same from described structs: New is Old's next version, perhaps under a new kind.
  template <class Old, class New>
  void add(New (*upcast)(const Old&)) {
    static_assert(New::version == Old::version + 1);
    add(Old::kind, Old::version, [upcast](std::string_view body, std::string& kind) -> Result<std::string> {
      HEARD_TRY(const Old old, from_stored_json<Old>(body));
      kind = New::kind;
      return to_json(upcast(old));
    });
  }

  // One step further; false when nothing is known about this kind and version.
  Result<bool> raise(Stored& stored) const;

 private:
  std::map<std::pair<std::string, int>, Upcast, std::less<>> upcasts_;
};

}  // namespace heard::reflect
