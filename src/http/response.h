// Response: what a handler answers. Head and body are written by the connection; nobody else adds headers
// that protect.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace heard::http {

struct Wire;  // http/wire.h

// Which protecting headers go with it.
enum class Guise {
  api,      // data: nothing may run
  desk,     // the web desk's page
  page,     // a page that the server renders
  asset,    // a file of the web desk
  mail,     // the HTML of a mail, alone in its frame
  loader,   // the script that other sites take in
  panel,    // the chat in its frame; who may frame it goes into a header of its own
  picture,  // of a mail, from elsewhere: shown in that frame, which is no page of ours, and kept for a while
};

struct Response {
  int status = 200;
  std::string_view content_type;  // static; a made-up one goes through add_header
  std::string body;
  std::string_view bytes{};  // instead of body: bytes that outlive the server
  Guise guise = Guise::api;
  std::string headers{};  // further fields, each ending in CRLF; written by add_header
  bool close = false;
  // Takes the connection over after a good upgrade request; nothing is answered here.
  std::function<void(Wire&)> take_over{};

  // Control characters in the value become spaces, so no field can be smuggled in.
  Response& add_header(std::string_view name, std::string_view value);
  [[nodiscard]] std::string_view content() const { return bytes.empty() ? std::string_view(body) : bytes; }
};

Response json(std::string body, int status = 200);
Response html(std::string body, int status = 200);
Response plain(std::string body, int status = 200);
Response nothing();  // 204
Response see_other(std::string_view path);

int status_of(const Error& error);

}  // namespace heard::http
