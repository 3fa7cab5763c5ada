#include "site/own_fields.h"

#include <fmt/format.h>

#include <algorithm>

#include "desk/door/form_fields.h"
#include "site/fields.h"

namespace heard::site {
namespace {

std::string own_id(FormFieldId id) { return fmt::format("own-{}", id.value); }

Phrase own_sentence(const Words& say, ContactTrouble trouble) {
  switch (trouble) {
    case ContactTrouble::too_long:
      return say.own_too_long;
    case ContactTrouble::no_choice:
      return say.own_no_choice;
    case ContactTrouble::no_date:
      return say.own_no_date;
    case ContactTrouble::no_number:
      return say.own_no_number;
    default:
      return say.own_missing;
  }
}

std::string entered(const ContactEntry& entry, FormFieldId id) {
  const auto found = std::ranges::find(entry.own, id, &OwnEntry::field);
  return found == entry.own.end() ? std::string() : found->answer;
}

// One field, from its label to its error.
class OwnField {
 public:
  OwnField(Html& html, const Visit& visit, const ContactEntry& entry, const FormField& field)
      : html_(html), visit_(visit), field_(field), id_(own_id(field.id)), value_(entered(entry, field.id)) {
    for (const FieldTrouble& trouble : entry.troubles)
      if (trouble.field == ContactField::own && trouble.own == field.id) trouble_ = trouble.trouble;
  }

  void write() {
    html_.lit("<div").attr("class", std::string_view(trouble_ ? "field wrong" : "field")).lit(">");
    head();
    switch (field_.kind) {
      case FormFieldKind::long_text:
        html_.lit("<textarea rows=\"4\" dir=\"auto\"");
        ties();
        html_.lit(">\n").text(value_).lit("</textarea>");
        break;
      case FormFieldKind::choice:
      case FormFieldKind::yes_no:
        choices();
        break;
      case FormFieldKind::date:
        html_.lit("<input type=\"date\"");
        input_end();
        break;
      case FormFieldKind::number:
        html_.lit("<input type=\"text\" inputmode=\"decimal\" autocomplete=\"off\"");
        input_end();
        break;
      case FormFieldKind::short_text:
      case FormFieldKind::order_number:
        html_.lit("<input type=\"text\" dir=\"auto\" autocomplete=\"off\"");
        input_end();
        break;
    }
    html_.lit("</div>\n");
  }

 private:
  void head() {
    const Words& say = words(visit_);
    html_.lit("<label").attr("for", id_).lit(" dir=\"auto\">").text(desk::label_in(field_, visit_.language));
    if (!field_.required) html_.lit(" ").phrase(say.optional);
    html_.lit("</label>\n");
    if (const std::string_view hint = desk::hint_in(field_, visit_.language); !hint.empty())
      html_.lit("<p class=\"hint\" dir=\"auto\"").attr("id", id_ + "-hint").lit(">").text(hint).lit("</p>\n");
    if (!trouble_) return;
    html_.lit("<p class=\"error\"").attr("id", id_ + "-error").lit(">");
    html_.fill(own_sentence(say, *trouble_), {desk::label_in(field_, visit_.language)}).lit("</p>\n");
  }
  void ties() {
    html_.attr("id", id_).attr("name", id_);
    std::string by;
    if (!desk::hint_in(field_, visit_.language).empty()) by = id_ + "-hint";
    if (trouble_) by += (by.empty() ? "" : " ") + id_ + "-error";
    if (!by.empty()) html_.attr("aria-describedby", by);
    if (field_.required) html_.lit(" required");
    if (trouble_) html_.lit(" aria-invalid=\"true\"");
  }
  void input_end() {
    ties();
    html_.attr("value", value_).lit(">");
  }
  void option(std::string_view value, std::string_view shown) {
    html_.lit("<option").attr("value", value);
    if (value == value_) html_.lit(" selected");
    html_.lit(">").text(shown).lit("</option>");
  }
  void choices() {
    const Words& say = words(visit_);
    html_.lit("<select dir=\"auto\"");
    ties();
    html_.lit(">");
    option("", say.please_choose.text);
    if (field_.kind == FormFieldKind::yes_no) {
      option("yes", say.yes.text);
      option("no", say.no.text);
    } else {
      for (const std::string& choice : desk::choices_in(field_, visit_.language)) option(choice, choice);
    }
    html_.lit("</select>");
  }

  Html& html_;
  const Visit& visit_;
  const FormField& field_;
  const std::string id_;
  const std::string value_;
  std::optional<ContactTrouble> trouble_;
};

}  // namespace

void own_trouble_line(Html& html, const Visit& visit, const FieldTrouble& trouble,
                      std::span<const FormField> fields) {
  const auto field = std::ranges::find(fields, trouble.own, &FormField::id);
  if (field == fields.end()) return;
  html.lit("<li><a").attr("href", "#" + own_id(field->id)).lit(">");
  html.fill(own_sentence(words(visit), trouble.trouble), {desk::label_in(*field, visit.language)});
  html.lit("</a></li>\n");
}

void own_fields(Html& html, const Visit& visit, const ContactEntry& entry,
                std::span<const FormField> fields) {
  for (const FormField& field : fields) OwnField(html, visit, entry, field).write();
}

}  // namespace heard::site
