#include "channel/email/outward.h"

#include <fcntl.h>
#include <netinet/in.h>

#include <cstring>

#include "base/host_name.h"
#include "channel/email/curl_trust.h"
#include "channel/email/inside_address.h"
#include "channel/email/mail_trouble.h"

namespace heard::channel::email {
namespace {

constexpr std::size_t head_bytes_max = std::size_t{64} << 10;

struct Asking {
  const OutwardAsk& ask;
  const Interrupt& interrupt;
  OutwardAnswer answer;
  std::size_t head_bytes = 0;
  bool too_large = false;
  bool refused = false;
};

struct UrlEnd {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
struct ListEnd {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, ListEnd>;

std::string part_of(CURLU* url, CURLUPart part) {
  char* text = nullptr;
  if (curl_url_get(url, part, &text, CURLU_DEFAULT_PORT) != CURLUE_OK) return {};
  std::string out = text;
  curl_free(text);
  return out;
}

std::size_t keep_body(char* bytes, std::size_t size, std::size_t count, void* into) {
  auto& passing = *static_cast<Asking*>(into);
  const std::size_t length = size * count;
  if (passing.answer.body.size() + length > passing.ask.bytes_max) {
    passing.too_large = true;
    return 0;
  }
  passing.answer.body.append(bytes, length);
  return length;
}

std::size_t count_head(char* /*bytes*/, std::size_t size, std::size_t count, void* into) {
  auto& passing = *static_cast<Asking*>(into);
  passing.head_bytes += size * count;
  if (passing.head_bytes <= head_bytes_max) return size * count;
  passing.too_large = true;
  return 0;
}

std::uint16_t port_of(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in four{};
    std::memcpy(&four, &address, sizeof(four));
    return ntohs(four.sin_port);
  }
  sockaddr_in6 six{};
  std::memcpy(&six, &address, sizeof(six));
  return ntohs(six.sin6_port);
}

bool is_own(const sockaddr& address, std::uint16_t port, const OutwardAsk& ask) {
  if (ask.own_port != port || address.sa_family != AF_INET) return false;
  sockaddr_in four{};
  std::memcpy(&four, &address, sizeof(four));
  return four.sin_addr.s_addr == htonl(INADDR_LOOPBACK);
}

// The very address that the connection is made to, at every turn.
curl_socket_t open_if_outside(void* of, curlsocktype /*purpose*/, curl_sockaddr* address) {
  auto& passing = *static_cast<Asking*>(of);
  sockaddr_storage whole{};
  std::memcpy(&whole, &address->addr, std::min<std::size_t>(address->addrlen, sizeof(whole)));
  const auto& at = reinterpret_cast<const sockaddr&>(whole);
  const std::uint16_t port = port_of(at);
  if (passing.ask.reach == Reach::outside && (is_inside(at) || (port != 80 && port != 443)) &&
      !is_own(at, port, passing.ask)) {
    passing.refused = true;
    return CURL_SOCKET_BAD;
  }
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

int stop_when_told(void* of, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return static_cast<const Asking*>(of)->interrupt.given() ? 1 : 0;
}

Error trouble(std::string code, std::string sentence, std::string cause = {}) {
  return {.kind = ErrorKind::busy,
          .code = std::move(code),
          .sentence = std::move(sentence),
          .cause = std::move(cause)};
}

Error refused() { return trouble("outward_refused", "This address leads nowhere that is asked from here."); }

// Which ways may be gone, or nothing: by https, or by http too.
std::optional<std::string> ways_of(const OutwardAsk& ask) {
  const std::unique_ptr<CURLU, UrlEnd> url(curl_url());
  if (!url || curl_url_set(url.get(), CURLUPART_URL, ask.url.c_str(), CURLU_DISALLOW_USER) != CURLUE_OK)
    return std::nullopt;
  const std::string scheme = part_of(url.get(), CURLUPART_SCHEME);
  const std::string host = part_of(url.get(), CURLUPART_HOST);
  if (scheme == "https") return ask.secure ? "https" : "https,http";
  const bool may_plain = !ask.secure || (ask.reach == Reach::anywhere && is_this_machine(host));
  if (scheme == "http" && may_plain) return "https,http";
  return std::nullopt;
}

void set_up(CURL* curl, Asking& passing, const std::string& ways, const curl_slist* headers) {
  const OutwardAsk& ask = passing.ask;
  curl_easy_setopt(curl, CURLOPT_URL, ask.url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, ways.c_str());
  curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, ask.secure ? "https" : ways.c_str());
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, ask.redirects_max > 0 ? 1L : 0L);
  curl_easy_setopt(curl, CURLOPT_MAXREDIRS, static_cast<long>(ask.redirects_max));
  curl_easy_setopt(curl, CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(ask.within.count()));
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(ask.within.count()));
  curl_easy_setopt(curl, CURLOPT_USERAGENT, ask.agent.c_str());
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(curl, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(ask.bytes_max));
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, keep_body);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &passing);
  curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, count_head);
  curl_easy_setopt(curl, CURLOPT_HEADERDATA, &passing);
  curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, open_if_outside);
  curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, &passing);
  curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, stop_when_told);
  curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &passing);
  if (!ask.form) return;
  curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(ask.form->size()));
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, ask.form->c_str());
}

}  // namespace

Result<OutwardAnswer> ask_outward(const OutwardAsk& ask, const Interrupt& interrupt) {
  const auto ways = ways_of(ask);
  if (!ways) return refused();
  const CurlPtr curl = trusting_curl();
  if (!curl) return trouble("outward_failed", "There is no memory for it just now.");
  List headers(curl_slist_append(nullptr, ("Accept: " + ask.accept).c_str()));
  for (const std::string& line : ask.headers)
    headers.reset(curl_slist_append(headers.release(), line.c_str()));
  Asking passing{.ask = ask, .interrupt = interrupt, .answer = {}};
  set_up(curl.get(), passing, *ways, headers.get());
  const CURLcode code = curl_easy_perform(curl.get());
  curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &passing.answer.status);
  if (interrupt.given()) return stopped();
  if (passing.too_large || code == CURLE_FILESIZE_EXCEEDED)
    return trouble("outward_too_large", "The answer is larger than is taken.");
  if (code == CURLE_UNSUPPORTED_PROTOCOL || (code != CURLE_OK && passing.refused)) return refused();
  if (code != CURLE_OK)
    return trouble("outward_failed", "There was no good answer.", curl_easy_strerror(code));
  return std::move(passing.answer);
}

}  // namespace heard::channel::email
