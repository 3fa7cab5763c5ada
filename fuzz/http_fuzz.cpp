// Any bytes on a connection: header, target, routes, cookies, origin, proxies, body and form. An answer,
// never a crash, and what is found stays inside what was sent.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/file_name.h"
#include "base/text.h"
#include "http/origin.h"
#include "http/parser.h"
#include "http/peer.h"
#include "http/router.h"
#include "http/url.h"
#include "mime/multipart.h"

namespace {

namespace http = heard::http;

void must(bool held) {
  if (!held) std::abort();
}

void must_be_safe(const std::string& name) {
  must(!name.empty() && heard::is_utf8(name) && name.find_first_of("/\\\r\n") == std::string::npos);
}

http::Routes some_routes() {
  http::Routes routes;
  for (const char* pattern :
       {"/", "/api/conversations", "/api/conversations/{id}", "/api/conversations/{id}/messages",
        "/api/conversations/{id}/uploads", "/api/conversations/{id}/messages/{message}/take-back",
        "/assets/{file...}", "/my/{signed}"}) {
    routes.add({.method = http::Method::get,
                .pattern = pattern,
                .access = http::Access::everyone(),
                .summary = {},
                .handler = {}});
  }
  return routes;
}

void look_at(http::Request& request) {
  static const http::Routes routes = some_routes();
  static const http::Router router(routes);
  static const http::Proxies proxies = http::Proxies::of({"10.0.0.0/8", "::1"}).value();
  static const auto proxy = boost::asio::ip::make_address("10.1.2.3");

  const http::Router::Found found = router.find(request);
  must(found.route == nullptr || !found.allow.empty());
  for (const std::string& value : request.path_values) must(heard::is_utf8(value));
  if (const auto value = request.value("q")) must(heard::is_utf8(*value));
  if (const auto name = request.value("name")) must_be_safe(heard::safe_file_name(*name));
  must(heard::safe_media_type(request.header("content-type")).find('/') != std::string::npos);
  must(http::query_is_sound(request.query));
  must(request.cookie("heard-x").find(';') == std::string_view::npos);
  request.peer = http::peer_of(request, proxy, proxies, false);
  must(!request.peer.address.empty());
  (void)http::from_where(request, "https://desk.example.org");
  (void)heard::mime::parse_form(request.header("content-type"), request.body);
}

void one_message(std::string_view bytes) {
  http::RequestParser parser;
  http::Request request;
  while (!bytes.empty()) {
    std::size_t seen = 0;
    const std::size_t size = http::RequestParser::header_size(bytes, seen);
    must(size <= bytes.size());
    request.clear();
    if (size == 0 || !http::RequestParser::may_be_http(bytes) ||
        !parser.header(bytes.substr(0, size), request))
      return;
    bytes.remove_prefix(size);
    if (!parser.done()) {
      parser.body_bytes_max(4096);
      const http::RequestParser::Step step = parser.body(bytes);
      must(step.used <= bytes.size() && request.body.size() <= 4096);
      bytes.remove_prefix(step.used);
      if (step.outcome != http::RequestParser::Outcome::done) return;
    }
    look_at(request);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  one_message(bytes);
  (void)heard::mime::parse_form("multipart/form-data; boundary=b", bytes);
  if (const auto decoded = http::percent_decoded(bytes)) {
    must(http::percent_decoded(http::percent_encoded(*decoded)) == *decoded);
  }
  return 0;
}
