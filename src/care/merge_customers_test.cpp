#include "care/merge_customers.h"

#include <gtest/gtest.h>

namespace heard::care {
namespace {

Customer known(std::int64_t id, std::optional<CustomerId> merged_into = {}) {
  return {.id = {id}, .merged_into = merged_into};
}

std::string refused(const Customer& stays, const Customer& other, bool other_has_parts = false) {
  const auto merged = merge_customers(stays, other, other_has_parts);
  return merged.ok() ? "" : merged.error().code + " " + merged.error().extra_json;
}

TEST(MergeCustomers, TheOtherOneGoesOnAsTheOneThatStays) {
  const auto merged = merge_customers(known(1), known(2), false);
  ASSERT_TRUE(merged.ok());
  EXPECT_EQ(merged->customer, CustomerId{2});
  EXPECT_EQ(merged->into, CustomerId{1});
}

TEST(MergeCustomers, NobodyGoesOnAsThemselves) { EXPECT_EQ(refused(known(1), known(1)), "same_customer "); }

TEST(MergeCustomers, OneWhoWasMergedIsPointedToWhereTheyGoOn) {
  EXPECT_EQ(refused(known(1), known(2, CustomerId{3})), "merged \"merged_into\":3");
  EXPECT_EQ(refused(known(1, CustomerId{3}), known(2)), "merged \"merged_into\":3");
  EXPECT_EQ(refused(known(1), known(2, CustomerId{1})), "merged \"merged_into\":1") << "twice";
}

TEST(MergeCustomers, MakesNoCircleAndNoChain) {
  EXPECT_EQ(refused(known(2, CustomerId{1}), known(1)), "merged \"merged_into\":1");
  EXPECT_EQ(refused(known(3), known(1), true), "has_parts ");
  EXPECT_EQ(refused(known(1), known(3)), "") << "the other way round";
}

TEST(PartCustomers, OnlyWhereTheyGoOn) {
  const auto parted = part_customers(known(1), known(2, CustomerId{1}));
  ASSERT_TRUE(parted.ok());
  EXPECT_EQ(parted->customer, CustomerId{2});
  EXPECT_EQ(parted->from, CustomerId{1});
  EXPECT_FALSE(part_customers(known(1), known(2)).ok());
  EXPECT_FALSE(part_customers(known(1), known(2, CustomerId{3})).ok());
  EXPECT_FALSE(part_customers(known(2, CustomerId{1}), known(1)).ok());
  EXPECT_FALSE(part_customers(known(1), known(1)).ok());
}

TEST(SamePerson, IsWhoGoesOnAsTheSame) {
  EXPECT_TRUE(same_person(known(1), known(1)));
  EXPECT_TRUE(same_person(known(1), known(2, CustomerId{1})));
  EXPECT_TRUE(same_person(known(2, CustomerId{1}), known(3, CustomerId{1})));
  EXPECT_FALSE(same_person(known(1), known(2)));
  EXPECT_FALSE(same_person(known(1), known(2, CustomerId{3})));
}

}  // namespace
}  // namespace heard::care
