#include "site/form_pages.h"

#include <fmt/format.h>

#include <algorithm>

#include "site/fields.h"
#include "site/form_words.h"
#include "site/hours_line.h"
#include "site/layout.h"
#include "site/question.h"
#include "site/title.h"

namespace heard::site {
namespace {

std::string path_in(CameAs came_as, std::string_view key, std::string_view what) {
  return fmt::format("{}/{}/{}", path_of(came_as), key, what);
}

std::string filled_in(Phrase phrase, std::string_view value) {
  std::string out(phrase.text);
  const std::size_t at = out.find("{0}");
  return at == std::string::npos ? out : out.replace(at, 3, value);
}

std::string too_long(const FormWords& say, FormStep step) {
  switch (step) {
    case FormStep::order:
      return filled_in(say.too_long, fmt::to_string(form_order_characters_max));
    case FormStep::wish:
      return filled_in(say.too_long, fmt::to_string(form_wish_characters_max));
    case FormStep::name:
      return filled_in(say.too_long, fmt::to_string(contact_name_characters_max));
    default:
      return filled_in(say.too_long, fmt::to_string(contact_message_characters_max));
  }
}

std::string sentence_for(const Visit& visit, CameAs came_as, FormStep step, ContactTrouble trouble) {
  const FormWords& say = form_words_in(visit.language);
  switch (trouble) {
    case ContactTrouble::too_long:
      return too_long(say, step);
    case ContactTrouble::file_too_large:
      return std::string(words(visit).file_too_large.text);
    case ContactTrouble::too_many_files:
      return std::string(words(visit).too_many_files.text);
    case ContactTrouble::files_too_large:
      return std::string(words(visit).files_too_large.text);
    case ContactTrouble::leave_empty:
      return std::string(words(visit).trap_filled.text);
    case ContactTrouble::missing:
    case ContactTrouble::no_address:
    case ContactTrouble::no_choice:
    case ContactTrouble::no_date:
    case ContactTrouble::no_number:
      break;
  }
  return std::string(question_words(say, came_as, step).missing.text);
}

Box box_of(FormStep step) {
  switch (step) {
    case FormStep::what:
    case FormStep::wish:
      return Box::lines;
    case FormStep::files:
      return Box::files;
    case FormStep::name:
      return Box::name;
    case FormStep::email:
      return Box::email;
    case FormStep::order:
      break;
  }
  return Box::line;
}

// Two names of fields, so that receive_step knows files from words.
std::string_view field_of(FormStep step) { return step == FormStep::files ? "file" : "answer"; }

void later(Html& html, const Visit& visit, std::string_view address) {
  const FormWords& say = form_words_in(visit.language);
  html.lit("<details><summary>").phrase(say.later_title).lit("</summary>\n<p>").phrase(say.later_lead);
  html.lit("</p>\n<p class=\"address\">").text(address).lit("</p></details>\n");
}

void back_to(Html& html, const Visit& visit, const std::string& path) {
  html.lit("<p class=\"back\"><a").attr("href", link(visit, path)).lit(">");
  html.phrase(form_words_in(visit.language).back).lit("</a></p>\n");
}

std::string path_before(const FormDraft& draft, std::string_view key, FormStep step) {
  if (draft.complete) return path_in(draft.came_as, key, "check");
  const auto before = desk::form_step_before(step);
  return before ? path_in(draft.came_as, key, name_of(*before)) : std::string(path_of(draft.came_as));
}

void kept_files(Html& html, const Visit& visit, const desk::FormView& form) {
  if (form.files.empty()) return;
  const FormWords& say = form_words_in(visit.language);
  html.lit("<h2>").phrase(say.chosen_files).lit("</h2>\n<ul class=\"chosen\">");
  for (const AttachmentRow& file : form.files) {
    html.lit("<li><bdi>").text(file.name).lit("</bdi> <button class=\"quiet\" name=\"remove\"");
    html.attr("value", fmt::to_string(file.id.value)).lit(">").fill(say.remove, {file.name});
    html.lit("</button></li>\n");
  }
  html.lit("</ul>\n");
}

void answer_row(Html& html, const Visit& visit, const desk::FormView& form, std::string_view key,
                FormStep step) {
  const FormWords& say = form_words_in(visit.language);
  const QuestionWords& asked = question_words(say, form.draft.came_as, step);
  html.lit("<div><dt>").phrase(asked.brief).lit("</dt>\n<dd dir=\"auto\">");
  if (step == FormStep::files && !form.files.empty()) {
    for (const AttachmentRow& file : form.files) html.lit("<bdi>").text(file.name).lit("</bdi><br>");
  } else if (const std::string_view answer = answer_of(form.draft, step); !answer.empty()) {
    html.text(answer);
  } else {
    html.lit("<span class=\"none\">").phrase(say.not_answered).lit("</span>");
  }
  html.lit("</dd>\n<dd><a").attr("href", link(visit, path_in(form.draft.came_as, key, name_of(step))));
  html.lit(">").phrase(say.change).lit("<span class=\"unseen\"> ").phrase(asked.brief);
  html.lit("</span></a></dd></div>\n");
}

void check_troubles(Html& html, const Visit& visit, CheckTrouble trouble) {
  const FormWords& say = form_words_in(visit.language);
  if (trouble == CheckTrouble::none) return;
  if (trouble == CheckTrouble::trapped) {
    const QuestionTrouble one{"website", std::string(words(visit).trap_filled.text)};
    return trouble_summary(html, visit, {&one, 1});
  }
  html.lit("<div class=\"summary\" role=\"alert\" tabindex=\"-1\" autofocus aria-labelledby=\"summary\">\n");
  const bool ours = trouble == CheckTrouble::not_taken;
  html.lit("<h2 id=\"summary\">").phrase(ours ? words(visit).failed_title : words(visit).error_summary);
  html.lit("</h2>\n<p>").phrase(ours ? words(visit).not_taken : say.too_quick).lit("</p>\n</div>\n");
}

void labelled(std::string& out, Phrase label, std::string_view answer) {
  if (!answer.empty()) out.append("\n\n").append(label.text).append(": ").append(answer);
}

}  // namespace

std::string_view answer_of(const FormDraft& draft, FormStep step) {
  switch (step) {
    case FormStep::what:
      return draft.what.view();
    case FormStep::order:
      return draft.about_order.view();
    case FormStep::wish:
      return draft.wish.view();
    case FormStep::name:
      return draft.name.view();
    case FormStep::email:
      return draft.email.view();
    case FormStep::files:
      break;
  }
  return {};
}

std::string_view path_of(CameAs came_as) {
  return came_as == CameAs::complaint ? "/help/complaint" : "/help/return";
}

std::optional<FormStep> step_called(std::string_view name) {
  FormStep step{};
  return value_of(name, step) ? std::optional(step) : std::nullopt;
}

std::string form_start_page(const Visit& visit, CameAs came_as) {
  const FormWords& say = form_words_in(visit.language);
  const FormKindWords& kind = kind_words(say, came_as);
  return page(visit, kind.title.text, [&](Html& html) {
    html.lit("<h1>").phrase(kind.title).lit("</h1>\n<p class=\"lead\">").phrase(kind.lead).lit("</p>\n<p>");
    html.phrase(say.before_start).lit("</p>\n");
    hours_line(html, visit);
    open_question_form(html, visit, path_of(came_as));
    close_form(html, say.start);
    other_ways(html, visit, path_of(came_as));
  });
}

std::string form_step_page(const Visit& visit, const desk::FormView& form, std::string_view key,
                           std::string_view address, const StepShown& shown) {
  const FormWords& say = form_words_in(visit.language);
  const CameAs came_as = form.draft.came_as;
  const QuestionWords& asked = question_words(say, came_as, shown.step);
  const std::string error =
      shown.trouble ? sentence_for(visit, came_as, shown.step, *shown.trouble) : std::string();
  const std::string title = fmt::format("{}: {}", kind_words(say, came_as).title.text, asked.label.text);
  return page(visit, shown.trouble ? error_title(visit, title) : title, [&](Html& html) {
    if (shown.trouble) {
      const QuestionTrouble one{field_of(shown.step), error};
      trouble_summary(html, visit, {&one, 1});
    }
    back_to(html, visit, path_before(form.draft, key, shown.step));
    const auto at = std::ranges::find(form_steps, shown.step) - form_steps.begin();
    html.lit("<p class=\"hint\">").phrase(kind_words(say, came_as).title).lit(" · ");
    html.fill(say.progress, {fmt::to_string(at + 1), fmt::to_string(form_steps.size())}).lit("</p>\n");
    open_question_form(html, visit, visit.path);
    question(html, {.id = field_of(shown.step),
                    .box = box_of(shown.step),
                    .label = asked.label,
                    .hint = asked.hint,
                    .value = shown.text,
                    .error = error,
                    .is_heading = true,
                    .optional = shown.step != FormStep::what && shown.step != FormStep::name});
    if (shown.step == FormStep::files) kept_files(html, visit, form);
    close_form(html, say.next);
    later(html, visit, address);
  });
}

std::string form_check_page(const Visit& visit, const desk::FormView& form, std::string_view key,
                            std::string_view address, CheckTrouble trouble, const ContactEntry& own,
                            std::span<const FormField> fields) {
  const FormWords& say = form_words_in(visit.language);
  const FormKindWords& kind = kind_words(say, form.draft.came_as);
  const std::string title = fmt::format("{}: {}", kind.title.text, say.check_title.text);
  const bool right = trouble == CheckTrouble::none && own.troubles.empty();
  return page(visit, right ? title : error_title(visit, title), [&](Html& html) {
    check_troubles(html, visit, trouble);
    if (trouble == CheckTrouble::none) error_summary(html, visit, own, false, fields);
    back_to(html, visit, path_in(form.draft.came_as, key, name_of(form_steps.back())));
    html.lit("<h1>").phrase(say.check_title).lit("</h1>\n<p class=\"lead\">").phrase(say.check_lead);
    html.lit("</p>\n<dl class=\"answers\">\n");
    for (const FormStep step : form_steps) answer_row(html, visit, form, key, step);
    html.lit("</dl>\n");
    open_question_form(html, visit, visit.path);
    own_fields(html, visit, own, fields);
    ContactEntry entry;
    if (trouble == CheckTrouble::trapped)
      entry.troubles.push_back({ContactField::trap, ContactTrouble::leave_empty});
    trap_field(html, visit, entry);
    close_form(html, kind.send);
    later(html, visit, address);
  });
}

std::string form_over_page(const Visit& visit, CameAs came_as) {
  const FormWords& say = form_words_in(visit.language);
  return page(visit, say.over_title.text, [&](Html& html) {
    html.lit("<h1>").phrase(say.over_title).lit("</h1>\n<p class=\"lead\">").phrase(say.over_lead);
    html.lit("</p>\n");
    button_link(html, visit, path_of(came_as), kind_words(say, came_as).title);
    other_ways(html, visit, path_of(came_as));
  });
}

std::string form_text(Language language, const FormDraft& draft) {
  const FormKindWords& kind = kind_words(form_words_in(language), draft.came_as);
  std::string text = draft.what.str();
  labelled(text, kind.order.brief, draft.about_order.view());
  labelled(text, kind.wish.brief, draft.wish.view());
  return text;
}

}  // namespace heard::site
