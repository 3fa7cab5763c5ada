// What is asked with every message or every opened conversation is found by an index, on both engines: never
// by walking through a table, or through an index from its end, which is quick in a young shop and slow in an
// old one.
#include <gtest/gtest.h>

#include <array>
#include <cctype>
#include <deque>

#include "store/conformance.h"
#include "store/sql/asked.h"
#include "store/sql/conversation.h"
#include "store/sql/governor.h"
#include "store/sql/letter.h"
#include "store/sql/mail.h"
#include "store/sql/pages.h"
#include "store/sql/promise.h"

namespace heard::store {
namespace {

constexpr std::array asked_all_day{
    sql::asked_looked,         sql::bounces_of,          sql::contact_wishes,     sql::conversation_by_id,
    sql::customer_wrote_after, sql::mail_newest,         sql::mail_newest_theirs, sql::mails_in,
    sql::message_answered,     sql::planned_promises_of, sql::promise_by_id,      sql::promise_view,
    sql::promise_views_in,     sql::promise_views_to,    sql::promise_views_told, sql::promised_by,
    sql::promises_between,     sql::promises_open_here,  sql::promises_owed_in,   sql::told_late_since,
};

class Plans : public Conformance {
 protected:
  std::vector<std::string> plan(const Sql& sql) {
    return read([&](Tx& tx) {
      // otherwise it walks through what is empty
      if (!on_sqlite()) tx.run(no_walking);
      std::vector<std::string> lines;
      // statements are known by where they stand
      const std::string& text =
          texts_.emplace_back((on_sqlite() ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + with_values(sql.text));
      const Sql& explain = explained_.emplace_back(Sql{sql.name, text});
      tx.each(explain, [&](RowReader& row) { lines.emplace_back(row.text(on_sqlite() ? 3 : 0)); });
      return lines;
    });
  }

 private:
  std::deque<std::string> texts_;
  std::deque<Sql> explained_;
  static constexpr Sql no_walking{"no_walking", "SET LOCAL enable_seqscan = off"};

  static std::string with_values(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i)
      if (text[i] == '$') {
        out += "'1'";
        while (i + 1 < text.size() && std::isdigit(static_cast<unsigned char>(text[i + 1])) != 0) ++i;
      } else {
        out += text[i];
      }
    return out;
  }
};
HEARD_ON_BOTH_ENGINES(Plans);

// The lines that say of a table that all of it is read. PostgreSQL chooses among indexes by what it has
// counted, which is nothing yet: of it only that there is one.
std::vector<std::string> walks(const std::vector<std::string>& lines) {
  std::vector<std::string> out;
  for (const std::string& line : lines)
    if (line.starts_with("SCAN ") || line.find("Seq Scan") != std::string::npos) out.push_back(line);
  return out;
}

TEST_P(Plans, FindWhatIsAskedAllDayByAnIndex) {
  for (const Sql& sql : asked_all_day)
    EXPECT_EQ(walks(plan(sql)), std::vector<std::string>{}) << sql.name << ": " << sql.text;
}

TEST_P(Plans, AreToldApartFromWalkingThroughATable) {
  constexpr Sql unindexed{"unindexed", "SELECT id FROM message WHERE nonce = $1"};
  EXPECT_NE(walks(plan(unindexed)), std::vector<std::string>{});
  constexpr Sql either{"either",
                       "SELECT id FROM event WHERE conversation = $1 OR conversation IN (SELECT c.id FROM "
                       "conversation c WHERE c.merged_into = $1) ORDER BY id DESC LIMIT 1"};
  if (!on_sqlite()) return;
  EXPECT_NE(walks(plan(either)), std::vector<std::string>{});
}

}  // namespace
}  // namespace heard::store
