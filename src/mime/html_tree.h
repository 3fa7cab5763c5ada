// HTML of strangers as gumbo's tree, within limits, and what everybody who walks it needs. Pure.
#pragma once

#include <gumbo.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace heard::mime {

constexpr std::size_t mail_html_marks_max = 200'000;  // with more it is taken as plain text
constexpr std::size_t mail_html_open_max =
    1'500;  // marks open at once, for the same reason as in clean_html.h
constexpr std::size_t mail_html_walk_max =
    2'000;  // levels that are looked into; what lies deeper is left out

struct DestroyTree {
  void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};
using HtmlTree = std::unique_ptr<GumboOutput, DestroyTree>;

// `html` must be clean UTF-8 and outlive the tree. Nothing when it is beyond the limits.
HtmlTree parse_html(std::string_view html);

// The three looks into a node, so that the tagged union is opened in one place.
const GumboElement* element_of(const GumboNode& node);
std::string_view words_of(const GumboNode& node);  // of text, white space and CDATA; else empty
std::string_view attribute(const GumboElement& element, const char* name);
bool has_attribute(const GumboElement& element, const char* name);

template <class Fn>
void each_child(const GumboElement& element, Fn fn) {
  for (unsigned i = 0; i < element.children.length; ++i)
    fn(*static_cast<const GumboNode*>(element.children.data[i]));
}

void append_escaped(std::string& out, std::string_view text);

}  // namespace heard::mime
