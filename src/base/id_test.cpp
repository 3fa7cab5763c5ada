#include "base/id.h"

#include <gtest/gtest.h>

#include <type_traits>
#include <unordered_set>

namespace heard {
namespace {

using CatId = Id<struct Cat>;
using DogId = Id<struct Dog>;

static_assert(!std::is_same_v<CatId, DogId> && !std::is_convertible_v<CatId, DogId>);
static_assert(!std::is_convertible_v<std::int64_t, CatId>, "a number is not an id until somebody says so");
static_assert(static_cast<double>(id_value_max) + 1.0 == 0x1p53);

TEST(Id, ZeroNamesNothing) {
  EXPECT_FALSE(CatId{});
  EXPECT_TRUE(CatId{1});
}

TEST(Id, ComparesAndHashesByItsNumber) {
  EXPECT_LT(CatId{1}, CatId{2});
  const std::unordered_set<CatId> cats{{1}, {2}, {1}};
  EXPECT_EQ(cats.size(), 2U);
}

}  // namespace
}  // namespace heard
