#include "site/html.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace heard::site {
namespace {

TEST(Html, ValuesAreEscaped) {
  Html html;
  html.lit("<p").attr("title", "a\"b'c<d>&").lit(">").text("<script>alert('x')</script>&amp;").lit("</p>");
  EXPECT_EQ(
      std::move(html).take(),
      "<p "
      "title=\"a&quot;b&#39;c&lt;d&gt;&amp;\">&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;</p>");
}

TEST(Html, PhrasesTakeEscapedValues) {
  Html html;
  html.fill("Hello {0}, {1} & {0}", {"<b>", "2"}).fill("no value {3}", {}).fill("broken {", {});
  EXPECT_EQ(std::move(html).take(), "Hello &lt;b&gt;, 2 &amp; &lt;b&gt;no value broken ");
}

TEST(Html, ValuesCannotBringPlacesOfTheirOwn) {
  Html html;
  html.fill("{0} {1}", {"{1}", "secret"});
  EXPECT_EQ(std::move(html).take(), "{1} secret");
}

TEST(Html, AnyBytes) {
  std::string bytes;
  for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
  Html html;
  html.text(bytes);
  const std::string out = std::move(html).take();
  EXPECT_TRUE(is_utf8(out));
  for (const char c : out) EXPECT_TRUE(c < 0 || c >= 0x20 || c == '\n' || c == '\t');
}

}  // namespace
}  // namespace heard::site
