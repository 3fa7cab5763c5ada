// One file of the web desk as it is served; app hands in a span of them. The bytes outlive the server.
#pragma once

#include <string_view>

namespace heard::http {

// `gzip` and `brotli` are empty where compressing does not pay; `identity` is always there.
struct Asset {
  std::string_view path;        // from the root: "/index.html", "/a/app-3f9c.js"
  std::string_view media_type;  // ready for Content-Type
  std::string_view etag;        // with its quotes
  std::string_view identity;
  std::string_view gzip;
  std::string_view brotli;
};

}  // namespace heard::http
