#include "site/layout.h"

#include "site/style.h"

namespace heard::site {
namespace {

void head(Html& html, std::string_view title, const Visit& visit) {
  html.lit("<!doctype html>\n<html")
      .attr("lang", name_of(visit.language).tag)
      .lit(">\n<head>\n<meta charset=\"utf-8\">\n");
  html.lit("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
  html.lit(
      "<meta name=\"robots\" content=\"noindex\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
  html.lit("<title>").text(title).lit(" · ").text(visit.shop).lit("</title>\n");
  html.lit("<link rel=\"icon\" href=\"/icon.svg\">\n<link rel=\"stylesheet\"")
      .attr("href", style_path())
      .lit(">\n</head>\n");
}

void language_switch(Html& html, const Visit& visit) {
  html.lit("<nav").attr("aria-label", words(visit).languages.text).lit("><ul>");
  for (const Language language : languages) {
    const LanguageName& name = name_of(language);
    html.lit("<li>");
    if (language == visit.language) {
      html.lit("<span aria-current=\"true\"").attr("lang", name.tag).lit(">").text(name.own).lit("</span>");
    } else {
      const std::string there = visit.root + visit.path + "?lang=" + std::string(name.code);
      html.lit("<a")
          .attr("href", there)
          .attr("lang", name.tag)
          .attr("hreflang", name.tag)
          .lit(">")
          .text(name.own)
          .lit("</a>");
    }
    html.lit("</li>");
  }
  html.lit("</ul></nav>");
}

}  // namespace

std::string link(const Visit& visit, std::string_view path) {
  std::string out = visit.root + std::string(path);
  if (visit.chosen) out.append("?lang=").append(name_of(visit.language).code);
  return out;
}

std::string page(const Visit& visit, std::string_view title, const std::function<void(Html&)>& main) {
  Html html;
  head(html, title, visit);
  html.lit("<body>\n<header><a class=\"shop\"")
      .attr("href", link(visit, "/help"))
      .lit("><bdi>")
      .text(visit.shop);
  html.lit("</bdi></a></header>\n<main>\n");
  main(html);
  html.lit("</main>\n<footer>");
  language_switch(html, visit);
  html.lit("</footer>\n</body>\n</html>\n");
  return std::move(html).take();
}

void button_link(Html& html, const Visit& visit, std::string_view path, Phrase label) {
  html.lit("<p><a class=\"button\"").attr("href", link(visit, path)).lit(">").phrase(label).lit("</a></p>\n");
}

}  // namespace heard::site
