#include "app/panel_policy.h"

#include <gtest/gtest.h>

namespace heard::app {
namespace {

// The digests are those of `printf %s 'let a=1' | openssl dgst -sha256 -binary | base64` and of 'p{}'.
TEST(PanelPolicy, LetsRunWhatThePageCarriesAndNothingElse) {
  EXPECT_EQ(panel_policy("<style>p{}</style><script type=\"application/json\">{}</script>"
                         "<script type=\"module\">let a=1</script>"),
            "default-src 'none'; script-src 'sha256-+Q3dsIT3kYyYXlBldxY4Baal1kEoF6cDrlPvZn4iLYs='; style-src "
            "'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='; img-src 'self'; "
            "connect-src 'self'");
}

TEST(PanelPolicy, LetsNothingRunWhereThereIsNothing) {
  for (const char* page : {"", "<p>", "<script type=\"module\">let a=1", "<style>p{}"})
    EXPECT_EQ(panel_policy(page),
              "default-src 'none'; script-src 'none'; style-src 'none'; img-src 'self'; connect-src 'self'")
        << page;
}

}  // namespace
}  // namespace heard::app
