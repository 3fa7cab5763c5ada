#include "record/view.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace heard {
namespace {

template <class T>
std::vector<std::string_view> field_names() {
  std::vector<std::string_view> out;
  boost::mp11::mp_for_each<FieldsOf<T>>([&](auto field) { out.emplace_back(field.name); });
  return out;
}

// One query's columns serve both: the head is the row and then some.
TEST(View, AHeadBeginsWithTheFieldsOfARow) {
  const auto row = field_names<ConversationRow>();
  auto head = field_names<ConversationHead>();
  ASSERT_GT(head.size(), row.size());
  head.resize(row.size());
  EXPECT_EQ(head, row);
}

}  // namespace
}  // namespace heard
