// Files that wait to be sent, as rows, and that their blobs are counted once all along.
#include "store/upload_rows.h"

#include <algorithm>
#include <array>
#include <thread>

#include "store/blob_rows.h"
#include "store/conformance.h"
#include "store/sql/conversation.h"

namespace heard::store {
namespace {

constexpr Instant begun_at{1'800'000'000'000'000};
constexpr DraftOf draft{.conversation = {7}, .person = {1}};

class UploadRows : public Conformance {
 protected:
  void SetUp() override {
    Conformance::SetUp();
    if (store_) write([](Tx& tx) { tx.put(sql::conversation_add, Conversation{.id = draft.conversation}); });
  }
  static Upload upload(std::int64_t id, Instant at = begun_at) {
    return {.id = {id},
            .person = draft.person,
            .conversation = draft.conversation,
            .name = *Text<255>::of("plan.pdf"),
            .media_type = *Text<127>::of("application/pdf"),
            .size = 4,
            .blob = "blob " + std::to_string(id),
            .at = at};
  }
  void add(const Upload& upload) {
    write([&](Tx& tx) { EXPECT_TRUE(add_upload(tx, upload)); });
  }
  std::size_t waiting(const DraftOf& of = draft) {
    return read([&](Tx& tx) { return uploads_of(tx, of); }).size();
  }
  bool kept(std::int64_t id) {
    return read([&](Tx& tx) { return blob_is_kept(tx, "blob " + std::to_string(id)); });
  }
};
HEARD_ON_BOTH_ENGINES(UploadRows);

TEST_P(UploadRows, AreKeptWholeForTheirOwner) {
  add(upload(1));
  const auto row = read([](Tx& tx) { return find_upload(tx, {1}, draft.person); });
  ASSERT_TRUE(row);
  EXPECT_EQ(row->kind, WrittenKind::reply);
  EXPECT_EQ(row->name.view(), "plan.pdf");
  EXPECT_EQ(row->media_type.view(), "application/pdf");
  EXPECT_EQ(row->at, begun_at);
  EXPECT_FALSE(read([](Tx& tx) { return find_upload(tx, {1}, {2}); }));
  EXPECT_EQ(waiting(), 1U);
  EXPECT_EQ(waiting({.conversation = {8}, .person = {1}}), 0U);
  EXPECT_EQ(waiting({.conversation = {7}, .person = {2}}), 0U);
  EXPECT_EQ(waiting({.conversation = {7}, .person = {1}, .kind = WrittenKind::note}), 0U);
}

TEST_P(UploadRows, NeedTheirConversation) {
  Upload lost = upload(1);
  lost.conversation = {8};
  write([&](Tx& tx) { EXPECT_FALSE(add_upload(tx, lost)); });
  EXPECT_FALSE(kept(1));
}

TEST_P(UploadRows, BecomeAttachmentsAndWaitAgain) {
  add(upload(1));
  const Message reply{.id = {30}, .conversation = draft.conversation, .kind = MessageKind::reply};
  write([&](Tx& tx) {
    EXPECT_FALSE(send_upload(tx, {1}, {.conversation = {7}, .person = {2}}, reply));
    EXPECT_FALSE(send_upload(tx, {1}, {.conversation = {8}, .person = {1}}, reply));
    EXPECT_FALSE(
        send_upload(tx, {1}, {.conversation = {7}, .person = {1}, .kind = WrittenKind::note}, reply));
    EXPECT_TRUE(send_upload(tx, {1}, draft, reply));
    EXPECT_FALSE(send_upload(tx, {1}, draft, reply)) << "once";
  });
  const auto sent = read([](Tx& tx) { return tx.one<Attachment>(sql::attachment_by_id, AttachmentId{1}); });
  ASSERT_TRUE(sent);
  EXPECT_EQ(sent->message, reply.id);
  EXPECT_EQ(sent->name.view(), "plan.pdf");
  EXPECT_EQ(waiting(), 0U);
  EXPECT_TRUE(kept(1));

  write([&](Tx& tx) { give_back_uploads(tx, reply, {2}, begun_at); });
  EXPECT_FALSE(read([](Tx& tx) { return tx.one<Attachment>(sql::attachment_by_id, AttachmentId{1}); }));
  EXPECT_TRUE(read([](Tx& tx) { return find_upload(tx, {1}, {2}); }));
  EXPECT_TRUE(kept(1));
  write([](Tx& tx) { EXPECT_TRUE(remove_upload(tx, {1}, {2})); });
  EXPECT_FALSE(kept(1)) << "one reference all along";
}

TEST_P(UploadRows, GoByTheirOwnersHandOrInTime) {
  add(upload(1));
  add(upload(2, begun_at + days(1)));
  write([](Tx& tx) {
    EXPECT_FALSE(remove_upload(tx, {1}, {2}));
    drop_uploads_before(tx, begun_at);
  });
  EXPECT_EQ(waiting(), 2U);
  write([](Tx& tx) { drop_uploads_before(tx, begun_at + days(1)); });
  EXPECT_EQ(waiting(), 1U);
  EXPECT_FALSE(kept(1));
  EXPECT_TRUE(kept(2));
}

// Two who add the tenth file at once, or add one while the customer is erased, must see each other.
TEST_P(UploadRows, OfOneConversationAreAddedOneAfterTheOther) {
  std::vector<std::thread> writers;
  std::array<bool, 4> added{};
  for (std::size_t i = 0; i < added.size(); ++i) {
    writers.emplace_back([this, &added, i] {
      const auto result = store().write_now([&](Tx& tx) -> Result<bool> {
        if (!uploads_of(tx, draft).empty()) return false;
        return add_upload(tx, upload(static_cast<std::int64_t>(i) + 1));
      });
      added[i] = result.ok() && *result;
    });
  }
  for (std::thread& writer : writers) writer.join();
  EXPECT_EQ(std::count(added.begin(), added.end(), true), 1);
  EXPECT_EQ(waiting(), 1U);
}

}  // namespace
}  // namespace heard::store
