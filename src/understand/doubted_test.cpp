#include "understand/doubted.h"

#include <gtest/gtest.h>

#include "understand/mail.h"

namespace heard::understand {
namespace {

bool doubted(std::string_view results) {
  std::string raw = "From: lin@shop.example\r\n";
  if (!results.empty()) raw.append("Authentication-Results: ").append(results).append("\r\n");
  return read_arrived_mail(raw + "\r\nWords.\r\n").is_doubtful;
}

TEST(Doubted, IsAMailThatAServerSaysIsNotFromWhomItSays) {
  EXPECT_TRUE(doubted("mx.example; dmarc=fail (p=none) header.from=shop.example"));
  EXPECT_TRUE(doubted("mx.example; SPF=fail smtp.mailfrom=x; DKIM=fail"));
  EXPECT_TRUE(doubted("mx.example;\r\n dkim=pass; compauth=fail reason=001"));
}

TEST(Doubted, IsNotOneThatNobodyDoubts) {
  EXPECT_FALSE(doubted(""));
  EXPECT_FALSE(doubted("mx.example; spf=pass; dkim=pass; dmarc=pass"));
  EXPECT_FALSE(doubted("mx.example; spf=fail; dkim=pass; dmarc=pass"));
  EXPECT_FALSE(doubted("mx.example; none"));
}

}  // namespace
}  // namespace heard::understand
