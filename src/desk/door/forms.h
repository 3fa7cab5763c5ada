// A complaint or a return that somebody answers question by question: kept at an address of its own until it
// is sent, for seven days after the last change.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "desk/desk.h"
#include "desk/intake.h"
#include "record/form_draft.h"
#include "record/view.h"

namespace heard::desk {

constexpr Duration form_draft_life = days(7);

struct FormView {
  FormDraft draft;
  std::vector<AttachmentRow> files;
  std::string sent_path;  // "/my/…" once it was sent; its words are there then
};

// The key that stands in its address.
Task<std::string> begin_form(Desk& desk, CameAs came_as);

// not_found for every one of these once it is over, and for a key of the other form.
Task<FormView> form_view(Desk& desk, CameAs came_as, std::string key);
Task<FormView> answer_form(Desk& desk, CameAs came_as, std::string key, FormStep step, std::string text);
// conflict too_many_files or files_too_large with those that it has already; then none is added.
Task<FormView> add_form_files(Desk& desk, CameAs came_as, std::string key, std::vector<ArrivedFile> files);
Task<FormView> drop_form_file(Desk& desk, CameAs came_as, std::string key, AttachmentId file);

// As care/form.h, for whoever shows the pages; nothing is the check of all answers.
std::optional<FormStep> form_step_after(const FormDraft& draft, FormStep step);
std::optional<FormStep> form_step_before(FormStep step);
std::optional<FormStep> form_step_missing(const FormDraft& draft);

// Sent twice it is one. `text` is all of it in words; conflict too_quick when no person can have answered.
Task<FormView> send_form(Desk& desk, CameAs came_as, std::string key, std::string text, Tongue language,
                         std::vector<FormAnswer> answers = {});

}  // namespace heard::desk
