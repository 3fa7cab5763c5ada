#include "mime/clean_html.h"

#include <gtest/gtest.h>

namespace heard::mime {
namespace {

TEST(CleanHtml, keeps_what_a_person_writes) {
  const CleanHtml out = clean_html("<p>Dear <strong>Ada</strong>,</p><ul><li>one</li><li>two</li></ul>");
  EXPECT_EQ(out.html, "<p>Dear <strong>Ada</strong>,</p><ul><li>one</li><li>two</li></ul>");
  EXPECT_EQ(out.text, "Dear Ada,\n\n- one\n- two");
}

TEST(CleanHtml, closes_what_was_left_open) { EXPECT_EQ(clean_html("<p><em>so").html, "<p><em>so</em></p>"); }

TEST(CleanHtml, a_link_keeps_its_address_in_both_forms) {
  const CleanHtml out = clean_html("<a href='https://example.org/?a=1&b=2'>look</a>");
  EXPECT_EQ(out.html,
            "<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener noreferrer nofollow\">look</a>");
  EXPECT_EQ(out.text, "look (https://example.org/?a=1&b=2)");
}

struct Hostile {
  const char* html;
  const char* clean;
};

class CleanHtmlHostile : public testing::TestWithParam<Hostile> {};

TEST_P(CleanHtmlHostile, nothing_of_it_can_run) {
  EXPECT_EQ(clean_html(GetParam().html).html, GetParam().clean);
}

INSTANTIATE_TEST_SUITE_P(
    Table, CleanHtmlHostile,
    testing::Values(Hostile{"<script>alert(1)</script>hi", "hi"}, Hostile{"<img src=x onerror=alert(1)>", ""},
                    Hostile{"<p onclick=alert(1) style='x'>a</p>", "<p>a</p>"},
                    Hostile{"<a href='javascript:alert(1)'>a</a>", "a"},
                    Hostile{"<a href=' java\nscript:alert(1)'>a</a>", "a"},
                    Hostile{"<a href='data:text/html,x'>a</a>", "a"},
                    Hostile{"<svg><script>alert(1)</script></svg>", ""},
                    Hostile{"<math><mi xlink:href='javascript:alert(1)'>m</mi></math>", "m"},
                    Hostile{"<style>p{}</style><b>b</b>", "<b>b</b>"},
                    Hostile{"&lt;script&gt;", "&lt;script&gt;"},
                    Hostile{"<noscript><p title='</noscript><img src=x onerror=1>'>", "<p></p>"}));

std::string nested(std::size_t levels) {
  std::string deep;
  for (std::size_t i = 0; i < levels; ++i) deep += "<div>";
  return deep + "x";
}

TEST(CleanHtml, drops_what_is_nested_too_deep) { EXPECT_EQ(clean_html(nested(html_marks_max)).html, ""); }

TEST(CleanHtml, takes_a_flood_of_marks_as_text) {
  const CleanHtml out = clean_html(nested(html_marks_max + 1));
  EXPECT_TRUE(out.html.starts_with("&lt;div&gt;"));
  EXPECT_EQ(out.html.find('<'), std::string::npos);
}

TEST(CleanHtml, APictureIsAFileOfTheMessageOrNothing) {
  const CleanHtml clean = clean_html(
      "<p>Look: <img src='https://spy.example/a.png' onload=x() data-attachment=7 alt='a "
      "&quot;cup&quot;.png'> "
      "there</p>");
  EXPECT_EQ(clean.html, "<p>Look: <img data-attachment=\"7\" alt=\"a &quot;cup&quot;.png\"> there</p>");
  EXPECT_EQ(clean.text, "Look: [a \"cup\".png] there");
  EXPECT_EQ(clean.pictures, std::vector<std::int64_t>{7});
  for (const char* none : {"<img src=x>", "<img data-attachment=''>", "<img data-attachment=-7>",
                           "<img data-attachment=0>", "<img data-attachment='7 onload=x()'>",
                           "<img data-attachment=99999999999999999999>", "<img data-attachment='7\"'>"}) {
    EXPECT_EQ(clean_html(none).html, "") << none;
    EXPECT_TRUE(clean_html(none).pictures.empty());
  }
}

}  // namespace
}  // namespace heard::mime
