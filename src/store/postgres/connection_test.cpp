#include "store/postgres/connection.h"

#include "store/postgres/database_test.h"

namespace heard::store::postgres {
namespace {

using Values = std::vector<Value>;

class ConnectionTest : public OnPostgres {
 protected:
  void SetUp() override {
    OnPostgres::SetUp();
    if (IsSkipped()) return;
    connection_ = std::make_unique<Connection>(url(), "SET jit = off");
    ASSERT_TRUE(connection_->open().ok());
    Hand(url()).run("CREATE TABLE thing (id BIGINT PRIMARY KEY, words TEXT, size FLOAT8, bytes BYTEA)");
  }
  // The error of what the action throws.
  static std::optional<ErrorKind> thrown(const std::function<void()>& action) {
    try {
      action();
    } catch (const Abort& abort) {
      return abort.error.kind;
    }
    return std::nullopt;
  }

  std::unique_ptr<Connection> connection_;
};

constexpr Sql add{"add", "INSERT INTO thing (id, words, size, bytes) VALUES ($1, $2, $3, $4)"};
constexpr Sql read{"read", "SELECT id, words, size, bytes, id > 1, words IS NULL FROM thing WHERE id = $1"};
constexpr Sql sum{"sum", "SELECT count(*), sum(id) FROM thing"};
constexpr Sql wrong{"wrong", "SELECT nothing FROM nowhere"};
constexpr Sql later{"later", "SELECT COALESCE($1, 0) + 1000"};

TEST_F(ConnectionTest, ValuesComeBackAsTheyWere) {
  const std::string bytes("\0\x01\xff'\\", 5);
  connection_->query(add, Values{std::int64_t{1} << 52, std::string_view{"’tis a \"word\" \\ more"}, 2.5,
                                 reflect::Blob{bytes}});
  Rows rows = connection_->query(read, Values{std::int64_t{1} << 52});
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.integer(0), std::int64_t{1} << 52);
  EXPECT_EQ(rows.text(1), "’tis a \"word\" \\ more");
  EXPECT_EQ(rows.real(2), 2.5);
  EXPECT_EQ(rows.text(3), bytes);
  EXPECT_EQ(rows.integer(4), 1);
  EXPECT_EQ(rows.integer(5), 0);
  EXPECT_FALSE(rows.next());
}

TEST_F(ConnectionTest, EmptyTextAndBytesAreNotNull) {
  connection_->query(add, Values{std::int64_t{1}, std::string_view{}, nullptr, reflect::Blob{}});
  Rows rows = connection_->query(read, Values{std::int64_t{1}});
  ASSERT_TRUE(rows.next());
  EXPECT_FALSE(rows.is_null(1));
  EXPECT_TRUE(rows.is_null(2));
  EXPECT_FALSE(rows.is_null(3));
  EXPECT_EQ(rows.text(3), "");
}

TEST_F(ConnectionTest, NullFirstDoesNotFixATypeForEver) {
  connection_->query(add, Values{std::int64_t{1}, nullptr, nullptr, nullptr});
  connection_->query(add, Values{std::int64_t{2}, std::string_view{"two"}, 2.0, reflect::Blob{"2"}});
  connection_->query(add, Values{std::int64_t{3}, nullptr, 3.0, nullptr});
  EXPECT_TRUE(connection_->query(later, Values{nullptr}).next());
  Rows rows = connection_->query(later, Values{std::int64_t{1} << 50});
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.integer(0), (std::int64_t{1} << 50) + 1000);
}

TEST_F(ConnectionTest, PostedChangesShowAtTheNextQuery) {
  for (std::int64_t id = 1; id <= 500; ++id)
    connection_->post(add, Values{id, std::string_view{"x"}, nullptr, nullptr});
  Rows rows = connection_->query(sum);
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.integer(0), 500);
  EXPECT_EQ(rows.integer(1), 125'250);
}

TEST_F(ConnectionTest, FailuresAreTranslatedAndTheConnectionGoesOn) {
  connection_->post(statements::begin_write);
  connection_->post(add, Values{std::int64_t{1}, nullptr, nullptr, nullptr});
  connection_->post(add, Values{std::int64_t{1}, nullptr, nullptr, nullptr});
  EXPECT_EQ(thrown([&] { connection_->query(sum); }), ErrorKind::exists);
  EXPECT_TRUE(connection_->in_transaction());
  connection_->query(statements::rollback);
  EXPECT_FALSE(connection_->in_transaction());
  EXPECT_EQ(thrown([&] { connection_->query(wrong); }), ErrorKind::broken);
  EXPECT_EQ(thrown([&] { connection_->query(wrong); }), ErrorKind::broken);
  Rows rows = connection_->query(sum);
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.integer(0), 0);
  EXPECT_TRUE(connection_->usable());
}

TEST_F(ConnectionTest, AHungUpServerIsSeenBeforeItIsAsked) {
  const std::string process = std::to_string(connection_->server_process());
  EXPECT_TRUE(connection_->usable());
  Hand(url()).run("SELECT pg_terminate_backend(" + process + ", 5000)");
  EXPECT_FALSE(connection_->usable());
  ASSERT_TRUE(connection_->open().ok());
  EXPECT_TRUE(connection_->query(sum).next());
}

TEST_F(ConnectionTest, AColumnThatIsNotThereIsRefused) {
  Rows rows = connection_->query(sum);
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(thrown([&] { (void)rows.integer(2); }), ErrorKind::broken);
  EXPECT_EQ(thrown([&] { (void)rows.is_null(-1); }), ErrorKind::broken);
}

TEST(ConnectionTo, NobodyIsBusyAndSaysWhy) {
  const Result<ConnectionPtr> refused = connected("postgresql://heard@127.0.0.1:1/heard");
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().kind, ErrorKind::busy);
  EXPECT_NE(refused.error().cause.find("refused"), std::string::npos);
}

}  // namespace
}  // namespace heard::store::postgres
