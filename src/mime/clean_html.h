// HTML from outside made safe by an allow-list over a real HTML5 tree, and the plain text it says. Pure.
// What stays: paragraphs, line breaks, bold, italic, lists, quotations, code, and links to http, https
// and mailto. Of everything else only the words stay; scripts and styles go with their content.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace heard::mime {

constexpr std::size_t html_depth_max = 200;  // what is nested deeper is dropped
// With more marks than this it is taken as plain text: the parser's work grows with the square of the depth.
constexpr std::size_t html_marks_max = 5'000;

struct CleanHtml {
  std::string html;
  std::string text;
};

CleanHtml clean_html(std::string_view html);

}  // namespace heard::mime
