#include "channel/email/autoconfig.h"

#include <gtest/gtest.h>

namespace heard::channel::email {
namespace {

std::string file_with(const std::string& servers) {
  return "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"evil\">]><clientConfig version=\"1.1\">"
         "<emailProvider id=\"laden.de\"><displayName>Der\nLaden</displayName>" +
         servers + "</emailProvider></clientConfig>";
}

std::string server(const std::string& host, const std::string& port = "993",
                   const std::string& security = "SSL", const std::string& user = "%EMAILADDRESS%",
                   const std::string& type = "imap") {
  return "<incomingServer type=\"" + type + "\"><hostname>" + host + "</hostname><port>" + port +
         "</port><socketType>" + security + "</socketType><username>" + user + "</username></incomingServer>";
}

TEST(Autoconfig, NamesTheServers) {
  const auto found = read_autoconfig(
      file_with(server("pop.laden.de", "995", "SSL", "x", "pop3") + server("imap.%EMAILDOMAIN%") +
                "<outgoingServer type=\"smtp\"><hostname>smtp.laden.de</hostname><port>587</port>"
                "<socketType>STARTTLS</socketType><username>%EMAILLOCALPART%</username></outgoingServer>"),
      "shop@laden.de");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->in->host, "imap.laden.de");
  EXPECT_EQ(found->in->user, "shop@laden.de");
  EXPECT_EQ(found->in->security, MailSecurity::tls);
  EXPECT_EQ(found->out->user, "shop");
  EXPECT_EQ(found->out->security, MailSecurity::starttls);
  EXPECT_EQ(found->provider, "Der Laden");
}

TEST(Autoconfig, NothingUnsafeOrBrokenIsTaken) {
  for (const std::string& servers :
       {server("imap.laden.de", "143", "plain"), server("imap.laden.de", "0"),
        server("imap.laden.de", "70000"), server("imap.laden.de", "x"), server("a b"), server(""),
        server("&a;"), server("http://x/"), server(std::string(300, 'a')), std::string("<incomingServer/>"),
        std::string("<incomingServer type=\"imap\">")})
    EXPECT_FALSE(read_autoconfig(file_with(servers), "shop@laden.de")) << servers;
  for (const char* text : {"", "hello", "<html></html>", "<clientConfig/>", "\xff\xfe<"})
    EXPECT_FALSE(read_autoconfig(text, "shop@laden.de")) << text;
  EXPECT_FALSE(read_autoconfig(std::string(autoconfig_bytes_max + 1, ' '), "shop@laden.de"));
}

TEST(Autoconfig, ATooDeepFileHarmsNothing) {
  std::string deep;
  for (int i = 0; i < 20'000; ++i) deep += "<a>";
  EXPECT_FALSE(read_autoconfig("<clientConfig>" + deep, "shop@laden.de"));
}

TEST(Autoconfig, IsLookedForWithTheDomainOnly) {
  EXPECT_EQ(autoconfig_urls("laden.de", "sh&op@laden.de"),
            (std::vector<std::string>{
                "https://autoconfig.laden.de/mail/config-v1.1.xml?emailaddress=sh%26op%40laden.de",
                "https://laden.de/.well-known/autoconfig/mail/config-v1.1.xml"}));
}

}  // namespace
}  // namespace heard::channel::email
