#include "reflect/json_write.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "record/command.h"
#include "record/event.h"
#include "record/view.h"
#include "reflect/row_json.h"

namespace heard::reflect {
namespace {

TEST(JsonWrite, APublishedRecordHasEveryKeyAndNullWhereNothingIs) {
  const TokenRow row{.id = {7},
                     .name = "till \"2\"",
                     .scope = TokenScope::read,
                     .created_at = {1'795'255'200'000'001},
                     .last_used_at = std::nullopt};
  EXPECT_EQ(to_json(row),
            R"({"id":7,"name":"till \"2\"","scope":"read","created_at":"2026-11-21T10:00:00.000001Z",)"
            R"("last_used_at":null})");
}

TEST(JsonWrite, ListsAndRecordsInside) {
  EXPECT_EQ(to_json(SearchPage{}), R"({"items":[]})");
  EXPECT_EQ(to_json(std::vector<ExcerptPart>{{.text = "a", .hit = true}, {.text = "b"}}),
            R"([{"text":"a","hit":true},{"text":"b","hit":false}])");
  EXPECT_EQ(to_json(By{.kind = ByKind::person, .id = -1}), R"({"kind":"person","id":-1})");
}

TEST(JsonWrite, SecretsNeverComeOut) {
  const SignIn command{.email = Text<254>::cut("ada@example.org"), .password = Secret("hunter2")};
  EXPECT_EQ(to_json(command), R"({"email":"ada@example.org","password":null,"totp":null})");
}

TEST(JsonWrite, APatchIsLeftOutUnlessMentioned) {
  ChangeConversation change;
  EXPECT_EQ(to_json(change), R"({"state":null,"subject":null,"tags":null,"inbox_id":null,"urgent":null})");
  change.assignee_id.mentioned = true;
  EXPECT_EQ(to_json(change),
            R"({"state":null,"assignee_id":null,"subject":null,"tags":null,"inbox_id":null,"urgent":null})");
  change.assignee_id.value = PersonId{9};
  EXPECT_EQ(to_json(change),
            R"({"state":null,"assignee_id":9,"subject":null,"tags":null,"inbox_id":null,"urgent":null})");
}

TEST(JsonWrite, HashesAreBase64Url) {
  EXPECT_EQ(to_json(SubjectChanged{}), R"({"subject":"AAAAAAAAAAAAAAAAAAAAAA"})");
}

TEST(JsonWrite, EscapesOnlyWhatMustBe) {
  using namespace std::string_view_literals;
  std::string out;
  write_json_text(out, "a\"b\\c/\n\r\t\b\0\x1f\x7f é\u2028"sv);
  EXPECT_EQ(out, "\"a\\\"b\\\\c/\\n\\r\\t\\u0008\\u0000\\u001f\x7f é\u2028\"");
}

// What the writer must do, said plainly.
std::string escaped_slowly(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n' || c == '\r' || c == '\t') {
      out += c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t";
    } else if (byte < 0x20) {
      out += byte < 0x10 ? "\\u000" : "\\u001";
      out += "0123456789abcdef"[byte & 15U];
    } else {
      out += c;
    }
  }
  return out + "\"";
}

RC_GTEST_PROP(JsonWriteProperty, AnyBytesAreEscapedAsTheSlowWayDoes, (const std::string& bytes)) {
  std::string out;
  write_json_text(out, bytes);
  RC_ASSERT(out == escaped_slowly(bytes));
}

TEST(JsonWrite, LongTextWithAnEscapeAtAnyPlace) {
  for (std::size_t size = 4080; size < 4110; ++size) {
    for (const std::size_t at : {std::size_t{0}, size / 2, size - 1}) {
      std::string text(size, 'x');
      text[at] = '\n';
      EXPECT_EQ(to_json(text), escaped_slowly(text));
    }
  }
}

// A row as an engine would give it, made from a record's own values.
class OneRow final : public RowReader {
 public:
  explicit OneRow(std::vector<Value> values) : values_(std::move(values)) {}
  bool is_null(int column) override { return std::holds_alternative<std::nullptr_t>(at(column)); }
  std::int64_t integer(int column) override { return std::get<std::int64_t>(at(column)); }
  double real(int column) override { return std::get<double>(at(column)); }
  std::string_view text(int column) override { return std::get<std::string_view>(at(column)); }

 private:
  const Value& at(int column) const { return values_.at(static_cast<std::size_t>(column)); }
  std::vector<Value> values_;
};

RC_GTEST_PROP(RowJsonProperty, ARowIsWrittenAsItsRecordWouldBe,
              (const std::string& subject, const std::string& preview)) {
  ConversationRow record;
  record.id = {*rc::gen::inRange<std::int64_t>(1, id_value_max)};
  record.state = *rc::gen::elementOf(enum_values<ConversationState>);
  record.subject = subject;
  record.preview = preview;
  record.last_at = {*rc::gen::arbitrary<std::int64_t>()};
  if (*rc::gen::arbitrary<bool>()) record.waiting_since = Instant{*rc::gen::arbitrary<std::int64_t>()};
  if (*rc::gen::arbitrary<bool>()) record.assignee_id = PersonId{12};
  OneRow row(values_of(record));
  std::string out = "[";
  write_row_json<ConversationRow>(out, row);
  RC_ASSERT(out == "[" + to_json(record));
}

TEST(RowJson, ColumnsMayBeginFurtherOn) {
  OneRow row({std::int64_t{1}, std::string_view("join"), std::int64_t{1}});
  std::string out;
  write_row_json<ExcerptPart>(out, row, 1);
  EXPECT_EQ(out, R"({"text":"join","hit":true})");
}

}  // namespace
}  // namespace heard::reflect
