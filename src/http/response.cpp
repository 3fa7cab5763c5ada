#include "http/response.h"

namespace heard::http {

Response& Response::add_header(std::string_view name, std::string_view value) {
  headers.append(name).append(": ");
  for (const char c : value) headers += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
  headers.append("\r\n");
  return *this;
}

Response json(std::string body, int status) {
  return {.status = status, .content_type = "application/json", .body = std::move(body)};
}

Response html(std::string body, int status) {
  return {.status = status,
          .content_type = "text/html; charset=utf-8",
          .body = std::move(body),
          .guise = Guise::page};
}

Response plain(std::string body, int status) {
  return {.status = status, .content_type = "text/plain; charset=utf-8", .body = std::move(body)};
}

Response nothing() { return {.status = 204, .content_type = {}, .body = {}}; }

Response see_other(std::string_view path) {
  Response response{.status = 303, .content_type = {}, .body = {}, .guise = Guise::page};
  response.add_header("Location", path);
  return response;
}

int status_of(const Error& error) {
  if (error.code == "wrong_sign_in") return 401;
  if (error.code == "key_reused") return 422;
  if (error.code == "method_not_allowed") return 405;
  if (error.code == "too_slow") return 408;
  if (error.code == "header_too_large") return 431;
  switch (error.kind) {
    case ErrorKind::invalid:
      return 400;
    case ErrorKind::unauthenticated:
      return 401;
    case ErrorKind::forbidden:
      return 403;
    case ErrorKind::not_found:
      return 404;
    case ErrorKind::exists:
    case ErrorKind::conflict:
      return 409;
    case ErrorKind::too_large:
      return 413;
    case ErrorKind::too_many:
      return 429;
    case ErrorKind::busy:
      return 503;
    case ErrorKind::broken:
      return 500;
  }
  return 500;
}

}  // namespace heard::http
