// By libcurl, as mail leaves by it; where that does not trust the server, our own eyes say why.
#include "channel/email/smtp_sign_in.h"

#include <fmt/format.h>

#include <array>

#include "channel/email/curl_trust.h"
#include "channel/email/mail_trouble.h"

namespace heard::channel::email {
namespace {

constexpr long within_s = 20;

// libcurl's own numeric answer; what it said last is in `said`.
struct Attempt {
  CURLcode code = CURLE_OK;
  long status = 0;
  std::string said;
};

int keep_last_line(CURL*, curl_infotype kind, char* text, std::size_t size, void* into) {
  if (kind == CURLINFO_HEADER_IN) *static_cast<std::string*>(into) = std::string(text, size);
  return 0;
}

int stop_sign_in(void* interrupt, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return static_cast<const Interrupt*>(interrupt)->given() ? 1 : 0;
}

Attempt attempt(const MailSignIn& sign_in, const Interrupt& interrupt) {
  const CurlPtr curl = trusting_curl();
  Attempt out;
  const WirePlace& place = sign_in.place;
  const bool from_the_start = place.security == MailSecurity::tls;
  const bool is_six = place.host.find(':') != std::string::npos;
  const std::string url = fmt::format("{}://{}{}{}:{}/heard", from_the_start ? "smtps" : "smtp",
                                      is_six ? "[" : "", place.host, is_six ? "]" : "", place.port);
  const std::string password(sign_in.password.reveal());
  curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(curl.get(), CURLOPT_CONNECT_ONLY, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, within_s);
  curl_easy_setopt(curl.get(), CURLOPT_CONNECTTIMEOUT, within_s);
  curl_easy_setopt(curl.get(), CURLOPT_VERBOSE, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_DEBUGFUNCTION, keep_last_line);
  curl_easy_setopt(curl.get(), CURLOPT_DEBUGDATA, &out.said);
  curl_easy_setopt(curl.get(), CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(curl.get(), CURLOPT_XFERINFOFUNCTION, stop_sign_in);
  curl_easy_setopt(curl.get(), CURLOPT_XFERINFODATA, &interrupt);
  const bool in_the_clear = place.security == MailSecurity::none;
  curl_easy_setopt(curl.get(), CURLOPT_USE_SSL,
                   static_cast<long>(in_the_clear ? CURLUSESSL_NONE : CURLUSESSL_ALL));
  if (!sign_in.user.empty()) {
    curl_easy_setopt(curl.get(), CURLOPT_USERNAME, sign_in.user.c_str());
    curl_easy_setopt(curl.get(), sign_in.by_token ? CURLOPT_XOAUTH2_BEARER : CURLOPT_PASSWORD,
                     password.c_str());
    if (sign_in.by_token) curl_easy_setopt(curl.get(), CURLOPT_LOGIN_OPTIONS, "AUTH=XOAUTH2");
  }
  out.code = curl_easy_perform(curl.get());
  curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &out.status);
  return out;
}

Error port_trouble(const WirePlace& place, const Attempt& tried) {
  return mail_trouble(MailStep::port,
                      fmt::format("{} does not let mail in at port {}.{}", place.host, place.port,
                                  said_by_server(tried.said)),
                      "Check the port: 465 goes with TLS, 587 with STARTTLS.",
                      curl_easy_strerror(tried.code));
}

Error sign_in_trouble(const MailSignIn& sign_in, const Attempt& tried) {
  const WirePlace& place = sign_in.place;
  if (sign_in.by_token) return token_not_taken(place.host, said_by_server(tried.said));
  return mail_trouble(
      MailStep::sign_in,
      fmt::format("{} did not accept user name and password.{}", place.host, said_by_server(tried.said)),
      "Check both. Some providers want a password made for mail programs.", curl_easy_strerror(tried.code));
}

// Over the same steps by our own means, which say what is wrong with a name, a port or a certificate.
Result<void> look_ourselves(const MailSignIn& sign_in, const Interrupt& interrupt) {
  WirePlace place = sign_in.place;
  place.protocol = MailProtocol::smtp;
  const auto wire = Wire::open(std::move(place), interrupt);
  return wire.ok() ? Result<void>{} : Result<void>(wire.error());
}

}  // namespace

Result<void> smtp_sign_in(const MailSignIn& sign_in, const Interrupt& interrupt) {
  HEARD_CHECK(check_sign_in(sign_in));
  HEARD_CHECK(look_ourselves(sign_in, interrupt));
  const Attempt tried = attempt(sign_in, interrupt);
  switch (tried.code) {
    case CURLE_OK:
      return {};
    case CURLE_ABORTED_BY_CALLBACK:
      return stopped();
    case CURLE_LOGIN_DENIED:
      return sign_in_trouble(sign_in, tried);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
      return mail_trouble(
          MailStep::certificate,
          fmt::format("The certificate of {} is not trusted. The password was not sent.", sign_in.place.host),
          "Add the authority that it comes from to those that this machine trusts.",
          curl_easy_strerror(tried.code));
    default:
      return port_trouble(sign_in.place, tried);
  }
}

}  // namespace heard::channel::email
