#include "channel/email/autoconfig.h"

#include <fmt/format.h>

#include <pugixml.hpp>

#include "base/host_name.h"
#include "base/text.h"

namespace heard::channel::email {
namespace {

constexpr std::size_t servers_looked_at_max = 20;
constexpr std::size_t user_bytes_max = 254;
constexpr int port_max = 65'535;

struct Address {
  std::string_view whole;
  std::string_view local;
  std::string_view domain;
};

Address parts_of(std::string_view address) {
  const std::size_t at = address.rfind('@');
  return {address, address.substr(0, at), address.substr(at + 1)};
}

std::string filled(std::string text, const Address& address) {
  const auto put = [&text](std::string_view place, std::string_view value) {
    for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place, at + value.size()))
      text.replace(at, place.size(), value);
  };
  put("%EMAILADDRESS%", address.whole);
  put("%EMAILLOCALPART%", address.local);
  put("%EMAILDOMAIN%", address.domain);
  return text;
}

std::string child(const pugi::xml_node& node, const char* name, const Address& address) {
  const std::string_view text = node.child_value(name);
  return text.size() > user_bytes_max ? std::string() : filled(one_line(clean_text(text)), address);
}

std::optional<MailServerView> server_in(const pugi::xml_node& node, const Address& address) {
  const std::string security = folded(child(node, "socketType", address));
  MailServerView server{.host = child(node, "hostname", address),
                        .port = node.child("port").text().as_int(),
                        .security = security == "ssl" ? MailSecurity::tls : MailSecurity::starttls,
                        .user = child(node, "username", address)};
  const bool is_encrypted = security == "ssl" || security == "starttls";
  if (!is_encrypted || !is_host_name(server.host) || server.port < 1 || server.port > port_max)
    return std::nullopt;
  if (server.user.empty()) server.user = std::string(address.whole);
  return server;
}

// The first of them that can be used.
std::optional<MailServerView> first_in(const pugi::xml_node& provider, const char* name,
                                       std::string_view type, const Address& address) {
  std::size_t looked_at = 0;
  for (const pugi::xml_node& node : provider.children(name)) {
    if (++looked_at > servers_looked_at_max) break;
    if (node.attribute("type").as_string() != type) continue;
    if (auto server = server_in(node, address)) return server;
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::string> autoconfig_urls(std::string_view domain, std::string_view address) {
  // of all that an address may hold only its plain letters are told as they are
  std::string told;
  for (const char c : address) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                          c == '.' || c == '-' || c == '_';
    told += is_plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return {fmt::format("https://autoconfig.{}/mail/config-v1.1.xml?emailaddress={}", domain, told),
          fmt::format("https://{}/.well-known/autoconfig/mail/config-v1.1.xml", domain)};
}

std::optional<MailServersFound> read_autoconfig(std::string_view xml, std::string_view address) {
  pugi::xml_document document;
  if (xml.size() > autoconfig_bytes_max || !document.load_buffer(xml.data(), xml.size())) return std::nullopt;
  const Address parts = parts_of(address);
  const pugi::xml_node provider = document.child("clientConfig").child("emailProvider");
  MailServersFound found{.in = first_in(provider, "incomingServer", "imap", parts),
                         .out = first_in(provider, "outgoingServer", "smtp", parts),
                         .provider = {},
                         .hint = {},
                         .sign_in = {}};
  if (!found.in && !found.out) return std::nullopt;
  const std::string name = child(provider, "displayName", parts);
  if (!name.empty()) found.provider = name;
  return found;
}

}  // namespace heard::channel::email
