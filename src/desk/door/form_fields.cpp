#include "desk/door/form_fields.h"

#include <algorithm>

#include "desk/conversation/opening.h"
#include "desk/house/inboxes.h"
#include "record/event.h"
#include "store/sql/form_field.h"

namespace heard::desk {
namespace {

using FieldLabel = Text<field_label_bytes_max>;
using FieldHint = Text<field_hint_bytes_max>;

Lines lines_of(const std::vector<Text<field_choice_bytes_max>>& choices) {
  std::vector<std::string> texts;
  for (const auto& choice : choices) texts.push_back(one_line(choice.view()));
  return Lines::of(texts);
}

template <class T>
T line_in(const T& text) {
  return T::cut(one_line(text.view()));
}

FormField field_of(const FormFieldEntry& entry, FormFieldId id, InboxId inbox, std::size_t place) {
  FormField field{.id = id,
                  .inbox = inbox,
                  .place = static_cast<std::int64_t>(place),
                  .kind = entry.kind,
                  .required = entry.required,
                  .on_contact = entry.on_contact,
                  .on_complaint = entry.on_complaint,
                  .on_return = entry.on_return,
                  .label_en = line_in(entry.label.en),
                  .label_de = line_in(entry.label.de),
                  .label_zh = line_in(entry.label.zh),
                  .hint_en = line_in(entry.hint.en),
                  .hint_de = line_in(entry.hint.de),
                  .hint_zh = line_in(entry.hint.zh)};
  if (entry.kind != FormFieldKind::choice) return field;
  field.choices_en = lines_of(entry.choices.en);
  field.choices_de = lines_of(entry.choices.de);
  field.choices_zh = lines_of(entry.choices.zh);
  return field;
}

FormFieldView field_view_of(const FormField& field) {
  return {.id = field.id,
          .kind = field.kind,
          .required = field.required,
          .on_contact = field.on_contact,
          .on_complaint = field.on_complaint,
          .on_return = field.on_return,
          .label = {field.label_en.str(), field.label_de.str(), field.label_zh.str()},
          .hint = {field.hint_en.str(), field.hint_de.str(), field.hint_zh.str()},
          .choices = {field.choices_en.list(), field.choices_de.list(), field.choices_zh.list()}};
}

FormFieldsView form_list_in(store::Tx& tx, InboxId inbox) {
  FormFieldsView list;
  for (const FormField& field : tx.list<FormField>(store::sql::form_fields_of, inbox))
    list.items.push_back(field_view_of(field));
  return list;
}

// A field that is there keeps its id, once.
FormFieldId id_for(const FormFieldEntry& entry, const std::vector<FormField>& known,
                   const std::vector<FormField>& taken, FormFieldId fresh) {
  if (!entry.id) return fresh;
  const bool is_known = std::ranges::find(known, *entry.id, &FormField::id) != known.end();
  const bool is_taken = std::ranges::find(taken, *entry.id, &FormField::id) != taken.end();
  return is_known && !is_taken ? *entry.id : fresh;
}

}  // namespace

Task<FormFieldsView> form_fields(Desk& desk, InboxId inbox) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<FormFieldsView> {
    HEARD_CHECK(load_inbox(tx, inbox));
    return form_list_in(tx, inbox);
  });
}

Task<FormFieldsView> put_form_fields(Desk& desk, Caller caller, InboxId inbox, FormFieldList command) {
  if (command.items.size() > form_fields_max)
    co_return invalid("too_many_fields", "A form can have at most 12 fields of its own.", "items");
  for (std::size_t i = 0; i < command.items.size(); ++i)
    HEARD_CO_CHECK(care::check_field(command.items[i], i));
  HEARD_CO_CHECK(co_await desk.ids.reserve(std::ssize(command.items)));
  std::vector<FormFieldId> fresh;
  for (std::size_t i = 0; i < command.items.size(); ++i) fresh.push_back(desk.ids.take<FormFieldId>());
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<FormFieldsView> {
    HEARD_CHECK(load_inbox(tx, inbox));
    const auto known = tx.list<FormField>(store::sql::form_fields_of, inbox);
    std::vector<FormField> fields;
    for (std::size_t i = 0; i < command.items.size(); ++i)
      fields.push_back(
          field_of(command.items[i], id_for(command.items[i], known, fields, fresh[i]), inbox, i));
    tx.run(store::sql::form_fields_drop, inbox);
    for (const FormField& field : fields) tx.put(store::sql::form_field_add, field);
    tx.append(InboxChanged{.inbox = inbox}, by(caller), now);
    return form_list_in(tx, inbox);
  });
}

Task<std::vector<FormField>> fields_on_form(Desk& desk, std::optional<InboxId> inbox,
                                            std::optional<CameAs> came_as) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<std::vector<FormField>> {
    HEARD_TRY(const InboxId of, inbox_for(tx, inbox_if_there(tx, inbox)));
    return fields_in(tx, of, came_as);
  });
}

std::vector<FormField> fields_in(store::Tx& tx, InboxId inbox, std::optional<CameAs> came_as) {
  auto fields = tx.list<FormField>(store::sql::form_fields_of, inbox);
  std::erase_if(fields, [&](const FormField& field) { return !care::is_on(field, came_as); });
  return fields;
}

void keep_answers(store::Tx& tx, MessageId message, const std::vector<FormAnswer>& answers) {
  for (FormAnswer answer : answers) {
    answer.message = message;
    tx.put(store::sql::form_answer_add, answer);
  }
}

std::vector<FormAnswerRow> answers_of(store::Tx& tx, MessageId message) {
  std::vector<FormAnswerRow> rows;
  for (const FormAnswer& answer : tx.list<FormAnswer>(store::sql::form_answers_of, message))
    rows.push_back({.label = answer.label.str(), .answer = answer.answer.str()});
  return rows;
}

}  // namespace heard::desk
