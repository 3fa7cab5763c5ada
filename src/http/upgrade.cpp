#include "http/upgrade.h"

#include "http/url.h"

namespace heard::http {
namespace {

constexpr std::size_t websocket_key_bytes = 24;

}  // namespace

Result<void> check_upgrade(const Request& request) {
  const bool sound = request.method == Method::get &&
                     same_ignoring_case(request.header("upgrade"), "websocket") &&
                     request.header("sec-websocket-version") == "13" &&
                     request.header("sec-websocket-key").size() == websocket_key_bytes;
  if (!sound) return invalid("upgrade_required", "This address speaks WebSocket, version 13.");
  return {};
}

}  // namespace heard::http
