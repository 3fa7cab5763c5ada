// The schema: how it is spelled, how it grows, and that it fits the described records.
#include "store/migrate.h"

#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "record/conversation.h"
#include "record/customer.h"
#include "record/deadline.h"
#include "record/form_draft.h"
#include "record/form_field.h"
#include "record/governor.h"
#include "record/kept_draft.h"
#include "record/kept_mail.h"
#include "record/mailbox.h"
#include "record/matters.h"
#include "record/organisation.h"
#include "record/own_channel.h"
#include "record/person.h"
#include "record/promise_view.h"
#include "record/ready_answer.h"
#include "record/seen.h"
#include "record/settled_question.h"
#include "record/survey.h"
#include "record/tag.h"
#include "record/upload.h"
#include "store/conformance.h"
#include "store/log.h"
#include "store/setting.h"
#include "store/sql_text.h"
#include "store/sqlite/tokenizer.h"
#include "store/sqlite/upgrade.h"

namespace heard::store {
namespace {

namespace fs = std::filesystem;

constexpr Sql columns_of{
    "columns_of", "SELECT name FROM pragma_table_info($1) ORDER BY cid",
    "SELECT column_name::text FROM information_schema.columns WHERE table_name::text = $1 "
    "ORDER BY ordinal_position"};
constexpr Sql every_column{
    "every_column",
    "SELECT t.name || '.' || c.name || ' ' || c.type || c.\"notnull\" || c.pk FROM sqlite_schema t, "
    "pragma_table_info(t.name) c WHERE t.type = 'table' ORDER BY 1",
    "SELECT table_name || '.' || column_name || ' ' || data_type || is_nullable FROM "
    "information_schema.columns "
    "WHERE table_schema = 'public' ORDER BY 1"};
constexpr Sql every_index{
    "every_index", "SELECT name || ': ' || sql FROM sqlite_schema WHERE sql LIKE 'CREATE INDEX%' ORDER BY 1",
    "SELECT indexname || ': ' || indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1"};

std::string fixture(const std::string& name) {
  std::ifstream file(std::string(HEARD_SOURCE_DIR) + "/tests/fixtures/store/" + name);
  std::stringstream text;
  text << file.rdbuf();
  EXPECT_FALSE(text.str().empty()) << name;
  return text.str();
}

class Schema : public Conformance {
 protected:
  template <class Record>
  void expect_columns(const std::string& table) {
    std::string found;
    for (const std::string& name : read([&](Tx& tx) { return tx.list<std::string>(columns_of, table); })) {
      found += (found.empty() ? "" : ", ") + name;
    }
    EXPECT_EQ(found, reflect::columns<Record>()) << table;
  }
  void start_from_fixture() const {
    const std::string rows = fixture("schema_1_rows.sql");
    if (on_sqlite()) {
      const auto& place = dynamic_cast<SqlitePlace&>(*place_);
      fs::remove_all(place.folder());
      fs::create_directory(place.folder());
      sqlite3* db = nullptr;
      ASSERT_EQ(sqlite3_open(place.file().c_str(), &db), SQLITE_OK);
      sqlite::add_tokenizer(db);
      const std::string all = fixture("schema_1.sqlite.sql") + rows;
      EXPECT_EQ(sqlite3_exec(db, all.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(db);
      sqlite3_close(db);
    } else {
      PGconn* db = PQconnectdb(dynamic_cast<PostgresPlace&>(*place_).url().c_str());
      const std::string all =
          "DROP SCHEMA public CASCADE; CREATE SCHEMA public;" + fixture("schema_1.postgres.sql") + rows;
      PGresult* result = PQexec(db, all.c_str());
      EXPECT_EQ(PQresultStatus(result), PGRES_COMMAND_OK) << PQerrorMessage(db);
      PQclear(result);
      PQfinish(db);
    }
  }
  template <class Record>
  std::vector<Record> all_of(const Sql& sql) {
    return read([&](Tx& tx) { return tx.list<Record>(sql); });
  }
};
HEARD_ON_BOTH_ENGINES(Schema);

TEST_P(Schema, FitsTheDescribedRecords) {
  expect_columns<Person>("person");
  expect_columns<Session>("session");
  expect_columns<Till>("till");
  expect_columns<TillPerson>("till_person");
  expect_columns<ApiToken>("api_token");
  expect_columns<Invitation>("invitation");
  expect_columns<Customer>("customer");
  expect_columns<Organisation>("organisation");
  expect_columns<Inbox>("inbox");
  expect_columns<Conversation>("conversation");
  expect_columns<Message>("message");
  expect_columns<Attachment>("attachment");
  expect_columns<Arrival>("arrival");
  expect_columns<Mailbox>("mailbox");
  expect_columns<MailboxPlace>("mailbox_place");
  expect_columns<MailboxState>("mailbox_state");
  expect_columns<MailboxLease>("mailbox_lease");
  expect_columns<KeptMail>("mail");
  expect_columns<Effect>("effect");
  expect_columns<Timer>("timer");
  expect_columns<Tag>("tag");
  expect_columns<KeptDraft>("draft");
  expect_columns<ReadyAnswer>("ready_answer");
  expect_columns<Upload>("upload");
  expect_columns<Seen>("seen");
  expect_columns<MattersCode>("matters_code");
  expect_columns<FormDraft>("form_draft");
  expect_columns<FormDraftFile>("form_draft_file");
  expect_columns<Promise>("promise");
  expect_columns<PlannedPromise>("planned_promise");
  expect_columns<PromiseReason>("promise_reason");
  expect_columns<PromisePolicy>("promise_policy");
  expect_columns<ContactWish>("contact_wish");
  expect_columns<KeptVerdict>("kept_verdict");
  expect_columns<SettledQuestion>("settled_question");
  expect_columns<PromiseDeadline>("promise_deadline");
  expect_columns<SurveyMark>("survey_mark");
  expect_columns<OwnChannel>("own_channel");
  expect_columns<OwnChannelPerson>("own_channel_person");
  expect_columns<OwnChannelThread>("own_channel_thread");
  expect_columns<OwnChannelReport>("own_channel_report");
  expect_columns<FormField>("form_field");
  expect_columns<FormAnswer>("form_answer");
}

TEST_P(Schema, SaysWhichItIsAndWhoseItIs) {
  EXPECT_EQ(read([](Tx& tx) { return get_setting(tx, "schema_version"); }), std::to_string(newest_schema()));
  const auto id = read([](Tx& tx) { return get_setting(tx, "instance_id"); });
  const auto secret = read([](Tx& tx) { return get_setting(tx, "instance_secret"); });
  EXPECT_EQ(id.value_or("").size(), 32U);
  EXPECT_EQ(secret.value_or("").size(), 64U);
  reopen();
  EXPECT_EQ(read([](Tx& tx) { return get_setting(tx, "instance_id"); }), id);
}

TEST_P(Schema, OfANewerProgramIsRefused) {
  write([](Tx& tx) { set_setting(tx, "schema_version", "999"); });
  store_.reset();
  Result<std::unique_ptr<Store>> opened = place_->open();
  ASSERT_FALSE(opened.ok());
  EXPECT_EQ(opened.error().code, "newer_schema");
  EXPECT_NE(opened.error().sentence.find("999"), std::string::npos);
}

// Every released schema, with rows in it, becomes the one of today and keeps its rows.
TEST_P(Schema, OneIsBroughtUpToDate) {
  const auto fresh_columns = all_of<std::string>(every_column);
  const auto fresh_indexes = all_of<std::string>(every_index);
  store_.reset();
  start_from_fixture();
  reopen();
  EXPECT_EQ(all_of<std::string>(every_column), fresh_columns);
  EXPECT_EQ(all_of<std::string>(every_index).size(), fresh_indexes.size());
  static constexpr Sql people{"people", select<Person, "FROM person ORDER BY id">};
  static constexpr Sql sessions{"sessions", select<Session, "FROM session">};
  static constexpr Sql tokens{"tokens", select<ApiToken, "FROM api_token">};
  static constexpr Sql invitations{"invitations", select<Invitation, "FROM invitation">};
  static constexpr Sql customers{"customers", select<Customer, "FROM customer">};
  static constexpr Sql inboxes{"inboxes", select<Inbox, "FROM inbox">};
  static constexpr Sql conversations{"conversations", select<Conversation, "FROM conversation">};
  static constexpr Sql messages{"messages", select<Message, "FROM message ORDER BY id">};
  static constexpr Sql attachments{"attachments", select<Attachment, "FROM attachment">};
  static constexpr Sql arrivals{"arrivals", select<Arrival, "FROM arrival">};
  static constexpr Sql effects{"effects", select<Effect, "FROM effect">};
  static constexpr Sql timers{"timers", select<Timer, "FROM timer">};
  ASSERT_EQ(all_of<Person>(people).size(), 2U);
  EXPECT_EQ(all_of<Person>(people)[1].role, Role::agent);
  EXPECT_EQ(all_of<Session>(sessions).at(0).person, PersonId{1});
  EXPECT_EQ(all_of<ApiToken>(tokens).at(0).scope, TokenScope::write);
  EXPECT_EQ(all_of<Invitation>(invitations).at(0).kind, InvitationKind::join);
  EXPECT_EQ(all_of<Customer>(customers).at(0).name.view(), "Zo\xC3\xAB Quince");
  EXPECT_EQ(all_of<Inbox>(inboxes).at(0).name.view(), "Shop");
  EXPECT_EQ(all_of<Conversation>(conversations).at(0).state, ConversationState::waiting);
  ASSERT_EQ(all_of<Message>(messages).size(), 2U);
  EXPECT_EQ(all_of<Message>(messages)[1].kind, MessageKind::reply);
  EXPECT_EQ(all_of<Attachment>(attachments).at(0).media_type.view(), "image/png");
  EXPECT_EQ(all_of<Arrival>(arrivals).at(0).channel, Channel::web_form);
  EXPECT_EQ(all_of<Effect>(effects).at(0).state, EffectState::done);
  EXPECT_EQ(all_of<Timer>(timers).at(0).kind, "settle_quietly");
  EXPECT_EQ(read([](Tx& tx) { return events_by_id(tx, 0, 10); }).size(), 3U);
  EXPECT_EQ(read([](Tx& tx) {
              int found = 0;
              const std::vector<std::string> words{"teapot"};
              tx.candidates(words, 10, [&](RowReader&) { ++found; });
              return found;
            }),
            1);
  write([](Tx& tx) { EXPECT_GE(tx.next_conversation_number(), 2); });
}

constexpr std::array two_steps{
    Migration{1, "first", "CREATE TABLE setting (name TEXTC PRIMARY KEY, value TEXTC NOT NULL) TABLE_END;",
              "", ""},
    Migration{2, "second", "CREATE TABLE shelf (id INT PRIMARY KEY) TABLE_END;",
              "INSERT INTO shelf (id) VALUES (2);", ""},
};

class Upgrade : public testing::Test {
 protected:
  void SetUp() override { fs::create_directory(place_.folder()); }
  Result<int> upgrade(std::size_t steps) {
    return sqlite::upgrade(place_.folder(), random_, std::span<const Migration>(two_steps).first(steps));
  }
  // The numbers that a query of one column gives.
  static std::vector<int> numbers(const std::string& file, const char* query) {
    std::vector<int> out;
    sqlite3* db = nullptr;
    sqlite3_stmt* statement = nullptr;
    sqlite3_open(file.c_str(), &db);
    if (sqlite3_prepare_v2(db, query, -1, &statement, nullptr) != SQLITE_OK) out.push_back(-1);
    while (statement != nullptr && sqlite3_step(statement) == SQLITE_ROW)
      out.push_back(sqlite3_column_int(statement, 0));
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return out;
  }
  SqlitePlace place_;
  SeededRandom random_{7};
};

TEST_F(Upgrade, TakesTheMissingStepsAndKeepsACopy) {
  EXPECT_EQ(*upgrade(1), 1);
  EXPECT_FALSE(fs::exists(place_.folder() + "/heard.before-1.db")) << "there was nothing to lose";
  EXPECT_EQ(*upgrade(2), 1);
  EXPECT_EQ(*upgrade(2), 0);
  EXPECT_EQ(numbers(place_.file(), "SELECT id FROM shelf"), std::vector{2});
  const std::string copy = place_.folder() + "/heard.before-2.db";
  EXPECT_EQ(numbers(copy, "SELECT value FROM setting WHERE name = 'schema_version'"), std::vector{1});
  EXPECT_EQ(numbers(copy, "SELECT id FROM shelf"), std::vector{-1});
}

TEST_F(Upgrade, RefusesWhatANewerProgramWrote) {
  ASSERT_TRUE(upgrade(2).ok());
  Result<int> older = upgrade(1);
  ASSERT_FALSE(older.ok());
  EXPECT_EQ(older.error().code, "newer_schema");
}

TEST_F(Upgrade, LeavesNothingOfAStepThatFails) {
  ASSERT_TRUE(upgrade(1).ok());
  const std::array broken_steps{
      two_steps[0], Migration{2, "bad", "CREATE TABLE shelf (id INT) TABLE_END; NONSENSE;", "", ""}};
  EXPECT_FALSE(sqlite::upgrade(place_.folder(), random_, broken_steps).ok());
  EXPECT_EQ(numbers(place_.file(), "SELECT id FROM shelf"), std::vector{-1});
  EXPECT_EQ(*upgrade(2), 1);
}

TEST(Migrations, AreNumberedWithoutGaps) {
  int number = 0;
  for (const Migration& step : all_migrations()) EXPECT_EQ(step.number, ++number) << step.name;
}

TEST(Migrations, AreReadableOneBack) {
  EXPECT_TRUE(readable_schema(2, two_steps).ok());
  EXPECT_TRUE(readable_schema(1, two_steps).ok());
  EXPECT_FALSE(readable_schema(0, two_steps).ok());
  EXPECT_EQ(readable_schema(3, two_steps).error().code, "newer_schema");
}

TEST(Spelling, TouchesWholeWordsOnly) {
  EXPECT_EQ(spelled("id INT, POINT INT2 TEXTC) TABLE_END;", Engine::sqlite),
            "id INTEGER, POINT INT2 TEXT) STRICT;");
  EXPECT_EQ(spelled("id INT, PRINT TEXTC) TABLE_END;", Engine::postgres),
            "id BIGINT, PRINT TEXT COLLATE \"C\") ;");
}

}  // namespace
}  // namespace heard::store
