#include "http/head.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <ctime>

namespace heard::http {
namespace {

struct StatusLine {
  int status;
  std::string_view line;
};

constexpr std::array<StatusLine, 22> status_lines = {{
    {200, "HTTP/1.1 200 OK\r\n"},
    {201, "HTTP/1.1 201 Created\r\n"},
    {204, "HTTP/1.1 204 No Content\r\n"},
    {303, "HTTP/1.1 303 See Other\r\n"},
    {304, "HTTP/1.1 304 Not Modified\r\n"},
    {400, "HTTP/1.1 400 Bad Request\r\n"},
    {401, "HTTP/1.1 401 Unauthorized\r\n"},
    {403, "HTTP/1.1 403 Forbidden\r\n"},
    {404, "HTTP/1.1 404 Not Found\r\n"},
    {405, "HTTP/1.1 405 Method Not Allowed\r\n"},
    {408, "HTTP/1.1 408 Request Timeout\r\n"},
    {409, "HTTP/1.1 409 Conflict\r\n"},
    {410, "HTTP/1.1 410 Gone\r\n"},
    {413, "HTTP/1.1 413 Content Too Large\r\n"},
    {415, "HTTP/1.1 415 Unsupported Media Type\r\n"},
    {422, "HTTP/1.1 422 Unprocessable Content\r\n"},
    {426, "HTTP/1.1 426 Upgrade Required\r\n"},
    {429, "HTTP/1.1 429 Too Many Requests\r\n"},
    {431, "HTTP/1.1 431 Request Header Fields Too Large\r\n"},
    {500, "HTTP/1.1 500 Internal Server Error\r\n"},
    {501, "HTTP/1.1 501 Not Implemented\r\n"},
    {503, "HTTP/1.1 503 Service Unavailable\r\n"},
}};

void append_status_line(std::string& out, int status) {
  for (const StatusLine& known : status_lines) {
    if (known.status == status) {
      out.append(known.line);
      return;
    }
  }
  fmt::format_to(std::back_inserter(out), "HTTP/1.1 {} Status\r\n", status);
}

void append_number(std::string& out, std::size_t number) {
  const fmt::format_int digits(number);
  out.append(digits.data(), digits.size());
}

// `taken_by`: which other sites may take it into their pages.
std::string protection(std::string_view policy, std::string_view cache, bool https_outside,
                       std::string_view taken_by = "same-origin") {
  return fmt::format(
      "Content-Security-Policy: {}\r\n"
      "X-Content-Type-Options: nosniff\r\n"
      "Referrer-Policy: no-referrer\r\n"
      "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=()\r\n"
      "Cross-Origin-Opener-Policy: same-origin\r\n"
      "Cross-Origin-Resource-Policy: {}\r\n"
      "{}{}",
      policy, taken_by, https_outside ? "Strict-Transport-Security: max-age=31536000\r\n" : "", cache);
}

constexpr std::string_view never_kept = "Cache-Control: no-store\r\n";
constexpr std::string_view kept_by_the_browser = "Cache-Control: private, max-age=600\r\n";

}  // namespace

HeadWriter::HeadWriter(bool https_outside)
    : protection_{protection(data_policy, never_kept, https_outside),
                  protection(desk_policy, {}, https_outside),
                  protection(page_policy, never_kept, https_outside),
                  protection(data_policy, {}, https_outside),
                  protection(mail_policy, never_kept, https_outside),
                  protection(data_policy, {}, https_outside, "cross-origin"),
                  protection(panel_policy, {}, https_outside, "cross-origin"),
                  protection(data_policy, kept_by_the_browser, https_outside, "cross-origin")} {
  refresh_date();
}

void HeadWriter::refresh_date() {
  date_ = fmt::format("Date: {:%a, %d %b %Y %H:%M:%S} GMT\r\n", fmt::gmtime(std::time(nullptr)));
}

void HeadWriter::write(std::string& out, const Response& response, std::size_t body_bytes, bool close) const {
  append_status_line(out, response.status);
  out.append(date_);
  if (!response.content_type.empty())
    out.append("Content-Type: ").append(response.content_type).append("\r\n");
  if (response.status != 204 && response.status != 304) {
    out.append("Content-Length: ");
    append_number(out, body_bytes);
    out.append("\r\n");
  }
  out.append(protection_[static_cast<std::size_t>(response.guise)]);
  out.append(response.headers);
  if (close) out.append("Connection: close\r\n");
  out.append("\r\n");
}

}  // namespace heard::http
