#include "desk/door/forms.h"

#include "base/bytes.h"
#include "care/form.h"
#include "desk/their_page/links.h"
#include "record/contact.h"
#include "store/blob_rows.h"
#include "store/blobs.h"
#include "store/sql/conversation.h"
#include "store/sql/form_draft.h"

namespace heard::desk {
namespace {

constexpr std::size_t form_key_bytes = 16;
constexpr std::size_t form_key_characters_max = 64;

std::string digest_of_key(std::string_view key) {
  return base64url(digest_of("form draft:" + std::string(key.substr(0, form_key_characters_max))));
}

Result<FormDraft> load_form(store::Tx& tx, const Desk& desk, CameAs came_as, std::string_view key) {
  auto draft = tx.one<FormDraft>(store::sql::form_draft_of, digest_of_key(key));
  if (!draft || draft->came_as != came_as || draft->changed_at + form_draft_life < desk.clock.now())
    return Error{.kind = ErrorKind::not_found,
                 .code = "form_over",
                 .sentence = "This form is not there any more. Please begin it again."};
  return std::move(*draft);
}

void write_form(store::Tx& tx, const FormDraft& draft) {
  tx.run(store::sql::form_draft_change, draft.digest, draft.what, draft.about_order, draft.wish, draft.name,
         draft.email, draft.complete, draft.changed_at, draft.conversation);
}

FormView form_view_of(store::Tx& tx, const Desk& desk, FormDraft draft) {
  FormView view;
  for (const FormDraftFile& file : tx.list<FormDraftFile>(store::sql::form_draft_files, draft.digest))
    view.files.push_back(
        {.id = file.id, .name = file.name.str(), .media_type = file.media_type.str(), .size = file.size});
  // as old as the sending, so that it ends with every other link to it
  if (draft.conversation)
    if (tx.one<Conversation>(store::sql::conversation_by_id, *draft.conversation))
      view.sent_path = link_path(desk.master_key, {*draft.conversation, draft.changed_at});
  view.draft = std::move(draft);
  return view;
}

Error too_much(std::string_view code) {
  return conflict(std::string(code), "There is no room for so many files.");
}

Result<void> check_room(store::Tx& tx, const FormDraft& draft, const std::vector<FormDraftFile>& more) {
  std::size_t count = more.size();
  std::int64_t size = 0;
  for (const FormDraftFile& file : more) size += file.size;
  for (const FormDraftFile& file : tx.list<FormDraftFile>(store::sql::form_draft_files, draft.digest)) {
    ++count;
    size += file.size;
  }
  if (count > contact_files_max) return too_much("too_many_files");
  if (size > static_cast<std::int64_t>(contact_files_bytes_max)) return too_much("files_too_large");
  return {};
}

// Drawn and durable before the closure.
Task<std::vector<FormDraftFile>> stored_files(Desk& desk, const std::string& draft,
                                              const std::vector<ArrivedFile>& files) {
  std::vector<FormDraftFile> stored;
  HEARD_CO_CHECK(co_await desk.ids.reserve(std::ssize(files)));
  for (const ArrivedFile& file : files)
    stored.push_back({.id = desk.ids.take<AttachmentId>(),
                      .draft = draft,
                      .name = Text<255>::cut(file.name),
                      .media_type = Text<127>::cut(file.media_type),
                      .size = static_cast<std::int64_t>(file.bytes.size())});
  HEARD_CO_CHECK(co_await desk.store.on_pool([&]() -> Result<void> {
    for (std::size_t i = 0; i < stored.size(); ++i) {
      HEARD_TRY(stored[i].blob, desk.store.blobs().put(files[i].bytes));
    }
    return {};
  }));
  co_return stored;
}

Task<std::vector<ArrivedFile>> files_to_send(Desk& desk, const std::vector<FormDraftFile>& kept) {
  std::vector<ArrivedFile> files;
  HEARD_CO_CHECK(co_await desk.store.on_pool([&]() -> Result<void> {
    for (const FormDraftFile& file : kept) {
      HEARD_TRY(std::string bytes, desk.store.blobs().get(file.blob));
      files.push_back({file.name.str(), file.media_type.str(), std::move(bytes)});
    }
    return {};
  }));
  co_return files;
}

// What it said is in the conversation now.
FormView when_sent(store::Tx& tx, const Desk& desk, FormDraft draft, ConversationId conversation,
                   Instant now) {
  for (const auto& blob : tx.list<std::string>(store::sql::form_draft_files_drop, draft.digest))
    store::drop_blob(tx, blob);
  draft.what = {};
  draft.about_order = {};
  draft.wish = {};
  draft.name = {};
  draft.email = {};
  draft.changed_at = now;
  draft.conversation = conversation;
  write_form(tx, draft);
  return form_view_of(tx, desk, std::move(draft));
}

}  // namespace

std::optional<FormStep> form_step_after(const FormDraft& draft, FormStep step) {
  return care::step_after(draft, step);
}

std::optional<FormStep> form_step_before(FormStep step) { return care::step_before(step); }

std::optional<FormStep> form_step_missing(const FormDraft& draft) { return care::step_missing(draft); }

Task<std::string> begin_form(Desk& desk, CameAs came_as) {
  const Instant now = desk.clock.now();
  const std::string key = desk.random.token(form_key_bytes);
  HEARD_CO_CHECK(co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    tx.put(store::sql::form_draft_add,
           FormDraft{.digest = digest_of_key(key), .came_as = came_as, .made_at = now, .changed_at = now});
    return {};
  }));
  co_return key;
}

Task<FormView> form_view(Desk& desk, CameAs came_as, std::string key) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<FormView> {
    HEARD_TRY(FormDraft draft, load_form(tx, desk, came_as, key));
    return form_view_of(tx, desk, std::move(draft));
  });
}

Task<FormView> answer_form(Desk& desk, CameAs came_as, std::string key, FormStep step, std::string text) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<FormView> {
    HEARD_TRY(FormDraft draft, load_form(tx, desk, came_as, key));
    if (draft.conversation) return form_view_of(tx, desk, std::move(draft));
    care::answer(draft, step, text);
    draft.changed_at = now;
    write_form(tx, draft);
    return form_view_of(tx, desk, std::move(draft));
  });
}

Task<FormView> add_form_files(Desk& desk, CameAs came_as, std::string key, std::vector<ArrivedFile> files) {
  const Instant now = desk.clock.now();
  HEARD_CO_TRY(const std::vector<FormDraftFile> stored,
               co_await stored_files(desk, digest_of_key(key), files));
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<FormView> {
    HEARD_TRY(FormDraft draft, load_form(tx, desk, came_as, key));
    if (draft.conversation) return form_view_of(tx, desk, std::move(draft));
    HEARD_CHECK(check_room(tx, draft, stored));
    for (const FormDraftFile& file : stored) {
      tx.put(store::sql::form_draft_file_add, file);
      store::keep_blob(tx, file.blob, file.size);
    }
    draft.changed_at = now;
    write_form(tx, draft);
    return form_view_of(tx, desk, std::move(draft));
  });
}

Task<FormView> drop_form_file(Desk& desk, CameAs came_as, std::string key, AttachmentId file) {
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<FormView> {
    HEARD_TRY(FormDraft draft, load_form(tx, desk, came_as, key));
    const auto blob = tx.one<std::string>(store::sql::form_draft_file_drop, file, draft.digest);
    if (blob) store::drop_blob(tx, *blob);
    return form_view_of(tx, desk, std::move(draft));
  });
}

Task<FormView> send_form(Desk& desk, CameAs came_as, std::string key, std::string text, Tongue language,
                         std::vector<FormAnswer> answers) {
  const Instant now = desk.clock.now();
  struct ToSend {
    FormView view;
    std::vector<FormDraftFile> files;
  };
  HEARD_CO_TRY(ToSend to_send, co_await desk.store.read([&](store::Tx& tx) -> Result<ToSend> {
    HEARD_TRY(FormDraft draft, load_form(tx, desk, came_as, key));
    ToSend found{.view = form_view_of(tx, desk, draft), .files = {}};
    found.files = tx.list<FormDraftFile>(store::sql::form_draft_files, draft.digest);
    return found;
  }));
  const FormDraft& draft = to_send.view.draft;
  if (draft.conversation) co_return std::move(to_send.view);
  if (care::step_missing(draft)) co_return conflict("incomplete", "Something is still to be answered.");
  if (care::is_too_quick(draft, now))
    co_return conflict("too_quick", "This was very quick. Please look once more, and send it again.");
  HEARD_CO_TRY(std::vector<ArrivedFile> files, co_await files_to_send(desk, to_send.files));
  Arrived arrived{.channel = Channel::web_form,
                  .key = "form:" + draft.digest,
                  .raw = text,
                  .name = draft.name.str(),
                  .email = draft.email.str(),
                  .text = text,
                  .files = std::move(files),
                  .language = language,
                  .came_as = came_as,
                  .answers = std::move(answers)};
  HEARD_CO_TRY(const Taken taken, co_await take_in(desk, std::move(arrived)));
  co_return co_await desk.store.write(
      [&](store::Tx& tx) -> Result<FormView> { return when_sent(tx, desk, draft, taken.conversation, now); });
}

}  // namespace heard::desk
