// The lines of a mail's text, and what each of them is. Pure.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mime/mail.h"

namespace heard::mime {

enum class LineKind : char {
  empty = 'e',
  text = 't',
  quote = 'q',      // "> …", or inside of what HTML marks as quoted
  lead_in = 'l',    // "On Monday Ada wrote:", "-----Original Message-----"
  header = 'h',     // "From: …"
  delimiter = 'd',  // "-- "
  signature = 's',  // "Sent from my phone"
};

struct Line {
  std::string_view raw;
  std::string folded;  // trimmed, case folded, without marks of emphasis; only so far as rules look
  LineKind kind = LineKind::text;
};

// Splits and sorts. The views are borrowed from `text`.
std::vector<Line> sorted_lines(std::string_view text, std::span<const TextRange> quotes,
                               std::span<const TextRange> signatures);

}  // namespace heard::mime
