// The web desk's files, compressed as the browser can take them.
#include <algorithm>

#include "base/text.h"
#include "http/resources.h"
#include "http/serve_asset.h"
#include "http/url.h"

namespace heard::http {
namespace {

constexpr std::string_view hashed_folder = "/a/";
constexpr std::string_view loader_path = "/widget.js";

// Whether the header names the coding without ruling it out by q=0.
bool takes_coding(std::string_view accept, std::string_view coding) {
  while (!accept.empty()) {
    const std::size_t end = std::min(accept.find(','), accept.size());
    const std::string_view item = trimmed(accept.substr(0, end));
    accept.remove_prefix(std::min(end + 1, accept.size()));
    const std::size_t semicolon = std::min(item.find(';'), item.size());
    if (!same_ignoring_case(trimmed(item.substr(0, semicolon)), coding)) continue;
    const std::string_view weight = item.substr(semicolon);
    return weight.find("q=0") == std::string_view::npos ||
           weight.find_first_of("123456789") != std::string_view::npos;
  }
  return false;
}

bool has_tag(std::string_view if_none_match, std::string_view etag) {
  return if_none_match == "*" || (!etag.empty() && if_none_match.find(etag) != std::string_view::npos);
}

Guise guise_of(const Asset& asset) {
  if (asset.path == loader_path) return Guise::loader;
  if (asset.path.starts_with(panel_paths)) return Guise::panel;
  return asset.media_type.starts_with("text/html") ? Guise::desk : Guise::asset;
}

// Other sites ask for the loader with every page of theirs: an hour old is new enough.
std::string_view kept_for(const Asset& asset) {
  if (asset.path.starts_with(hashed_folder)) return "public, max-age=31536000, immutable";
  return asset.path == loader_path ? "public, max-age=3600" : "no-cache";
}

}  // namespace

Response serve_asset(const Asset& asset, const Request& request) {
  Response response{.content_type = asset.media_type, .body = {}, .guise = guise_of(asset)};
  response.add_header("ETag", asset.etag);
  response.add_header("Vary", "Accept-Encoding");
  response.add_header("Cache-Control", kept_for(asset));
  if (has_tag(request.header("if-none-match"), asset.etag)) {
    response.status = 304;
    response.content_type = {};
    return response;
  }
  const std::string_view accept = request.header("accept-encoding");
  response.bytes = asset.identity;
  if (!asset.brotli.empty() && takes_coding(accept, "br")) {
    response.bytes = asset.brotli;
    response.add_header("Content-Encoding", "br");
  } else if (!asset.gzip.empty() && takes_coding(accept, "gzip")) {
    response.bytes = asset.gzip;
    response.add_header("Content-Encoding", "gzip");
  }
  return response;
}

namespace {

void add_file(Routes& routes, std::string pattern, const Asset& asset) {
  routes.add(
      {.method = Method::get,
       .pattern = std::move(pattern),
       .access = Access::everyone(),
       .summary = "A page or file of the web desk.",
       .handler = [&asset](Call call) -> desk::Task<Response> { co_return serve_asset(asset, call.request); },
       .quiet = true});
}

desk::Task<Response> hashed_file(std::span<const Asset> assets, Call call) {
  const auto asset = std::find_if(assets.begin(), assets.end(), [&](const Asset& one) {
    return one.path.starts_with(hashed_folder) &&
           one.path.substr(hashed_folder.size()) == call.request.path_values[0];
  });
  if (asset == assets.end()) co_return not_found("This file");
  co_return serve_asset(*asset, call.request);
}

}  // namespace

void add_assets(Routes& routes, const Services& services) {
  const std::span<const Asset> assets = services.assets;
  for (const Asset& asset : assets) {
    if (asset.path == "/index.html") {
      for (const char* page :
           {"/", "/inbox", "/c/{id}", "/settings", "/settings/{part...}", "/next", "/promises", "/planned",
            "/write", "/setup", "/join", "/search", "/first", "/mail-sign-in"}) {
        add_file(routes, page, asset);
      }
    } else if (!asset.path.starts_with(panel_paths) && !asset.path.starts_with(hashed_folder)) {
      add_file(routes, std::string(asset.path), asset);
    }
  }
  routes.add({.method = Method::get,
              .pattern = "/a/{file...}",
              .access = Access::everyone(),
              .summary = "A file of the web desk whose name changes with its content.",
              .handler = [assets](Call call) { return hashed_file(assets, std::move(call)); },
              .quiet = true});
}

}  // namespace heard::http
