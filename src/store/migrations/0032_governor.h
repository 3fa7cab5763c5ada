// Schema 32: how often customers want to be written to, what was decided about each thing that asks, tells or
// sells, addresses that mail came back from, and whether matters are settled as their customers see it.
// Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view governor = R"sql(
CREATE TABLE contact_wish (
  customer INT PRIMARY KEY, dial TEXTC NOT NULL, until INT, offers_since INT, no_thanks_at INT, zone TEXTC,
  changed_at INT NOT NULL) TABLE_END;
CREATE TABLE kept_verdict (
  effect INT PRIMARY KEY, customer INT NOT NULL, conversation INT, effect_class TEXTC NOT NULL,
  is_question INT NOT NULL, outcome TEXTC NOT NULL, because TEXTC, until INT, at INT NOT NULL) TABLE_END;
CREATE INDEX kept_verdict_of ON kept_verdict (customer, at);
CREATE INDEX kept_verdict_in ON kept_verdict (conversation) WHERE conversation IS NOT NULL;
CREATE TABLE bounced_address (address TEXTC PRIMARY KEY, at INT NOT NULL) TABLE_END;
CREATE TABLE settled_question (
  conversation INT PRIMARY KEY, customer INT NOT NULL, person INT, letter INT, asked_at INT, answered_at INT,
  settled INT) TABLE_END;
CREATE INDEX settled_question_answered ON settled_question (answered_at) WHERE answered_at IS NOT NULL;
CREATE INDEX settled_question_asked ON settled_question (asked_at) WHERE asked_at IS NOT NULL;
)sql";

}  // namespace heard::store::migrations
