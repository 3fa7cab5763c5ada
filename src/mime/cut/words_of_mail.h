// What mail programs write into a text by themselves, in many languages: tables and the few questions asked
// of them. All words are case folded (base/text.h), as the lines asked about must be. Pure.
#pragma once

#include <string_view>

namespace heard::mime {

constexpr std::size_t lead_in_bytes_max = 400;

// "on 3 may 2024 ada <ada@example.org> wrote:", perhaps joined from several lines.
bool is_lead_in(std::string_view text);
// "ada wrote:", which only leads in what is marked as quoted behind it.
bool names_who_wrote(std::string_view text);
// Whether a lead-in may end with this line.
bool ends_as_lead_in(std::string_view text);
// Whether the line begins as only lead-ins do: with "on", "am", a day and a number.
bool begins_as_lead_in(std::string_view text);
// Whether a lead-in may begin with this line: with "on", a date, a name with its address.
bool may_begin_lead_in(std::string_view text);
// "-----original message-----", "begin forwarded message:".
bool is_forward_mark(std::string_view text);
// "from: ada", "betreff: …".
bool is_header_line(std::string_view text);
// "sent from my phone".
bool is_device_line(std::string_view text);

}  // namespace heard::mime
