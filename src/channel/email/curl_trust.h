// What every connection by libcurl has in common: certificates are verified against what this machine trusts
// (or SSL_CERT_FILE and SSL_CERT_DIR say) and the name against the one that was asked for, and no proxy of
// the environment stands in between.
#pragma once

#include <curl/curl.h>

#include <memory>

namespace heard::channel::email {

struct CurlEnd {
  void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
};
using CurlPtr = std::unique_ptr<CURL, CurlEnd>;

// nullptr when there is no memory.
CurlPtr trusting_curl();

}  // namespace heard::channel::email
