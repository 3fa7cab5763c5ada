// What every route of the customers' pages does with a request and with a page.
#pragma once

#include <string>

#include "http/route.h"
#include "mime/multipart.h"
#include "site/serve.h"

namespace heard::app {

// Copied from the request, which may be gone once a page waits for the database.
site::Asked asked(const http::Call& call);
http::Response response(site::SitePage page);
// What is kept of a form: enough to read it again.
std::string raw_form(const http::Request& request);
// The page for a form that did not arrive whole.
desk::Task<http::Response> unreadable(desk::Desk& desk, site::Asked asked, Error error);

}  // namespace heard::app
