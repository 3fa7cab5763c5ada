#include "channel/email/providers.h"

#include <gtest/gtest.h>

#include "channel/email/find_servers.h"

namespace heard::channel::email {
namespace {

// Answers for one domain, and says when it is asked about another.
NameQuestions nothing_known() {
  return {.exchanges = [](const std::string&) { return std::vector<std::string>(); },
          .services = [](const std::string&) { return std::vector<NamedServer>(); },
          .is_there = [](const std::string&) { return false; }};
}

NameQuestions never_asked() {
  return {.exchanges = [](const std::string& name) -> std::vector<std::string> {
            ADD_FAILURE() << name;
            return {};
          },
          .services = [](const std::string& name) -> std::vector<NamedServer> {
            ADD_FAILURE() << name;
            return {};
          },
          .is_there =
              [](const std::string& name) {
                ADD_FAILURE() << name;
                return false;
              }};
}

TEST(FindServers, KnowsTheGreatProvidersAndTheirWishes) {
  const MailServersFound gmail = find_servers("ann@GMail.com", never_asked());
  EXPECT_EQ(gmail.provider, "Gmail");
  EXPECT_EQ(gmail.in->host, "imap.gmail.com");
  EXPECT_EQ(gmail.in->user, "ann@GMail.com");
  EXPECT_NE(gmail.hint->find("app password"), std::string::npos);
  EXPECT_NE(find_servers("a@qq.com", never_asked()).hint->find("授权码"), std::string::npos);
  EXPECT_EQ(find_servers("a@163.com", never_asked()).out->host, "smtp.163.com");
  EXPECT_EQ(find_servers("a@web.de", never_asked()).out->security, MailSecurity::starttls);
  EXPECT_EQ(find_servers("a@gmx.net", never_asked()).out->host, "mail.gmx.net");
}

TEST(FindServers, KnowsADomainByWhoTakesItsMail) {
  NameQuestions ask = nothing_known();
  ask.exchanges = [](const std::string&) { return std::vector<std::string>{"mx00.kundenserver.de"}; };
  EXPECT_EQ(find_servers("shop@laden.de", ask).in->host, "imap.ionos.de");
  ask.exchanges = [](const std::string&) { return std::vector<std::string>{"ASPMX.L.GOOGLE.com"}; };
  EXPECT_EQ(find_servers("shop@laden.de", ask).provider, "Gmail");
  ask.exchanges = [](const std::string&) { return std::vector<std::string>{"mx.notgoogle.com"}; };
  EXPECT_FALSE(find_servers("shop@laden.de", ask).provider);
}

TEST(FindServers, AsksTheDomainBeforeGuessing) {
  NameQuestions ask = nothing_known();
  ask.is_there = [](const std::string& host) { return host == "mail.laden.de"; };
  EXPECT_EQ(find_servers("shop@laden.de", ask).in->host, "mail.laden.de");
  ask.services = [](const std::string& name) {
    if (name == "_imap._tcp.laden.de") return std::vector<NamedServer>{{"post.laden.de", 143}};
    if (name == "_submissions._tcp.laden.de") return std::vector<NamedServer>{{".", 0}};
    return std::vector<NamedServer>();
  };
  const MailServersFound found = find_servers("shop@laden.de", ask);
  EXPECT_EQ(found.in->host, "post.laden.de");
  EXPECT_EQ(found.in->security, MailSecurity::starttls);
  EXPECT_EQ(found.out->host, "mail.laden.de");
  EXPECT_FALSE(find_servers("shop@laden.de", nothing_known()).in);
}

TEST(FindServers, TakesWhatTheDomainSaysItself) {
  NameQuestions ask = nothing_known();
  ask.is_there = [](const std::string&) { return true; };
  std::vector<std::string> asked;
  ask.file = [&](const std::string& url) -> std::optional<std::string> {
    asked.push_back(url);
    if (asked.size() == 1) return "<html>not here</html>";
    return "<clientConfig><emailProvider><incomingServer type=\"imap\"><hostname>box.laden.de</hostname>"
           "<port>993</port><socketType>SSL</socketType></incomingServer></emailProvider></clientConfig>";
  };
  const MailServersFound found = find_servers("shop@laden.de", ask);
  EXPECT_EQ(found.in->host, "box.laden.de");
  EXPECT_FALSE(found.out);
  EXPECT_EQ(asked.size(), 2u);
  (void)find_servers("shop@la/den.de", ask);
  EXPECT_EQ(asked.size(), 2u) << "no address is made of this";
}

TEST(FindServers, AsksNobodyAboutNamesThatAreExamples) {
  EXPECT_FALSE(find_servers("shop@shop.example", never_asked()).in);
}

}  // namespace
}  // namespace heard::channel::email
