#include "care/organisation.h"

#include <algorithm>
#include <array>

namespace heard::care {
namespace {

constexpr std::array<std::string_view, 34> shared_domains{
    "126.com",        "139.com",     "163.com",    "aol.com",     "arcor.de",   "bluewin.ch", "fastmail.com",
    "foxmail.com",    "freenet.de",  "gmail.com",  "gmx.at",      "gmx.ch",     "gmx.de",     "gmx.net",
    "googlemail.com", "hotmail.com", "hotmail.de", "icloud.com",  "live.com",   "mac.com",    "mail.com",
    "mail.de",        "me.com",      "msn.com",    "outlook.com", "outlook.de", "posteo.de",  "proton.me",
    "protonmail.com", "qq.com",      "sina.com",   "t-online.de", "web.de",     "yahoo.com"};

bool is_shared(std::string_view domain) {
  return std::ranges::find(shared_domains, domain) != shared_domains.end() || domain.starts_with("yahoo.");
}

// "@Example.org" and "https://www.example.org/" mean example.org.
std::string domain_said(std::string_view text) {
  std::string domain = folded(trimmed(text));
  for (const std::string_view before : {"https://", "http://", "www.", "@"})
    if (domain.starts_with(before)) domain.erase(0, before.size());
  return domain.substr(0, domain.find('/'));
}

bool is_domain(std::string_view domain) {
  const bool plain = std::ranges::all_of(domain, [](char c) {
    return c == '.' || c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
  });
  return plain && domain.find('.') != std::string_view::npos && !domain.starts_with('.') &&
         !domain.ends_with('.');
}

void add_domain(std::vector<std::string>& domains, std::string_view email) {
  const std::size_t at = email.rfind('@');
  if (at == std::string_view::npos) return;
  std::string domain = folded(email.substr(at + 1));
  if (!is_shared(domain) && std::ranges::find(domains, domain) == domains.end())
    domains.push_back(std::move(domain));
}

}  // namespace

Result<void> check_organisation(Organisation& organisation) {
  organisation.name = Text<200>::cut(one_line(organisation.name.view()));
  organisation.name_folded = folded(organisation.name.view());
  if (organisation.name.empty()) return invalid("missing_field", "An organisation needs a name.", "name");
  if (!organisation.domain) return {};
  const std::string domain = domain_said(organisation.domain->view());
  organisation.domain.reset();
  if (domain.empty()) return {};
  if (!is_domain(domain))
    return invalid("invalid_domain", "This is not a domain such as example.org.", "domain");
  if (is_shared(domain))
    return invalid("shared_domain", "Many people who do not belong together write from there.", "domain");
  organisation.domain = Text<253>::cut(domain);
  return {};
}

std::vector<std::string> domains_of(const Customer& customer) {
  std::vector<std::string> domains;
  if (customer.email) add_domain(domains, customer.email->view());
  for (const std::string& email : customer.also_emails.list()) add_domain(domains, email);
  return domains;
}

}  // namespace heard::care
