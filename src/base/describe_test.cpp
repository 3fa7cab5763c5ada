#include "base/describe.h"

#include <gtest/gtest.h>

namespace heard {

struct Whole {
  int a = 0;
  int b = 0;
};
HEARD_RECORD(Whole, a, b);

struct Lacking {
  int a = 0;
  int b = 0;
};
BOOST_DESCRIBE_STRUCT(Lacking, (), (a))

enum class Colour { red, green };
HEARD_ENUM(Colour, red, green)

static_assert(described_whole<Whole>());
static_assert(!described_whole<Lacking>(), "a forgotten field must be noticed");
static_assert(name_of(Colour::green) == "green");

namespace {

TEST(Describe, EnumeratorsAreFoundByName) {
  Colour colour = Colour::red;
  EXPECT_TRUE(value_of("green", colour));
  EXPECT_EQ(colour, Colour::green);
}

TEST(Describe, AnUnknownNameChangesNothing) {
  Colour colour = Colour::green;
  EXPECT_FALSE(value_of("Red", colour));
  EXPECT_FALSE(value_of("", colour));
  EXPECT_EQ(colour, Colour::green);
  EXPECT_EQ(name_of(static_cast<Colour>(7)), "?");
}

}  // namespace
}  // namespace heard
