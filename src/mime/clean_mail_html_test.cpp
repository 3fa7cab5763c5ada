#include "mime/clean_mail_html.h"

#include <gtest/gtest.h>

namespace heard::mime {
namespace {

std::string clean(const std::string& html) { return clean_mail_html(parse_html(html)).html; }

TEST(CleanMailHtml, keeps_how_a_mail_looks) {
  EXPECT_EQ(clean("<table width='100%' bgcolor=#eee><tr><td align=center style='color:red; "
                  "padding:4px'>Hi</td></tr></table>"),
            "<table width=\"100%\" bgcolor=\"#eee\"><tbody><tr><td align=\"center\" "
            "style=\"color:red;padding:4px\">Hi</td></tr></tbody></table>");
  EXPECT_EQ(clean("<a href='https://example.org/?a=1&b=2'>x</a>"),
            "<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener noreferrer nofollow\" "
            "target=\"_blank\">x</a>");
}

TEST(CleanMailHtml, a_remote_picture_is_named_and_never_loaded) {
  const std::string html =
      "<img src='https://example.org/cup.png?a=1&b=2' width=200><img src='cid:a@b' alt='cup'>";
  const CleanMailHtml out = clean_mail_html(parse_html(html));
  EXPECT_EQ(out.remote_pictures, std::vector<std::string>{"https://example.org/cup.png?a=1&b=2"});
  EXPECT_TRUE(out.tracking_hosts.empty());
  EXPECT_EQ(out.html,
            "<img data-remote=\"https://example.org/cup.png?a=1&amp;b=2\" width=\"200\"><img "
            "src=\"cid:a@b\" alt=\"cup\">");
}

TEST(CleanMailHtml, of_a_tracker_only_the_host_is_told) {
  const CleanMailHtml out =
      clean_mail_html(parse_html("<img src='https://T.example.org/track?u=1' width=1 height=1><p>a</p>"));
  EXPECT_TRUE(out.remote_pictures.empty());
  EXPECT_EQ(out.tracking_hosts, std::vector<std::string>{"t.example.org"});
  EXPECT_EQ(out.html, "<img width=\"1\" height=\"1\"><p>a</p>");
}

struct Live {
  const char* html;
  const char* clean;
};
class CleanMailHtmlHostile : public testing::TestWithParam<Live> {};

TEST_P(CleanMailHtmlHostile, nothing_of_it_is_live) { EXPECT_EQ(clean(GetParam().html), GetParam().clean); }

INSTANTIATE_TEST_SUITE_P(
    Table, CleanMailHtmlHostile,
    testing::Values(
        Live{"<script>x()</script>hi", "hi"}, Live{"<p onclick=x() id=a name=b class=c>a</p>", "<p>a</p>"},
        Live{"<a href='javascript:x()'>a</a>", "a"}, Live{"<a href='&#106;avascript:x()'>a</a>", "a"},
        Live{"<img src=x onerror=x()>", "<img>"}, Live{"<img src='data:image/svg+xml;base64,AAAA'>", "<img>"},
        Live{"<svg><a xlink:href='javascript:x()'>a</a><style>x</style></svg>", ""},
        Live{"<math><mtext><table><mglyph><style><img src=x onerror=x()>", "<table></table>"},
        Live{"<form action=x><input name=y><button>go</button></form>", "go"},
        Live{"<iframe src=x></iframe><object data=x></object><embed src=x>", ""},
        Live{"<base href=x><link rel=stylesheet href=x><meta http-equiv=refresh content='0;url=x'>a", "a"},
        Live{"<p style='background:url(https://x)'>a</p>", "<p>a</p>"},
        Live{"<p style='position:fixed;color:red'>a</p>", "<p style=\"color:red\">a</p>"},
        Live{"<p style='color:\\65xpression(x)'>a</p>", "<p>a</p>"},
        Live{"<p style='margin:-99px'>a</p>", "<p>a</p>"}, Live{"<td background='https://x'>a</td>", "a"},
        Live{"<template><img src=x></template>", ""},
        Live{"<noscript><p title='</noscript><img src=x onerror=x()>'>", "<p></p>"}));

}  // namespace
}  // namespace heard::mime
