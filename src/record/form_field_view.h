// The fields of forms as they are published, and put anew.
#pragma once

#include <string>
#include <vector>

#include "base/describe.h"
#include "record/form_field.h"

namespace heard {

struct FieldWordsView {
  std::string en;
  std::string de;
  std::string zh;
};
HEARD_RECORD(FieldWordsView, en, de, zh);

struct FieldChoicesView {
  std::vector<std::string> en;
  std::vector<std::string> de;
  std::vector<std::string> zh;
};
HEARD_RECORD(FieldChoicesView, en, de, zh);

struct FormFieldView {
  FormFieldId id;
  FormFieldKind kind = FormFieldKind::short_text;
  bool required = false;
  bool on_contact = true;
  bool on_complaint = false;
  bool on_return = false;
  FieldWordsView label;
  FieldWordsView hint;
  FieldChoicesView choices;
};
HEARD_RECORD(FormFieldView, id, kind, required, on_contact, on_complaint, on_return, label, hint, choices);

struct FormFieldsView {
  std::vector<FormFieldView> items;
};
HEARD_RECORD(FormFieldsView, items);

}  // namespace heard
