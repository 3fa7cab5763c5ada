// Sending words of a conversation on: what stands in the letter before its writer says more.
#include <algorithm>
#include <utility>

#include "desk/commit.h"
#include "desk/conversation/merge.h"
#include "desk/writing/attach.h"
#include "desk/writing/outside.h"
#include "desk/writing/quote.h"
#include "record/upload.h"
#include "store/pages.h"
#include "store/sql/conversation.h"
#include "store/sql/pages.h"
#include "store/sql/people.h"
#include "store/upload_rows.h"
#include "understand/subject_marks.h"

namespace heard::desk {
namespace {

constexpr std::size_t messages_max = 200;          // of a long conversation the newest
constexpr std::size_t quoted_bytes_max = 100'000;  // the letter has room for more

struct Original {
  MessageId id;
  ConversationId conversation;
  SentOn words;
};

// What its customer has said and read, with those that go on in it; oldest first.
std::vector<Original> said_in(store::Tx& tx, const Conversation& conversation) {
  std::vector<ConversationId> all{conversation.id};
  for (const store::ConversationPart& part : store::conversation_parts(tx, conversation.id))
    all.push_back(part.id);
  std::vector<Original> said;
  for (const ConversationId id : all)
    tx.each(store::sql::page_messages, store::Tx::RowFn([&](store::RowReader& row) {
              const bool is_ours = row.text(1) == "reply";
              said.push_back(
                  {.id = MessageId{row.integer(0)},
                   .conversation = id,
                   .words = {.author = is_ours ? std::string(row.text(2)) : conversation.customer_name.str(),
                             .at = Instant{row.integer(3)},
                             .text = std::string(row.text(4))}});
            }),
            id);
  std::ranges::sort(said, {}, [](const Original& one) { return std::pair(one.words.at, one.id); });
  return said;
}

// From the newest back, as far as there is room.
std::vector<Original> fitting(std::vector<Original> said) {
  std::size_t bytes = 0;
  auto first = said.end();
  while (first != said.begin() && static_cast<std::size_t>(said.end() - first) < messages_max) {
    bytes += (first - 1)->words.text.size();
    if (bytes > quoted_bytes_max) break;
    --first;
  }
  if (first == said.end() && !said.empty()) {
    --first;
    first->words.text = Text<quoted_bytes_max>::cut(first->words.text).str();
  }
  said.erase(said.begin(), first);
  return said;
}

Result<std::vector<Original>> wanted_of(store::Tx& tx, const Conversation& conversation,
                                        const ForwardWords& command) {
  std::vector<Original> said = said_in(tx, conversation);
  if (command.message_id)
    std::erase_if(said, [&](const Original& one) { return one.id != command.message_id; });
  if (said.empty())
    return command.message_id ? not_found("This message")
                              : invalid("nothing_said", "Nothing was said here that can be sent on.", {});
  return fitting(std::move(said));
}

struct Copying {
  PersonId person;
  const std::vector<AttachmentId>& ids;
  Instant now;
};

// Each file waits as an upload of the caller's, sharing the bytes.
void copy_files(store::Tx& tx, const std::vector<Original>& said, const Copying& copying,
                ForwardDraft& draft) {
  std::int64_t bytes = 0;
  for (const Original& one : said) {
    for (const Attachment& file :
         tx.list<Attachment>(store::sql::files_of_message, one.conversation, one.id)) {
      const bool has_room = draft.attachments.size() < copying.ids.size() &&
                            bytes + file.size <= std::int64_t{message_files_bytes_max};
      if (!has_room) {
        ++draft.left_out;
        continue;
      }
      bytes += file.size;
      const AttachmentId id = copying.ids[draft.attachments.size()];
      store::add_unbegun_upload(tx, {.id = id,
                                     .person = copying.person,
                                     .conversation = unbegun,
                                     .kind = WrittenKind::reply,
                                     .name = file.name,
                                     .media_type = file.media_type,
                                     .size = file.size,
                                     .blob = file.blob,
                                     .at = copying.now});
      draft.attachments.push_back(
          {.id = id, .name = file.name.str(), .media_type = file.media_type.str(), .size = file.size});
    }
  }
}

Result<ForwardDraft> draft_in(store::Tx& tx, ConversationId id, const ForwardWords& command,
                              const Copying& copying) {
  HEARD_TRY(const Conversation conversation, load_conversation(tx, id));
  HEARD_CHECK(check_goes_on_here(conversation));
  HEARD_TRY(const std::vector<Original> said, wanted_of(tx, conversation, command));
  const std::string bare = understand::without_marks(conversation.subject.view(), understand::Marks::all);
  ForwardDraft draft{.subject = "Fwd: " + bare, .attachments = {}};
  std::vector<SentOn> words;
  for (const Original& one : said) words.push_back(one.words);
  draft.text = sent_on(bare, words);
  copy_files(tx, said, copying, draft);
  return draft;
}

}  // namespace

Task<ForwardDraft> forward_words(Desk& desk, Caller caller, ConversationId id, ForwardWords command) {
  HEARD_CO_CHECK(co_await desk.ids.reserve(message_files_max));
  std::vector<AttachmentId> ids;
  for (std::size_t i = 0; i < message_files_max; ++i) ids.push_back(desk.ids.take<AttachmentId>());
  const Copying copying{.person = caller.person, .ids = ids, .now = desk.clock.now()};
  const auto write = [&](store::Tx& tx) { return draft_in(tx, id, command, copying); };
  co_return co_await desk.store.write(write);
}

}  // namespace heard::desk
