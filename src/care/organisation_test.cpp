#include "care/organisation.h"

#include <gtest/gtest.h>

namespace heard::care {
namespace {

Organisation named(std::string_view name, std::string_view domain) {
  return {.name = Text<200>::cut(name), .domain = Text<253>::cut(domain)};
}

TEST(Organisation, TakesADomainHoweverItIsWritten) {
  for (const char* said :
       {"Mill.example", "@mill.example", "https://www.mill.example/contact", " mill.example "}) {
    Organisation mill = named("  Mill\n& Sons ", said);
    ASSERT_TRUE(check_organisation(mill).ok()) << said;
    EXPECT_EQ(mill.domain->view(), "mill.example");
    EXPECT_EQ(mill.name.view(), "Mill & Sons");
  }
}

TEST(Organisation, HasNoDomainWhereStrangersHaveTheirMail) {
  Organisation mill = named("Mill", "GMX.de");
  EXPECT_EQ(check_organisation(mill).error().code, "shared_domain");
  mill = named("Mill", "yahoo.fr");
  EXPECT_EQ(check_organisation(mill).error().code, "shared_domain");
  mill = named("Mill", "mill");
  EXPECT_EQ(check_organisation(mill).error().code, "invalid_domain");
  mill = named(" ", "");
  EXPECT_EQ(check_organisation(mill).error().code, "missing_field");
}

TEST(Organisation, IsSuggestedByEveryAddressOfACustomer) {
  Customer ada;
  ada.email = Text<254>::cut("ada@gmail.com");
  ada.also_emails = Lines::of({"ada@Mill.example", "a@mill.example", "ada@school.example"});
  EXPECT_EQ(domains_of(ada), (std::vector<std::string>{"mill.example", "school.example"}));
}

}  // namespace
}  // namespace heard::care
