#include "language/tongue.h"

#include <gtest/gtest.h>

#include <string>

namespace heard::language {
namespace {

TEST(Tongue, is_told_by_small_words_and_script) {
  EXPECT_EQ(tongue_of("The kettle leaks, and the lid is loose."), Tongue::en);
  EXPECT_EQ(tongue_of("Where is my order?"), Tongue::en);
  EXPECT_EQ(tongue_of("Der Deckel fehlt."), Tongue::de);
  EXPECT_EQ(tongue_of("Guten Tag,\nwann kommt meine Bestellung?"), Tongue::de);
  EXPECT_EQ(tongue_of("壶漏水了,请问怎么办?"), Tongue::zh);
  EXPECT_EQ(tongue_of("我的 iPhone 14 Pro 坏了"), Tongue::zh);
}

TEST(Tongue, is_not_guessed) {
  for (const char* text :
       {"", "?!", "Kettle", "12345", "Où est ma commande ?", "やかんが漏れています。", "\xff\xfe"})
    EXPECT_FALSE(tongue_of(text)) << text;
  EXPECT_FALSE(tongue_of(std::string(100'000, 'x')));
}

}  // namespace
}  // namespace heard::language
