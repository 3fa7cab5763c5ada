// Fields that an owner adds to the forms of an inbox: as stored, as put and shown, and what people answer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/describe.h"
#include "base/lines.h"
#include "base/text.h"
#include "record/names.h"

namespace heard {

enum class FormFieldKind { short_text, long_text, choice, yes_no, date, number, order_number };
HEARD_ENUM(FormFieldKind, short_text, long_text, choice, yes_no, date, number, order_number)

constexpr std::size_t form_fields_max = 12;
constexpr std::size_t form_choices_max = 20;
constexpr std::size_t field_label_bytes_max = 200;
constexpr std::size_t field_hint_bytes_max = 300;
constexpr std::size_t field_choice_bytes_max = 120;
// Characters, as told in the hints.
constexpr std::size_t short_answer_characters_max = 300;
constexpr std::size_t long_answer_characters_max = 4'000;
constexpr std::size_t field_answer_bytes_max = 4 * long_answer_characters_max;

// What is empty in one language is said in the first that has it.
struct FormField {
  FormFieldId id;
  InboxId inbox;
  std::int64_t place = 0;  // among those of the inbox, from 0 on
  FormFieldKind kind = FormFieldKind::short_text;
  bool required = false;
  bool on_contact = true;
  bool on_complaint = false;
  bool on_return = false;
  Text<field_label_bytes_max> label_en;
  Text<field_label_bytes_max> label_de;
  Text<field_label_bytes_max> label_zh;
  Text<field_hint_bytes_max> hint_en;
  Text<field_hint_bytes_max> hint_de;
  Text<field_hint_bytes_max> hint_zh;
  Lines choices_en;  // of a choice; as many in each language that has any
  Lines choices_de;
  Lines choices_zh;
};
HEARD_RECORD(FormField, id, inbox, place, kind, required, on_contact, on_complaint, on_return, label_en,
             label_de, label_zh, hint_en, hint_de, hint_zh, choices_en, choices_de, choices_zh);

// Somebody's answer, under the words that they saw. Goes with its message.
struct FormAnswer {
  MessageId message;
  std::int64_t place = 0;
  FormFieldId field;
  Text<field_label_bytes_max> label;
  Text<field_answer_bytes_max> answer;
};
HEARD_RECORD(FormAnswer, message, place, field, label, answer);

struct FormAnswerRow {
  std::string label;
  std::string answer;
};
HEARD_RECORD(FormAnswerRow, label, answer);

// An answer as it comes in: the text of a choice as it is shown, "yes" or "no", 2026-11-27, 12.5.
struct FieldAnswer {
  FormFieldId field;
  Text<field_answer_bytes_max> answer;
};
HEARD_RECORD(FieldAnswer, field, answer);

struct FieldLabels {
  Text<field_label_bytes_max> en;
  Text<field_label_bytes_max> de;
  Text<field_label_bytes_max> zh;
};
HEARD_RECORD(FieldLabels, en, de, zh);

struct FieldHints {
  Text<field_hint_bytes_max> en;
  Text<field_hint_bytes_max> de;
  Text<field_hint_bytes_max> zh;
};
HEARD_RECORD(FieldHints, en, de, zh);

struct FieldChoices {
  std::vector<Text<field_choice_bytes_max>> en;
  std::vector<Text<field_choice_bytes_max>> de;
  std::vector<Text<field_choice_bytes_max>> zh;
};
HEARD_RECORD(FieldChoices, en, de, zh);

struct FormFieldEntry {
  std::optional<FormFieldId> id;  // one that is there; nothing: a new one
  FormFieldKind kind = FormFieldKind::short_text;
  bool required = false;
  bool on_contact = true;
  bool on_complaint = false;
  bool on_return = false;
  FieldLabels label;
  FieldHints hint;
  FieldChoices choices;
};
HEARD_RECORD(FormFieldEntry, id, kind, required, on_contact, on_complaint, on_return, label, hint, choices);

// All of an inbox, in their order; what is not among them is gone from the forms.
struct FormFieldList {
  std::vector<FormFieldEntry> items;
};
HEARD_RECORD(FormFieldList, items);

}  // namespace heard
