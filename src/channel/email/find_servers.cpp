#include "channel/email/find_servers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "base/host_name.h"
#include "base/text.h"
#include "channel/email/autoconfig.h"
#include "channel/email/providers.h"

namespace heard::channel::email {
namespace {

// Names that RFC 2606 keeps for examples: nobody is asked about them, and nothing is there.
bool is_reserved(std::string_view domain) {
  constexpr std::array<std::string_view, 4> endings = {".example", ".test", ".invalid", ".localhost"};
  return std::ranges::any_of(endings, [&](std::string_view ending) { return domain.ends_with(ending); });
}

std::optional<MailServerView> service(const NameQuestions& ask, const std::string& name,
                                      MailSecurity security, const std::string& user) {
  const std::vector<NamedServer> named = ask.services(name);
  // RFC 6186: "." says that there is none
  if (named.empty() || named.front().host.empty() || named.front().host == ".") return std::nullopt;
  return MailServerView{
      .host = named.front().host, .port = named.front().port, .security = security, .user = user};
}

MailServerView guess(std::string host, int port, const std::string& user) {
  return {.host = std::move(host), .port = port, .security = MailSecurity::tls, .user = user};
}

std::optional<MailServerView> first_there(const NameQuestions& ask, std::span<const std::string> hosts,
                                          int port, const std::string& user) {
  for (const std::string& host : hosts)
    if (ask.is_there(host)) return guess(host, port, user);
  return std::nullopt;
}

// What the domain says itself.
std::optional<MailServersFound> from_file(const NameQuestions& ask, const std::string& domain,
                                          const std::string& address) {
  if (!ask.file || !is_host_name(domain)) return std::nullopt;
  for (const std::string& url : autoconfig_urls(domain, address))
    if (const auto file = ask.file(url))
      if (auto found = read_autoconfig(*file, address)) return found;
  return std::nullopt;
}

}  // namespace

MailServersFound find_servers(const std::string& address, const NameQuestions& ask) {
  const std::string domain = folded(address.substr(address.rfind('@') + 1));
  if (auto known = provider_of_domain(domain, address)) return *known;
  if (is_reserved(domain)) return {};
  if (auto named = from_file(ask, domain, address)) return *std::move(named);
  const std::vector<std::string> exchanges = ask.exchanges(domain);
  for (const std::string& exchange : exchanges)
    if (auto known = provider_of_exchange(folded(exchange), address)) return *known;
  MailServersFound found{.in = service(ask, "_imaps._tcp." + domain, MailSecurity::tls, address),
                         .out = service(ask, "_submissions._tcp." + domain, MailSecurity::tls, address)};
  if (!found.in) found.in = service(ask, "_imap._tcp." + domain, MailSecurity::starttls, address);
  if (!found.out) found.out = service(ask, "_submission._tcp." + domain, MailSecurity::starttls, address);
  std::vector<std::string> hosts = {"imap." + domain, "mail." + domain};
  hosts.insert(hosts.end(), exchanges.begin(), exchanges.end());
  if (!found.in) found.in = first_there(ask, hosts, 993, address);
  hosts.front() = "smtp." + domain;
  if (!found.out) found.out = first_there(ask, hosts, 465, address);
  return found;
}

}  // namespace heard::channel::email
