#include "site/serve_forms.h"

#include <fmt/format.h>

#include "desk/door/form_fields.h"
#include "site/form_pages.h"
#include "site/visiting.h"

namespace heard::site {
namespace {

std::string path_to(const FormPlace& place, std::string_view what) {
  return fmt::format("{}/{}/{}", path_of(place.came_as), place.key, what);
}

// Where its answers are kept, whole where the house has an address.
std::string address_of(const desk::Desk& desk, const FormPlace& place) {
  return desk.rules.public_url + desk.rules.root + path_to(place, "what");
}

SitePage no_form(const Visit& visit, const FormPlace& place, const Error& error) {
  if (error.code == "form_over") return {.status = gone, .html = form_over_page(visit, place.came_as)};
  return no_way(visit, error);
}

SitePage sent_already(const Visit& visit, const desk::FormView& form) {
  return see(visit, form.sent_path + "/sent");
}

bool was_sent(const desk::FormView& form) { return !form.sent_path.empty(); }

std::string_view after(const FormDraft& draft, FormStep step) {
  const auto next = desk::form_step_after(draft, step);
  return next ? name_of(*next) : std::string_view("check");
}

std::optional<ContactTrouble> trouble_in(const Error& error) {
  if (error.code == "too_many_files") return ContactTrouble::too_many_files;
  if (error.code == "files_too_large") return ContactTrouble::files_too_large;
  return std::nullopt;
}

// Named for the awaiting: files are taken off, put to, or an answer is kept.
Later<Result<desk::FormView>> keep(desk::Desk& desk, const FormPlace& place, FormStep step,
                                   AnsweredStep answered) {
  if (answered.remove) {
    Result<desk::FormView> dropped =
        co_await desk::drop_form_file(desk, place.came_as, place.key, *answered.remove);
    if (!dropped.ok() || answered.files.empty()) co_return dropped;
  }
  if (step != FormStep::files)
    co_return co_await desk::answer_form(desk, place.came_as, place.key, step, std::move(answered.text));
  if (answered.files.empty()) co_return co_await desk::form_view(desk, place.came_as, place.key);
  co_return co_await desk::add_form_files(desk, place.came_as, place.key, std::move(answered.files));
}

// Of the default inbox, where complaints and returns land. Without them the form is still a form.
Later<std::vector<FormField>> fields_on(desk::Desk& desk, CameAs came_as) {
  Result<std::vector<FormField>> fields = co_await desk::fields_on_form(desk, std::nullopt, came_as);
  co_return fields.ok() ? std::move(fields).value() : std::vector<FormField>{};
}

}  // namespace

Later<SitePage> get_form_start(desk::Desk& desk, Asked asked, CameAs came_as) {
  const Visit visit = co_await visit_of(desk, asked);
  co_return SitePage{.html = form_start_page(visit, came_as)};
}

Later<SitePage> post_form_start(desk::Desk& desk, Asked asked, CameAs came_as) {
  const Visit visit = co_await visit_of(desk, asked);
  const Result<std::string> key = co_await desk::begin_form(desk, came_as);
  if (!key.ok()) co_return no_way(visit, key.error());
  const FormPlace place{.came_as = came_as, .key = *key};
  co_return see(visit, path_to(place, name_of(form_steps.front())));
}

Later<SitePage> get_form(desk::Desk& desk, Asked asked, FormPlace place) {
  const Visit visit = co_await visit_of(desk, asked);
  const Result<desk::FormView> form = co_await desk::form_view(desk, place.came_as, place.key);
  if (!form.ok()) co_return no_form(visit, place, form.error());
  if (was_sent(*form)) co_return sent_already(visit, *form);
  const std::string address = address_of(desk, place);
  if (const auto step = step_called(place.what)) {
    const StepShown shown{.step = *step, .text = answer_of(form->draft, *step)};
    co_return SitePage{.html = form_step_page(visit, *form, place.key, address, shown)};
  }
  if (place.what != "check") co_return no_way(visit, not_found("This page"));
  if (const auto missing = desk::form_step_missing(form->draft))
    co_return see(visit, path_to(place, name_of(*missing)));
  const std::vector<FormField> fields = co_await fields_on(desk, place.came_as);
  co_return SitePage{.html =
                         form_check_page(visit, *form, place.key, address, CheckTrouble::none, {}, fields)};
}

Later<SitePage> post_form_step(desk::Desk& desk, Asked asked, FormPlace place, AnsweredStep answered) {
  const Visit visit = co_await visit_of(desk, asked);
  const auto step = step_called(place.what);
  if (!step) co_return no_way(visit, not_found("This page"));
  const std::string text = answered.text;
  std::optional<ContactTrouble> trouble = answered.trouble;
  const bool stays = answered.remove.has_value();
  if (!trouble || stays) {
    const Result<desk::FormView> kept = co_await keep(desk, place, *step, std::move(answered));
    if (!kept.ok()) trouble = trouble_in(kept.error());
    if (!kept.ok() && !trouble) co_return no_form(visit, place, kept.error());
    if (kept.ok() && was_sent(*kept)) co_return sent_already(visit, *kept);
    if (kept.ok()) co_return see(visit, path_to(place, stays ? place.what : after(kept->draft, *step)));
  }
  const Result<desk::FormView> form = co_await desk::form_view(desk, place.came_as, place.key);
  if (!form.ok()) co_return no_form(visit, place, form.error());
  if (was_sent(*form)) co_return sent_already(visit, *form);
  const StepShown shown{.step = *step, .text = text, .trouble = trouble};
  co_return SitePage{.status = unprocessable,
                     .html = form_step_page(visit, *form, place.key, address_of(desk, place), shown)};
}

Later<SitePage> post_form_check(desk::Desk& desk, Asked asked, FormPlace place, bool trapped,
                                std::vector<OwnEntry> own) {
  const Visit visit = co_await visit_of(desk, asked);
  const Result<desk::FormView> form = co_await desk::form_view(desk, place.came_as, place.key);
  if (!form.ok()) co_return no_form(visit, place, form.error());
  if (was_sent(*form)) co_return sent_already(visit, *form);
  if (const auto missing = desk::form_step_missing(form->draft))
    co_return see(visit, path_to(place, name_of(*missing)));
  const std::string address = address_of(desk, place);
  const std::vector<FormField> fields = co_await fields_on(desk, place.came_as);
  desk::AnswersRead read = desk::read_answers(fields, own, visit.language);
  const ContactEntry entered{.troubles = std::move(read.troubles), .own = std::move(own)};
  const auto again = [&](CheckTrouble trouble) {
    return form_check_page(visit, *form, place.key, address, trouble, entered, fields);
  };
  if (trapped) co_return SitePage{.status = unprocessable, .html = again(CheckTrouble::trapped)};
  if (!entered.troubles.empty())
    co_return SitePage{.status = unprocessable, .html = again(CheckTrouble::none)};
  std::string text = form_text(visit.language, form->draft);
  const Result<desk::FormView> sent = co_await desk::send_form(
      desk, place.came_as, place.key, std::move(text), visit.language, std::move(read.answers));
  if (sent.ok()) co_return sent_already(visit, *sent);
  const bool quick = sent.error().code == "too_quick";
  co_return SitePage{.status = quick ? unprocessable : 503,
                     .html = again(quick ? CheckTrouble::too_quick : CheckTrouble::not_taken)};
}

}  // namespace heard::site
