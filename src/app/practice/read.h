// Reads the text files of the practice shop. Pure and strict: an error names the file, the line and what may
// stand there.
//
//   colleague: Lin Zhao <lin@threeoaks.example>, agent, writes en zh       (people)
//   team: Workshop, Lin
//   customer: Uwe Petersen <uwe@example.de>, de
//   works at: Petersen & Co                    (of the customer before it)
//   note: Has his jug descaled twice a year.   (likewise)
//
//   == A subject                                                          (conversations)
//   from: Uwe Petersen
//   with: Lin                             nobody has it without this line
//   tags: repair, warranty                said by who takes it, as are goal: and team:
//   then: open | waiting | settled | put off for 3 days
//   -- Customer, 12 days ago at 18:20
//   Words. Lines are joined, an empty line begins a paragraph. {day+2} is the weekday two days on, or the
//   next that the shop is open; {date+9} the date, for what a weekday leaves unclear.
//   -- Lin, after 2 hours
//   -- Lin notes, after 1 day at 9:20
//   -- promised: action, after 2 days at 18:00   (by the answer before it, in these words)
//   -- Lin keeps it, after 1 day at 12:00        (an answer by which what was promised is done)
//   -- answers when a day or time is named      (of an open one, with "answers otherwise" and "then thanks")
//
//   == A name                                                             (ready answers)
//   tag: parcel
//   Words, with {{first_name}} and their like to be filled in at the desk.
//
// Everyday conversations have of the fields only `tags`, not the first time, Us instead of a name, and may
// say {a|b} and {product}. Lines that begin with # are for whoever edits the file.
#pragma once

#include <string_view>

#include "app/practice/script.h"
#include "base/result.h"

namespace heard::app::practice {

struct TextFile {
  std::string_view name;
  std::string_view text;
};

Result<void> read_people(const TextFile& file, Script& script);
// After the people.
Result<void> read_conversations(const TextFile& file, Script& script);
Result<void> read_ready_answers(const TextFile& file, Script& script);
Result<void> read_everyday(const TextFile& file, Language language, Script& script);

// "12 days ago at 18:20"; nothing for what is no time.
std::optional<When> read_when(std::string_view text);

}  // namespace heard::app::practice
