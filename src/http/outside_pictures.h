// OutsidePictures: fetches pictures of mails from elsewhere, on behalf of whoever looks at them. Any io
// thread.
#pragma once

#include <string>
#include <string_view>

#include "desk/desk.h"

namespace heard::http {

struct OutsidePicture {
  std::string_view media_type;  // static
  std::string bytes;
};

class OutsidePictures {
 public:
  virtual ~OutsidePictures() = default;

  // not_found when no picture comes of it, busy when too many are waited for.
  virtual desk::Task<OutsidePicture> fetch(std::string url) = 0;
};

}  // namespace heard::http
