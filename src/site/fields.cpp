#include "site/fields.h"

#include <algorithm>

#include "site/own_fields.h"

namespace heard::site {
namespace {

const FieldTrouble* trouble_of(const ContactEntry& entry, ContactField field) {
  const auto found = std::find_if(entry.troubles.begin(), entry.troubles.end(),
                                  [&](const FieldTrouble& trouble) { return trouble.field == field; });
  return found == entry.troubles.end() ? nullptr : &*found;
}

Phrase sentence(const Words& words, const FieldTrouble& trouble) {
  switch (trouble.trouble) {
    case ContactTrouble::too_long:
      return trouble.field == ContactField::name ? words.name_too_long : words.message_too_long;
    case ContactTrouble::no_address:
      return words.email_wrong;
    case ContactTrouble::file_too_large:
      return words.file_too_large;
    case ContactTrouble::too_many_files:
      return words.too_many_files;
    case ContactTrouble::files_too_large:
      return words.files_too_large;
    case ContactTrouble::leave_empty:
      return words.trap_filled;
    case ContactTrouble::missing:
    case ContactTrouble::no_choice:
    case ContactTrouble::no_date:
    case ContactTrouble::no_number:
      break;
  }
  return trouble.field == ContactField::name ? words.name_missing : words.message_missing;
}

std::string_view id_of(ContactField field) {
  switch (field) {
    case ContactField::name:
      return "name";
    case ContactField::email:
      return "email";
    case ContactField::files:
      return "file";
    case ContactField::trap:
      return "website";
    case ContactField::message:
    case ContactField::own:
      break;
  }
  return "message";
}

// Label, hint and error, and what ties the field to them; the field itself is still to be written.
class Field {
 public:
  Field(Html& html, const Visit& visit, const ContactEntry& entry, ContactField field)
      : html_(html), words_(words(visit)), id_(id_of(field)), trouble_(trouble_of(entry, field)) {
    html_.lit("<div").attr("class", std::string_view(trouble_ != nullptr ? "field wrong" : "field")).lit(">");
  }
  void label(Phrase label, Phrase hint) {
    html_.lit("<label").attr("for", id_).lit(">").phrase(label).lit("</label>\n<p class=\"hint\"");
    html_.attr("id", std::string(id_) + "-hint").lit(">").phrase(hint).lit("</p>\n");
    if (trouble_ == nullptr) return;
    html_.lit("<p class=\"error\"").attr("id", std::string(id_) + "-error").lit(">");
    html_.phrase(sentence(words_, *trouble_)).lit("</p>\n");
  }
  void ties() {
    html_.attr("id", id_).attr("name", id_);
    html_.attr("aria-describedby",
               std::string(id_) + "-hint" + (trouble_ != nullptr ? " " + std::string(id_) + "-error" : ""));
    if (trouble_ != nullptr) html_.lit(" aria-invalid=\"true\"");
  }
  void close() { html_.lit("</div>\n"); }

 private:
  Html& html_;
  const Words& words_;
  std::string_view id_;
  const FieldTrouble* trouble_;
};

}  // namespace

void open_form(Html& html, const Visit& visit, std::string_view action, const ContactEntry& entry) {
  html.lit("<form method=\"post\" enctype=\"multipart/form-data\" novalidate")
      .attr("action", link(visit, action))
      .lit(">\n");
  html.lit("<input type=\"hidden\" name=\"key\"").attr("value", entry.key).lit(">\n");
}

void close_form(Html& html, Phrase send) {
  html.lit("<p><button type=\"submit\">").phrase(send).lit("</button></p>\n</form>\n");
}

void error_summary(Html& html, const Visit& visit, const ContactEntry& entry, bool not_taken,
                   std::span<const FormField> fields) {
  if (entry.troubles.empty() && !not_taken) return;
  const Words& say = words(visit);
  html.lit("<div class=\"summary\" role=\"alert\" tabindex=\"-1\" autofocus aria-labelledby=\"summary\">\n");
  html.lit("<h2 id=\"summary\">").phrase(not_taken ? say.failed_title : say.error_summary).lit("</h2>\n");
  if (not_taken) html.lit("<p>").phrase(say.not_taken).lit("</p>\n");
  if (!entry.troubles.empty()) {
    html.lit("<ul>\n");
    for (const FieldTrouble& trouble : entry.troubles) {
      if (trouble.field == ContactField::own) {
        own_trouble_line(html, visit, trouble, fields);
        continue;
      }
      html.lit("<li><a").attr("href", "#" + std::string(id_of(trouble.field))).lit(">");
      html.phrase(sentence(say, trouble)).lit("</a></li>\n");
    }
    html.lit("</ul>\n");
  }
  if (entry.had_files) html.lit("<p>").phrase(say.files_again).lit("</p>\n");
  html.lit("</div>\n");
}

void message_field(Html& html, const Visit& visit, const ContactEntry& entry, Phrase label, Phrase hint) {
  Field field(html, visit, entry, ContactField::message);
  field.label(label, hint);
  html.lit("<textarea rows=\"8\" dir=\"auto\" required");
  // who asks about an answer has come to ask; an error takes the focus first
  if (entry.about != 0 && entry.troubles.empty()) html.lit(" autofocus");
  field.ties();
  // A browser drops a line end right behind the tag; this one is for it.
  html.lit(">\n").text(entry.message).lit("</textarea>");
  field.close();
}

void name_field(Html& html, const Visit& visit, const ContactEntry& entry) {
  Field field(html, visit, entry, ContactField::name);
  field.label(words(visit).name_label, words(visit).name_hint);
  html.lit("<input type=\"text\" autocomplete=\"name\" dir=\"auto\" required");
  field.ties();
  html.attr("value", entry.name).lit(">");
  field.close();
}

void email_field(Html& html, const Visit& visit, const ContactEntry& entry) {
  Field field(html, visit, entry, ContactField::email);
  field.label(words(visit).email_label, words(visit).email_hint);
  html.lit("<input type=\"email\" autocomplete=\"email\" spellcheck=\"false\"");
  field.ties();
  html.attr("value", entry.email).lit(">");
  field.close();
}

void files_field(Html& html, const Visit& visit, const ContactEntry& entry) {
  Field field(html, visit, entry, ContactField::files);
  field.label(words(visit).files_label, words(visit).files_hint);
  html.lit("<input type=\"file\" multiple");
  field.ties();
  html.lit(">");
  field.close();
}

void trap_field(Html& html, const Visit& visit, const ContactEntry& entry) {
  if (trouble_of(entry, ContactField::trap) != nullptr) {
    Field field(html, visit, entry, ContactField::trap);
    field.label(words(visit).trap_label, words(visit).trap_filled);
    html.lit("<input type=\"text\" autocomplete=\"off\"");
    field.ties();
    html.lit(">");
    field.close();
    return;
  }
  html.lit("<div class=\"trap\" aria-hidden=\"true\"><label>").phrase(words(visit).trap_label);
  html.lit(" <input type=\"text\" name=\"website\" tabindex=\"-1\" autocomplete=\"off\"></label></div>\n");
}

}  // namespace heard::site
