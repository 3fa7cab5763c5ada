#include "understand/shared_address.h"

#include <gtest/gtest.h>

#include <vector>

namespace heard::understand {
namespace {

TEST(SharedAddress, IsReadByAnOfficeOrAFamily) {
  for (const char* address : {"info@firm.example", "Familie@home.example", "BÜRO@firm.example",
                              "office+shop@firm.example", "praxis@doctor.example"})
    EXPECT_TRUE(is_shared_address({}, address)) << address;
}

TEST(SharedAddress, IsThatOfSeveralCustomers) {
  const std::vector<Customer> two{{.id = {1}}, {.id = {2}}};
  EXPECT_TRUE(is_shared_address(two, "ada@example.org"));
}

TEST(SharedAddress, IsNotAPersonsOwn) {
  const std::vector<Customer> one{{.id = {1}}};
  for (const char* address :
       {"ada@example.org", "info.ada@example.org", "ada+info@example.org", "familien@x.example"})
    EXPECT_FALSE(is_shared_address(one, address)) << address;
}

}  // namespace
}  // namespace heard::understand
