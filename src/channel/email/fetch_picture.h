// A picture that a mail names, fetched from wherever a stranger put it. It is asked for as outward.h asks:
// nobody inside, no cookie, no referrer, nothing of who looks at it, with limits in size, time and turns.
// Blocking.
#pragma once

#include "channel/email/outward.h"

namespace heard::channel::email {

struct PictureAsk {
  std::string url;
  std::optional<std::uint16_t> own_port{};  // as in outward.h
  std::size_t bytes_max = std::size_t{8} << 20;
  std::chrono::milliseconds within{10'000};
};

struct PictureFetched {
  std::string_view media_type;  // as its bytes say; static
  std::string bytes;
};

// not_found whenever no picture comes of it: picture_refused (an inside address, another protocol),
// picture_too_large, picture_away (nobody answered, or with an error), no_picture (something else lies
// there). stopped when it was broken off.
Result<PictureFetched> fetch_picture(const PictureAsk& ask, const Interrupt& interrupt);

}  // namespace heard::channel::email
