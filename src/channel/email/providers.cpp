#include "channel/email/providers.h"

#include <algorithm>
#include <array>
#include <span>

namespace heard::channel::email {
namespace {

struct Server {
  std::string_view host;
  int port;
  MailSecurity security;
};

struct Provider {
  std::string_view name;
  std::string_view domains;    // separated by spaces
  std::string_view exchanges;  // what the names of its MX servers end in
  Server in;
  Server out;
  std::string_view hint;
  std::optional<MailProvider> sign_in{};
};

constexpr MailSecurity tls = MailSecurity::tls;
constexpr MailSecurity starttls = MailSecurity::starttls;

constexpr std::string_view app_password_google =
    "Google wants an app password: switch on two-step verification in the Google account, make an app "
    "password "
    "there and enter it here instead of your own.";
constexpr std::string_view own_sign_in_microsoft =
    "Microsoft mostly lets programs in by a sign-in of its own and refuses passwords. If the try fails, ask "
    "whoever "
    "runs your Microsoft 365 to allow IMAP and SMTP with a password for this mailbox, or have its mail "
    "forwarded to "
    "another one.";
constexpr std::string_view code_tencent =
    "QQ Mail wants an authorisation code (授权码): switch on IMAP/SMTP in its settings under Account, and "
    "enter the "
    "code you are given there instead of the password.";
constexpr std::string_view code_netease =
    "NetEase wants an authorisation code (授权码): switch on IMAP/SMTP in its settings under POP3/SMTP/IMAP, "
    "and "
    "enter the code you are given there instead of the password.";
constexpr std::string_view app_password_apple =
    "Apple wants an app-specific password: make one at account.apple.com under Sign-In and Security, and "
    "enter it "
    "here instead of your own.";
constexpr std::string_view app_password_yahoo =
    "Yahoo wants an app password: make one in the account's security settings and enter it here instead of "
    "your "
    "own.";
constexpr std::string_view switch_on_gmx =
    "GMX lets mail programs in only when told to: in its settings under POP3 & IMAP, allow access.";
constexpr std::string_view switch_on_web_de =
    "WEB.DE lets mail programs in only when told to: in its settings under POP3 & IMAP, allow access.";
constexpr std::string_view own_password_ionos =
    "The password is that of the mailbox, as it was set at IONOS under E-Mail, not that of the customer "
    "account.";
constexpr std::string_view own_password_strato =
    "The password is that of the mailbox, as it was set at STRATO under E-Mail, not that of the customer "
    "account.";
constexpr std::string_view own_password_telekom =
    "Telekom wants a password for mail programs: set one in its e-mail centre and enter it here.";
constexpr std::string_view app_password_fastmail =
    "Fastmail wants an app password: make one in its settings under Privacy & Security and enter it here.";

// Both file what passes through them under the name that signed in.
constexpr std::array<std::string_view, 4> filing_servers{"smtp.gmail.com", "smtp.googlemail.com",
                                                         "smtp.office365.com", "smtp-mail.outlook.com"};

constexpr std::array<Provider, 16> providers{{
    {"Gmail",
     "gmail.com googlemail.com",
     "google.com googlemail.com",
     {"imap.gmail.com", 993, tls},
     {"smtp.gmail.com", 465, tls},
     app_password_google,
     MailProvider::google},
    {"Outlook",
     "outlook.com outlook.de hotmail.com hotmail.de hotmail.co.uk live.com live.de msn.com",
     "",
     {"outlook.office365.com", 993, tls},
     {"smtp-mail.outlook.com", 587, starttls},
     own_sign_in_microsoft,
     MailProvider::microsoft},
    {"Microsoft 365",
     "",
     "protection.outlook.com mx.microsoft",
     {"outlook.office365.com", 993, tls},
     {"smtp.office365.com", 587, starttls},
     own_sign_in_microsoft,
     MailProvider::microsoft},
    {"QQ Mail",
     "qq.com vip.qq.com foxmail.com",
     "",
     {"imap.qq.com", 993, tls},
     {"smtp.qq.com", 465, tls},
     code_tencent},
    {"Tencent Exmail",
     "",
     "qq.com",
     {"imap.exmail.qq.com", 993, tls},
     {"smtp.exmail.qq.com", 465, tls},
     code_tencent},
    {"163", "163.com", "", {"imap.163.com", 993, tls}, {"smtp.163.com", 465, tls}, code_netease},
    {"126", "126.com", "", {"imap.126.com", 993, tls}, {"smtp.126.com", 465, tls}, code_netease},
    {"IONOS",
     "online.de onlinehome.de 1und1.de",
     "kundenserver.de ionos.de ionos.com 1and1.com",
     {"imap.ionos.de", 993, tls},
     {"smtp.ionos.de", 465, tls},
     own_password_ionos},
    {"STRATO",
     "",
     "rzone.de strato.de",
     {"imap.strato.de", 993, tls},
     {"smtp.strato.de", 465, tls},
     own_password_strato},
    {"GMX",
     "gmx.de gmx.net gmx.at gmx.ch gmx.eu gmx.org",
     "",
     {"imap.gmx.net", 993, tls},
     {"mail.gmx.net", 465, tls},
     switch_on_gmx},
    {"WEB.DE", "web.de", "", {"imap.web.de", 993, tls}, {"smtp.web.de", 587, starttls}, switch_on_web_de},
    {"Telekom",
     "t-online.de magenta.de",
     "",
     {"secureimap.t-online.de", 993, tls},
     {"securesmtp.t-online.de", 465, tls},
     own_password_telekom},
    {"Yahoo",
     "yahoo.com yahoo.de yahoo.co.uk ymail.com rocketmail.com",
     "yahoodns.net",
     {"imap.mail.yahoo.com", 993, tls},
     {"smtp.mail.yahoo.com", 465, tls},
     app_password_yahoo},
    {"iCloud",
     "icloud.com me.com mac.com",
     "icloud.com",
     {"imap.mail.me.com", 993, tls},
     {"smtp.mail.me.com", 587, starttls},
     app_password_apple},
    {"Fastmail",
     "fastmail.com fastmail.fm",
     "messagingengine.com",
     {"imap.fastmail.com", 993, tls},
     {"smtp.fastmail.com", 465, tls},
     app_password_fastmail},
    {"mailbox.org",
     "mailbox.org",
     "mailbox.org",
     {"imap.mailbox.org", 993, tls},
     {"smtp.mailbox.org", 465, tls},
     ""},
}};

template <class Fits>
bool any_word(std::string_view words, Fits fits) {
  while (!words.empty()) {
    const std::string_view word = words.substr(0, words.find(' '));
    if (fits(word)) return true;
    words.remove_prefix(std::min(words.size(), word.size() + 1));
  }
  return false;
}

bool is_below(std::string_view host, std::string_view domain) {
  return host == domain || (host.size() > domain.size() && host.ends_with(domain) &&
                            host[host.size() - domain.size() - 1] == '.');
}

MailServerView view_of(const Server& server, std::string_view address) {
  return {.host = std::string(server.host),
          .port = server.port,
          .security = server.security,
          .user = std::string(address)};
}

MailServersFound found(const Provider& provider, std::string_view address) {
  MailServersFound out{.in = view_of(provider.in, address),
                       .out = view_of(provider.out, address),
                       .provider = std::string(provider.name),
                       .hint = {},
                       .sign_in = provider.sign_in};
  if (!provider.hint.empty()) out.hint = std::string(provider.hint);
  return out;
}

}  // namespace

std::optional<MailServersFound> provider_of_domain(std::string_view domain, std::string_view address) {
  for (const Provider& provider : providers)
    if (any_word(provider.domains, [&](std::string_view word) { return word == domain; }))
      return found(provider, address);
  return std::nullopt;
}

bool files_what_is_sent(std::string_view host) {
  return std::ranges::find(filing_servers, host) != filing_servers.end();
}

std::optional<MailServersFound> provider_of_exchange(std::string_view host, std::string_view address) {
  for (const Provider& provider : providers)
    if (any_word(provider.exchanges, [&](std::string_view word) { return is_below(host, word); }))
      return found(provider, address);
  return std::nullopt;
}

}  // namespace heard::channel::email
