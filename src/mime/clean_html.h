// HTML from outside made safe by an allow-list over a real HTML5 tree, and the plain text it says. Pure.
// What stays: paragraphs, line breaks, bold, italic, lists, quotations, code, links to http, https and
// mailto, and pictures that are files of the message (<img data-attachment="7" alt="cup.png">), which the
// text says by name in brackets. Of everything else only the words stay; scripts and styles go with their
// content.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heard::mime {

constexpr std::size_t html_depth_max = 200;  // what is nested deeper is dropped
// With more marks than this it is taken as plain text: the parser's work grows with the square of the depth.
constexpr std::size_t html_marks_max = 5'000;

struct CleanHtml {
  std::string html;
  std::string text;
  std::vector<std::int64_t> pictures{};  // ids of files, in their order
};

CleanHtml clean_html(std::string_view html);

}  // namespace heard::mime
