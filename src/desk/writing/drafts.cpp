#include "desk/writing/drafts.h"

#include <fmt/format.h>

#include "desk/commit.h"
#include "desk/mail/mail_people.h"
#include "store/sql/draft.h"

namespace heard::desk {
namespace {

Error draft_moved(Instant changed_at) {
  Error error = conflict("draft_moved", "This draft has been changed on another device since.");
  error.extra_json = fmt::format("\"changed_at\":\"{}\"", rfc3339(changed_at));
  return error;
}

// As they were typed: whether mail can go there is looked at when it is sent.
Result<std::optional<Lines>> people_kept(const PeopleNamed& people, const char* field) {
  if (!people) return std::optional<Lines>{};
  if (people->size() > answer_people_max)
    return invalid("too_many_recipients", "A message goes to at most 100 people.", field);
  std::vector<std::string> lines;
  for (const auto& one : *people) lines.push_back(one_line(one.view()));
  return std::optional(Lines::of(lines));
}

Result<DraftView> keep_in(store::Tx& tx, const KeptDraft& draft, std::optional<Instant> seen_at) {
  HEARD_TRY(const Conversation conversation, load_conversation(tx, draft.conversation));
  const auto before = tx.one<KeptDraft>(store::sql::draft_get, draft.person, conversation.id, draft.kind);
  const bool same = before && before->text == draft.text && before->html == draft.html &&
                    before->recipients == draft.recipients && before->copies == draft.copies &&
                    before->blind_copies == draft.blind_copies;
  if (before && !same && before->changed_at > seen_at.value_or(Instant{}))
    return draft_moved(before->changed_at);
  if (draft.text.empty() && !draft.recipients && !draft.copies && !draft.blind_copies) {
    tx.run(store::sql::draft_drop, draft.person, conversation.id, draft.kind);
  } else {
    tx.put(store::sql::draft_put, draft);
  }
  DraftView view{.conversation_id = conversation.id,
                 .kind = draft.kind,
                 .text = draft.text.str(),
                 .changed_at = draft.changed_at,
                 .to = draft.recipients,
                 .cc = draft.copies,
                 .bcc = draft.blind_copies};
  if (draft.html) view.html = draft.html->str();
  return view;
}

}  // namespace

Task<DraftList> drafts(Desk& desk, Caller caller) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<DraftList> {
    return DraftList{tx.list<DraftView>(store::sql::drafts_of_person, caller.person)};
  });
}

Task<DraftList> drafts_of(Desk& desk, Caller caller, ConversationId id) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<DraftList> {
    HEARD_TRY(const Conversation conversation, load_conversation(tx, id));
    return DraftList{tx.list<DraftView>(store::sql::drafts_of_conversation, caller.person, conversation.id)};
  });
}

Task<DraftView> keep_draft(Desk& desk, Caller caller, ConversationId id, KeepDraft command) {
  KeptDraft draft{.person = caller.person,
                  .conversation = id,
                  .kind = command.kind,
                  .text = std::move(command.text),
                  .changed_at = desk.clock.now()};
  if (!draft.text.empty()) draft.html = std::move(command.html);
  HEARD_CO_TRY(draft.recipients, people_kept(command.to, "to"));
  HEARD_CO_TRY(draft.copies, people_kept(command.cc, "cc"));
  HEARD_CO_TRY(draft.blind_copies, people_kept(command.bcc, "bcc"));
  co_return co_await desk.store.write(
      [&](store::Tx& tx) -> Result<DraftView> { return keep_in(tx, draft, command.seen_at); });
}

}  // namespace heard::desk
