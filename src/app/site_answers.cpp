#include "app/site_answers.h"

#include "http/answers.h"

namespace heard::app {

site::Asked asked(const http::Call& call) {
  return {.path = std::string(call.request.path),
          .language_code = call.request.value("lang").value_or(""),
          .accept_language = std::string(call.request.header("accept-language")),
          .about = call.request.value("about").value_or("")};
}

http::Response response(site::SitePage page) {
  http::Response made =
      page.status == 303 ? http::see_other(page.redirect) : http::html(std::move(page.html), page.status);
  made.add_header("X-Robots-Tag", "noindex");
  return made;
}

std::string raw_form(const http::Request& request) {
  return std::string(request.header("content-type")).append("\r\n\r\n").append(request.body);
}

desk::Task<http::Response> unreadable(desk::Desk& desk, site::Asked asked, Error error) {
  const int status = http::status_of(error);
  site::SitePage page = co_await site::trouble_page(desk, std::move(asked), std::move(error));
  page.status = status;
  co_return response(std::move(page));
}

}  // namespace heard::app
