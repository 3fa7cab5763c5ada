#include "channel/email/curl_trust.h"

#include <cstdlib>

namespace heard::channel::email {

CurlPtr trusting_curl() {
  static const CURLcode once = curl_global_init(CURL_GLOBAL_DEFAULT);
  CurlPtr curl(once == CURLE_OK ? curl_easy_init() : nullptr);
  if (!curl) return curl;
  curl_easy_setopt(curl.get(), CURLOPT_PROXY, "");
  curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_SSL_VERIFYHOST, 2L);
  curl_easy_setopt(curl.get(), CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  if (const char* file = std::getenv("SSL_CERT_FILE")) curl_easy_setopt(curl.get(), CURLOPT_CAINFO, file);
  if (const char* folder = std::getenv("SSL_CERT_DIR")) curl_easy_setopt(curl.get(), CURLOPT_CAPATH, folder);
  return curl;
}

}  // namespace heard::channel::email
