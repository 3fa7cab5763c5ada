// Every table, from either engine into either: filled with made-up rows by what the database says of itself,
// so that a table or a column that comes later is tested without being named here.
#include "store/backup.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>

#include "store/archive/kept.h"
#include "store/archive/writer.h"
#include "store/blob_rows.h"
#include "store/conformance.h"
#include "store/ids.h"
#include "store/setting.h"
#include "store/sql/setting.h"

namespace heard::store {
namespace {

constexpr int rows_made = 3;
const std::string attached(700'000, 'b');

struct Route {
  Engine from;
  Engine to;
};

std::string route_name(const testing::TestParamInfo<Route>& info) {
  const auto name = [](Engine e) { return e == Engine::sqlite ? "sqlite" : "postgres"; };
  return fmt::format("from_{}_to_{}", name(info.param.from), name(info.param.to));
}

Result<std::unique_ptr<Snapshot>> snapshot_of(Place& place) {
  if (auto* sqlite = dynamic_cast<SqlitePlace*>(&place)) return snapshot_of_sqlite(sqlite->folder());
  return snapshot_of_postgres({.url = dynamic_cast<PostgresPlace&>(place).url()});
}

Result<std::unique_ptr<Filling>> filling_of(Place& place) {
  if (auto* sqlite = dynamic_cast<SqlitePlace*>(&place)) return fill_sqlite(sqlite->folder());
  return fill_postgres(dynamic_cast<PostgresPlace&>(place).url());
}

// Statements live as long as the store keeps their prepared form.
struct Made {
  std::vector<std::unique_ptr<std::string>> texts;
  std::vector<std::unique_ptr<Sql>> sqls;
  const Sql& operator()(std::string text) {
    texts.push_back(std::make_unique<std::string>(std::move(text)));
    sqls.push_back(std::make_unique<Sql>(Sql{"made", *texts.back()}));
    return *sqls.back();
  }
};

using Rows = std::map<std::string, std::vector<std::string>>;

// All that is carried, a line a row; nothing of what is left out.
Rows all_rows(Snapshot& snapshot) {
  Rows rows;
  for (const archive::Table& table : snapshot.tables()) {
    if (!archive::is_carried(table.name)) continue;
    std::vector<std::string>& lines = rows[table.name];
    snapshot.each_row(table, [&](RowReader& row) {
      std::string line;
      for (std::size_t at = 0; at < table.columns.size(); ++at) {
        const int column = static_cast<int>(at);
        line += fmt::format("{}={}|", table.columns[at].name,
                            row.is_null(column) ? std::string("null") : std::string(row.text(column)));
      }
      lines.push_back(line);
    });
    std::ranges::sort(lines);
  }
  return rows;
}

class BackUp : public testing::TestWithParam<Route> {
 protected:
  void SetUp() override {
    from_ = place_of(GetParam().from);
    to_ = place_of(GetParam().to);
    if (!from_ || !to_) GTEST_SKIP() << "HEARD_TEST_POSTGRES names no PostgreSQL server";
    std::string pattern = (std::filesystem::temp_directory_path() / "heard-backup-XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
    file_ = folder_ + "/shop.backup";
    fill();
  }
  void TearDown() override {
    std::error_code none;
    std::filesystem::remove_all(folder_, none);
  }

  // A row of every table: each column something of its own that is not empty.
  void fill() {
    auto store = from_->open();
    ASSERT_TRUE(store.ok()) << store.error().cause;
    auto snapshot = snapshot_of(*from_);
    ASSERT_TRUE(snapshot.ok());
    const std::vector<archive::Table> tables = (*snapshot)->tables();
    snapshot->reset();
    blob_ = *(*store)->blobs().put(attached);
    const auto written = (*store)->write_now([&](Tx& tx) -> Result<void> {
      Made made;
      for (const archive::Table& table : tables) {
        const bool own =
            std::ranges::find(archive::engine_tables, table.name) != archive::engine_tables.end();
        if (own || table.name == "counter" || table.name == "event" || table.name == "search_document")
          continue;
        for (int i = 1; i <= rows_made; ++i) tx.run(made(insert_of(table, i)));
      }
      tx.index(
          {.id = 71, .conversation = ConversationId{7}, .at = {5}, .tokens = "lid o'neil ba\\ck kaputt"});
      tx.index({.id = 72, .conversation = ConversationId{8}, .at = {6}, .tokens = "lid heil"});
      const NewEvent event{.event = ShopChanged{.name = true}, .at = {9}, .by = {ByKind::person, 1}};
      const std::vector<NewEvent> events(5, event);
      tx.append(events);
      store::keep_blob(tx, blob_, std::ssize(attached));
      set_setting(tx, "sending", "off");
      return {};
    });
    ASSERT_TRUE(written.ok()) << written.error().cause;
    for (int i = 0; i < 3; ++i) {
      const auto number =
          (*store)->write_now([](Tx& tx) -> Result<std::int64_t> { return tx.next_conversation_number(); });
      ASSERT_TRUE(number.ok());
      number_ = *number;
    }
    Ids ids(**store);
    ASSERT_TRUE(ids.reserve_now(5).ok());
    id_ = ids.take<MessageId>().value;
    (*store)->stop();
  }

  static std::string insert_of(const archive::Table& table, int i) {
    std::string values;
    for (const archive::Column& column : table.columns) {
      if (!values.empty()) values += ", ";
      const int hash = static_cast<int>(std::hash<std::string>{}(table.name + column.name) % 1'000'000);
      if (column.kind == archive::Kind::integer) {
        const bool counted = column.name == "number";  // of conversations, which are given three below
        values += std::to_string(column.name == "refs" ? 0 : counted ? i : hash * 10 + i);
      } else if (column.kind == archive::Kind::real) {
        values += fmt::format("{}.5", i);
      } else {
        values += fmt::format("'{} of {} \t\\N {} ü\n \\'", column.name, table.name, i);
      }
    }
    return fmt::format("INSERT INTO {} ({}) VALUES ({})", table.name, archive::column_list(table), values);
  }

  Result<BackupTaken> take(const Secret& passphrase = {}) {
    auto snapshot = snapshot_of(*from_);
    if (!snapshot.ok()) return snapshot.error();
    return take_backup(**snapshot,
                       {.file = file_, .now = {77}, .passphrase = passphrase, .key_file = Secret("1 key\n")},
                       random_);
  }
  Result<archive::Totals> bring_back(const Secret& passphrase = {}) {
    auto reader = archive::ArchiveReader::open(file_, passphrase);
    if (!reader.ok()) return reader.error();
    auto filling = filling_of(*to_);
    if (!filling.ok()) return filling.error();
    if (!passphrase.empty()) (void)(*reader)->next();
    return restore_backup(**reader, **filling);
  }

  SystemRandom random_;
  std::unique_ptr<Place> from_;
  std::unique_ptr<Place> to_;
  std::string folder_;
  std::string file_;
  std::string blob_;
  std::int64_t number_ = 0;
  std::int64_t id_ = 0;
};

const Secret passphrase("correct horse battery");

TEST_P(BackUp, EveryTableComesBackOrIsLeftOutByName) {
  ASSERT_TRUE(take(passphrase).ok());
  const auto restored = bring_back(passphrase);
  ASSERT_TRUE(restored.ok()) << restored.error().sentence << restored.error().cause;
  auto before = snapshot_of(*from_);
  auto after = snapshot_of(*to_);
  ASSERT_TRUE(before.ok() && after.ok());
  Rows was = all_rows(**before);
  Rows is = all_rows(**after);
  // one engine counts conversations in a row and the other beside it
  was.erase("counter");
  is.erase("counter");
  EXPECT_EQ(was, is);
  EXPECT_GT(was.size(), 60U);
  for (const auto& [table, rows] : was) EXPECT_GE(rows.size(), 2U) << table;
  for (const archive::Table& table : (*after)->tables()) {
    if (std::ranges::find(archive::left_out_tables, table.name) == archive::left_out_tables.end()) continue;
    (*after)->each_row(table, [&](RowReader&) { ADD_FAILURE() << table.name << " came along"; });
  }
}

TEST_P(BackUp, NothingIsGivenTwiceAfterwards) {
  ASSERT_TRUE(take().ok());
  ASSERT_TRUE(bring_back().ok());
  auto store = to_->open();
  ASSERT_TRUE(store.ok()) << store.error().cause;
  const auto number =
      (*store)->write_now([](Tx& tx) -> Result<std::int64_t> { return tx.next_conversation_number(); });
  ASSERT_TRUE(number.ok());
  EXPECT_EQ(*number, number_ + 1);
  Ids ids(**store);
  ASSERT_TRUE(ids.reserve_now(1).ok());
  EXPECT_GT(ids.take<MessageId>().value, id_);
  const auto head = (*store)->write_now([](Tx& tx) -> Result<std::int64_t> {
    const NewEvent event{.event = ShopChanged{.name = true}, .at = {10}, .by = {ByKind::person, 1}};
    tx.append({&event, 1});
    return tx.one<std::int64_t>(sql::database_now).value_or(0) > 0 ? std::int64_t{1} : std::int64_t{0};
  });
  EXPECT_TRUE(head.ok()) << head.error().cause;
  for (int wait = 0; wait < 200; ++wait) {
    const auto seq = (*store)->read_now([](Tx& tx) -> Result<std::int64_t> { return tx.log_head(); });
    if (seq.ok() && *seq == 6) return;
    ::usleep(20'000);
  }
  ADD_FAILURE() << "the log does not go on at 6";
}

TEST_P(BackUp, WordsAreFoundAndFilesAreReadInTheOther) {
  ASSERT_TRUE(take().ok());
  ASSERT_TRUE(bring_back().ok());
  auto store = to_->open();
  ASSERT_TRUE(store.ok()) << store.error().cause;
  const auto found = [&](std::vector<std::string> words) {
    std::vector<std::int64_t> ids;
    EXPECT_TRUE((*store)
                    ->read_now([&](Tx& tx) -> Result<void> {
                      ids.clear();
                      tx.candidates(words, 10, [&](RowReader& row) { ids.push_back(row.integer(0)); });
                      return {};
                    })
                    .ok());
    return ids;
  };
  EXPECT_EQ(found({"lid"}), (std::vector<std::int64_t>{72, 71}));
  EXPECT_EQ(found({"o'neil", "kap*"}), (std::vector<std::int64_t>{71}));
  EXPECT_EQ(found({"ba\\ck"}), (std::vector<std::int64_t>{71}));
  EXPECT_EQ(found({"nothing"}), std::vector<std::int64_t>{});
  const auto bytes = (*store)->blobs().get(blob_);
  ASSERT_TRUE(bytes.ok());
  EXPECT_EQ(*bytes, attached);
  EXPECT_EQ(*(*store)->blobs().put(attached), blob_) << "the same bytes have another name";
}

TEST_P(BackUp, SecretsStayBehindWithoutAPassphrase) {
  const auto taken = take();
  ASSERT_TRUE(taken.ok());
  EXPECT_EQ(taken->manifest.left_out.size(), archive::sealed_places.size());
  for (const archive::LeftOut& one : taken->manifest.left_out) EXPECT_EQ(one.count, rows_made) << one.table;
  std::ifstream in(file_, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  for (const archive::SealedPlace& place : archive::sealed_places)
    EXPECT_EQ(text.find(fmt::format("{} of {} ", place.column, place.table)), std::string::npos)
        << place.table << "." << place.column;
  EXPECT_NE(text.find("address of mailbox"), std::string::npos);
  EXPECT_EQ(text.find("1 key"), std::string::npos);
  ASSERT_TRUE(bring_back().ok());
}

TEST_P(BackUp, SendingIsOffWhereItComesBack) {
  {
    auto store = from_->open();
    ASSERT_TRUE((*store)
                    ->write_now([](Tx& tx) -> Result<void> {
                      set_setting(tx, "sending", "on");
                      return {};
                    })
                    .ok());
    (*store)->stop();
  }
  ASSERT_TRUE(take().ok());
  ASSERT_TRUE(bring_back().ok());
  auto after = snapshot_of(*to_);
  EXPECT_EQ((*after)->setting("sending"), "off");
}

TEST_P(BackUp, IsTakenAsOfOneMomentWhileWritesGoOn) {
  auto store = from_->open();
  ASSERT_TRUE(store.ok());
  auto snapshot = snapshot_of(*from_);
  ASSERT_TRUE(snapshot.ok());
  const std::string before = (*snapshot)->setting("instance_id");
  const auto put = [&](std::string_view name) {
    return (*store)->write_now([&](Tx& tx) -> Result<void> {
      set_setting(tx, name, "later");
      return {};
    });
  };
  ASSERT_TRUE(put("written_meanwhile").ok());
  ASSERT_TRUE(take_backup(**snapshot, {.file = file_, .now = {77}}, random_).ok());
  (*store)->stop();
  snapshot->reset();
  ASSERT_TRUE(bring_back().ok());
  auto after = snapshot_of(*to_);
  EXPECT_EQ((*after)->setting("written_meanwhile"), "");
  EXPECT_EQ((*after)->setting("instance_id"), before);
}

TEST_P(BackUp, AnAlteredOneLeavesTheTargetEmpty) {
  ASSERT_TRUE(take().ok());
  std::fstream file(file_, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(5'000);
  file.put('\x07');
  file.close();
  EXPECT_EQ(bring_back().error().code, "damaged_backup");
  ASSERT_TRUE(take().ok());
  const auto restored = bring_back();
  ASSERT_TRUE(restored.ok()) << restored.error().sentence;
  EXPECT_EQ(bring_back().error().code, "not_empty");
}

// One that fits its checksum and not its schema: everything of it is taken back.
TEST_P(BackUp, OneThatStopsHalfWayLeavesTheTargetEmpty) {
  auto snapshot = snapshot_of(*from_);
  auto writer = archive::ArchiveWriter::begin(file_, {}, random_);
  ASSERT_TRUE(writer.ok());
  (*writer)->manifest({.schema = newest_schema(), .engine = "sqlite", .instance = "abc"});
  for (const archive::Table& table : (*snapshot)->tables()) {
    if (table.name != "setting") continue;
    (*writer)->table(table);
    const std::array<reflect::Value, 4> row{nullptr, nullptr, std::string_view("instance_id"),
                                            std::string_view("x")};
    (*writer)->row(table, row);
  }
  ASSERT_TRUE((*writer)->finish().ok());
  EXPECT_EQ(bring_back().error().code, "damaged_backup");
  ASSERT_TRUE(take().ok());
  const auto restored = bring_back();
  EXPECT_TRUE(restored.ok()) << restored.error().sentence;
}

TEST_P(BackUp, ANewerSchemaIsRefused) {
  auto writer = archive::ArchiveWriter::begin(file_, {}, random_);
  (*writer)->manifest({.schema = newest_schema() + 1, .engine = "sqlite", .instance = "abc"});
  ASSERT_TRUE((*writer)->finish().ok());
  EXPECT_EQ(bring_back().error().code, "newer_schema");
}

TEST_P(BackUp, ADeskThatNobodySetUpCountsAsEmpty) {
  {
    auto store = to_->open();
    ASSERT_TRUE(store.ok());
    (*store)->stop();
  }
  ASSERT_TRUE(take().ok());
  const auto restored = bring_back();
  ASSERT_TRUE(restored.ok()) << restored.error().sentence << restored.error().cause;
  EXPECT_TRUE(to_->open().ok());
}

INSTANTIATE_TEST_SUITE_P(Engines, BackUp,
                         testing::Values(Route{Engine::sqlite, Engine::sqlite},
                                         Route{Engine::sqlite, Engine::postgres},
                                         Route{Engine::postgres, Engine::sqlite},
                                         Route{Engine::postgres, Engine::postgres}),
                         route_name);

// What is resealed with a new key is what a backup must not hold: where the one learns of a column, the other
// has to.
TEST(SealedPlaces, AreThoseThatAreResealed) {
  std::ifstream in(std::string(HEARD_SOURCE_DIR) + "/src/store/sql/reseal.h");
  std::stringstream text;
  text << in.rdbuf();
  const std::string all = text.str();
  const std::regex update("UPDATE (\\w+) SET (\\w+) = \\$3");
  int count = 0;
  for (std::sregex_iterator at(all.begin(), all.end(), update), end; at != end; ++at, ++count)
    EXPECT_TRUE(std::ranges::any_of(archive::sealed_places, [&](const archive::SealedPlace& place) {
      return place.table == (*at)[1].str() && place.column == (*at)[2].str();
    })) << (*at)[0].str();
  EXPECT_EQ(count, std::ssize(archive::sealed_places) - 1) << "recovery codes are digests, and not resealed";
}

TEST(LeftOutTables, AreThere) {
  const std::vector<std::string> made = tables_ever_made();
  for (const std::string_view name : archive::left_out_tables)
    EXPECT_TRUE(std::ranges::find(made, name) != made.end()) << name;
}

}  // namespace
}  // namespace heard::store
