#include "channel/email/smtp.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <memory>
#include <string_view>

#include "base/host_name.h"
#include "base/text.h"
#include "channel/email/curl_trust.h"
#include "mime/compose.h"

namespace heard::channel::email {
namespace {

using outbox::Sent;

constexpr long connect_ms_max = 30'000;
constexpr long answer_seconds_max = 120;   // for one answer of the server
constexpr long whole_ms_max = 8 * 60'000;  // less than the lease of what is sent
constexpr auto after_stop_max = std::chrono::seconds(5);
constexpr std::size_t said_bytes_max = 200;
constexpr long error_first = 400;  // of the answers of SMTP

struct FreeRecipients {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

// What happens while curl works.
struct Passing {
  std::string_view rest;  // of the mail, not taken by curl yet
  const std::atomic<bool>& stopping;
  bool handed_over = false;    // all of it: the end may be on its way
  bool spoke_of_mail = false;  // before that an answer is about us, not about the mail
  bool names_them = false;     // the last thing said was who it is for
  std::string said{};          // the last time that the server said no
  std::chrono::steady_clock::time_point stop_seen{};
};

// Asked again only once everything before has left, so being asked behind the end means that the end follows.
std::size_t give_bytes(char* into, std::size_t size, std::size_t count, void* from) {
  auto& passing = *static_cast<Passing*>(from);
  const std::size_t given = std::min(size * count, passing.rest.size());
  std::memcpy(into, passing.rest.data(), given);
  passing.rest.remove_prefix(given);
  if (given == 0) passing.handed_over = true;
  return given;
}

int keep_said(CURL* /*handle*/, curl_infotype type, char* text, std::size_t size, void* into) {
  auto& passing = *static_cast<Passing*>(into);
  const std::string_view line(text, std::min(size, said_bytes_max));
  if (type == CURLINFO_HEADER_IN && (line.starts_with('4') || line.starts_with('5')))
    passing.said = one_line(clean_text(line));
  if (type == CURLINFO_HEADER_OUT) {
    passing.names_them = std::string_view(text, size).starts_with("RCPT ");
    if (std::string_view(text, size).starts_with("MAIL ")) passing.spoke_of_mail = true;
  }
  return 0;
}

// Not 0: give up. What was handed over gets a moment for its answer.
int look_up(void* of, curl_off_t /*unused*/, curl_off_t /*unused*/, curl_off_t /*unused*/,
            curl_off_t /*unused*/) {
  auto& passing = *static_cast<Passing*>(of);
  if (!passing.stopping) return 0;
  const auto now = std::chrono::steady_clock::now();
  if (passing.stop_seen == std::chrono::steady_clock::time_point{}) passing.stop_seen = now;
  return !passing.handed_over || now - passing.stop_seen > after_stop_max ? 1 : 0;
}

std::string url_of(const MailServer& server) {
  const bool numbers = server.host.find(':') != std::string::npos;
  return fmt::format("{}://{}{}{}:{}", server.security == MailSecurity::tls ? "smtps" : "smtp",
                     numbers ? "[" : "", server.host, numbers ? "]" : "", server.port);
}

// The name with what it is believed by.
void sign_in(CURL* handle, const MailServer& server) {
  if (server.user.empty()) return;
  const std::string secret(server.password.reveal());
  curl_easy_setopt(handle, CURLOPT_USERNAME, server.user.c_str());
  curl_easy_setopt(handle, server.token_of ? CURLOPT_XOAUTH2_BEARER : CURLOPT_PASSWORD, secret.c_str());
  if (server.token_of) curl_easy_setopt(handle, CURLOPT_LOGIN_OPTIONS, "AUTH=XOAUTH2");
}

void set_up(CURL* handle, const MailServer& server, Passing& passing) {
  curl_easy_setopt(handle, CURLOPT_URL, url_of(server).c_str());
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(
      handle, CURLOPT_USE_SSL,
      static_cast<long>(server.security == MailSecurity::none ? CURLUSESSL_NONE : CURLUSESSL_ALL));
  sign_in(handle, server);
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, connect_ms_max);
  curl_easy_setopt(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, answer_seconds_max);
  curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, whole_ms_max);
  curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(handle, CURLOPT_READFUNCTION, give_bytes);
  curl_easy_setopt(handle, CURLOPT_READDATA, &passing);
  curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);  // for keep_said, which shows it nowhere
  curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, keep_said);
  curl_easy_setopt(handle, CURLOPT_DEBUGDATA, &passing);
  curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, look_up);
  curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &passing);
}

// Why it is not sent, for a person.
std::string why(CURLcode code, long answer, const MailServer& server, const Passing& passing) {
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
      return fmt::format("There is no server called {}.", server.host);
    case CURLE_COULDNT_CONNECT:
      return fmt::format("{} does not answer on port {}.", server.host, server.port);
    case CURLE_OPERATION_TIMEDOUT:
      return fmt::format("{} did not answer in time.", server.host);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
      return fmt::format(
          "{} could not show that it is the server it claims to be, so nothing was said to it.", server.host);
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
      return fmt::format("{} does not offer the encryption that was chosen, so nothing was said to it.",
                         server.host);
    case CURLE_LOGIN_DENIED:
      return fmt::format("{} does not accept this name and password. Please check them in the settings.",
                         server.host);
    case CURLE_ABORTED_BY_CALLBACK:
      return "Heard was stopped before it was sent.";
    default:
      break;
  }
  if (answer >= error_first && !passing.said.empty())
    return fmt::format("{} said: {}", server.host, passing.said);
  return fmt::format("The connection to {} broke.", server.host);
}

// 5xx is the server's last word on this mail or this person, but for what is about signing in.
bool is_last_word(long answer) {
  const bool signing_in = answer == 503 || (answer >= 530 && answer <= 538);
  return answer >= 500 && !signing_in;
}

Sent outcome(CURLcode code, long answer, const MailServer& server, const Passing& passing) {
  if (code == CURLE_OK) return {.how = Sent::How::sent};
  const std::string reason = why(code, answer, server, passing);
  if (code == CURLE_LOGIN_DENIED) return {.how = Sent::How::waits, .reason = reason};
  const bool answered = passing.spoke_of_mail && answer >= error_first;
  if (answered && is_last_word(answer))
    return {.how = Sent::How::refused,
            .reason = reason,
            .of_recipient = passing.names_them ? passing.said : std::string()};
  if (!passing.handed_over || answered) return {.how = Sent::How::later, .reason = reason};
  return {
      .how = Sent::How::unknown,
      .reason = fmt::format("The connection to {} broke after the mail was handed over. It may have arrived.",
                            server.host)};
}

}  // namespace

Sent send_by_smtp(const MailToSend& mail, const std::string& bytes, const std::atomic<bool>& stopping) {
  const MailServer& server = mail.server;
  const auto sender = mime::ascii_address(mail.sender);
  const auto recipient = mime::ascii_address(mail.recipient);
  if (!sender || !recipient)
    return {.how = Sent::How::refused,
            .reason = fmt::format("No mail can be sent to {}.", sender ? mail.recipient : mail.sender)};
  if (server.security == MailSecurity::none && !is_this_machine(server.host))
    return {.how = Sent::How::later,
            .reason = "Without encryption only a server on this machine can be used."};
  const CurlPtr handle = trusting_curl();
  if (!handle) return {.how = Sent::How::later, .reason = "There is no memory to send it just now."};
  Passing passing{.rest = bytes, .stopping = stopping};
  set_up(handle.get(), server, passing);
  const std::unique_ptr<curl_slist, FreeRecipients> to(
      curl_slist_append(nullptr, fmt::format("<{}>", *recipient).c_str()));
  curl_easy_setopt(handle.get(), CURLOPT_MAIL_FROM, fmt::format("<{}>", *sender).c_str());
  curl_easy_setopt(handle.get(), CURLOPT_MAIL_RCPT, to.get());
  const CURLcode code = curl_easy_perform(handle.get());
  long answer = 0;
  curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &answer);
  return outcome(code, answer, server, passing);
}

}  // namespace heard::channel::email
