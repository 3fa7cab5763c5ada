#include "mime/tnef.h"

#include <gtest/gtest.h>

namespace heard::mime {
namespace {

void put(std::string& out, std::uint32_t value, int size) {
  for (int i = 0; i < size; ++i) out += static_cast<char>(value >> (8 * i) & 0xFFU);
}

std::string attribute_of(std::uint32_t id, const std::string& data) {
  std::string out;
  put(out, 2, 1);
  put(out, id, 4);
  put(out, static_cast<std::uint32_t>(data.size()), 4);
  out += data;
  put(out, 0, 2);
  return out;
}

std::string winmail() {
  std::string out;
  put(out, 0x223E9F78, 4);
  put(out, 1, 2);
  out += attribute_of(0x0002800C, std::string("The words\0", 10));
  out += attribute_of(0x00069002, std::string(14, '\0'));
  out += attribute_of(0x00018010, std::string("A~1.PDF\0", 8));
  out += attribute_of(0x0006800F, "the bytes");
  return out;
}

TEST(Tnef, gives_back_the_files_and_the_words) {
  const Tnef out = read_tnef(winmail());
  EXPECT_TRUE(out.is_tnef);
  EXPECT_EQ(out.text, "The words");
  ASSERT_EQ(out.files.size(), 1u);
  EXPECT_EQ(out.files[0].name, "A~1.PDF");
  EXPECT_EQ(out.files[0].content, "the bytes");
}

TEST(Tnef, cut_anywhere_it_keeps_what_came_before) {
  const std::string whole = winmail();
  for (std::size_t size = 0; size < whole.size(); ++size) read_tnef(std::string_view(whole).substr(0, size));
  EXPECT_FALSE(read_tnef("PK").is_tnef);
}

}  // namespace
}  // namespace heard::mime
