// Schema 34: fields that an owner adds to the forms of an inbox, and what people answer. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view form_fields = R"sql(
CREATE TABLE form_field (
  id INT PRIMARY KEY, inbox INT NOT NULL, place INT NOT NULL, kind TEXTC NOT NULL, required INT NOT NULL,
  on_contact INT NOT NULL, on_complaint INT NOT NULL, on_return INT NOT NULL, label_en TEXTC NOT NULL,
  label_de TEXTC NOT NULL, label_zh TEXTC NOT NULL, hint_en TEXTC NOT NULL, hint_de TEXTC NOT NULL,
  hint_zh TEXTC NOT NULL, choices_en TEXTC NOT NULL, choices_de TEXTC NOT NULL, choices_zh TEXTC NOT NULL)
  TABLE_END;
CREATE INDEX form_field_of ON form_field (inbox, place);
CREATE TABLE form_answer (
  message INT NOT NULL, place INT NOT NULL, field INT NOT NULL, label TEXTC NOT NULL, answer TEXTC NOT NULL,
  PRIMARY KEY (message, place)) TABLE_END;
)sql";

}  // namespace heard::store::migrations
