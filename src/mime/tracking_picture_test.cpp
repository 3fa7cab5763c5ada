#include "mime/tracking_picture.h"

#include <gtest/gtest.h>

#include "mime/clean_mail_html.h"

namespace heard::mime {
namespace {

struct Asked {
  const char* html;
  const char* use;  // as the cleaner tells it: "shown", "tracks", "neither"
};
class TrackingPicture : public testing::TestWithParam<Asked> {};

std::string use_told(const std::string& html) {
  const CleanMailHtml clean = clean_mail_html(parse_html(html));
  if (clean.remote_pictures.size() + clean.tracking_hosts.size() > 1) return "both";
  if (!clean.remote_pictures.empty()) return "shown";
  return clean.tracking_hosts.empty() ? "neither" : "tracks";
}

TEST_P(TrackingPicture, is_told_from_what_is_to_be_seen) {
  EXPECT_EQ(use_told(GetParam().html), GetParam().use) << GetParam().html;
}

INSTANTIATE_TEST_SUITE_P(
    Sizes, TrackingPicture,
    testing::Values(
        Asked{"<img src=http://a.example/x>", "shown"},
        Asked{"<img src=http://a.example/x width=600 height=1>", "shown"},
        Asked{"<img src=http://a.example/x width=1 height=300>", "shown"},
        Asked{"<img src=http://a.example/x width=1%>", "shown"},
        Asked{"<img src=http://a.example/x width=10 height=11>", "shown"},
        Asked{"<img src=http://a.example/x width=auto height=nonsense>", "shown"},
        Asked{"<img src=http://a.example/x width=1 height=1 style='width:600px;height:auto'>", "shown"},
        Asked{"<img src=http://a.example/x width=1 height=1 style='width:600px;height:40px'>", "shown"},
        Asked{"<img src=http://a.example/x width=1 height=1>", "tracks"},
        Asked{"<img src=http://a.example/x width=1px height='1.0'>", "tracks"},
        Asked{"<img src=http://a.example/x width=0 height=0>", "tracks"},
        Asked{"<img src=http://a.example/x height=1>", "tracks"},
        Asked{"<img src=http://a.example/x width=600 height=0>", "tracks"},
        Asked{"<img src=http://a.example/x style='WIDTH : 1PX !important; height:.5px'>", "tracks"},
        Asked{"<img src=http://a.example/x width=600 style='max-height:0'>", "tracks"}));

INSTANTIATE_TEST_SUITE_P(
    Hidden, TrackingPicture,
    testing::Values(Asked{"<img src=http://a.example/x style='display:none'>", "tracks"},
                    Asked{"<img src=http://a.example/x hidden>", "tracks"},
                    Asked{"<img src=http://a.example/x style='visibility: hidden'>", "tracks"},
                    Asked{"<img src=http://a.example/x style='opacity:0'>", "tracks"},
                    Asked{"<img src=http://a.example/x style='opacity:.5'>", "shown"},
                    Asked{"<img src=http://a.example/x style='mso-hide:all'>", "tracks"},
                    Asked{"<div style='display:none'><p><img src=http://a.example/x></p></div>", "tracks"},
                    Asked{"<div style='display:none'>a</div><img src=http://a.example/x>", "shown"},
                    Asked{"<div style='display:none'><img src=http://a.example/x width=320></div>",
                          "neither"},
                    Asked{"<img src=http://a.example/x style='display:none;display:block'>", "shown"}));

INSTANTIATE_TEST_SUITE_P(
    Places, TrackingPicture,
    testing::Values(Asked{"<img src=https://shop.us1.list-manage.com/track/open.php?u=1&id=2>", "tracks"},
                    Asked{"<img src=https://u1.ct.sendgrid.net/wf/open?upn=abc>", "tracks"},
                    Asked{"<img src=https://links.shop.example/wf/open?upn=abc>", "tracks"},
                    Asked{"<img src=https://MAILTRACK.io:443/trace/mail/1.png>", "tracks"},
                    Asked{"<img src=https://user@mltrk.io/pixel/1>", "tracks"},
                    Asked{"<img src=https://github.com/notifications/beacon/A.gif>", "tracks"},
                    Asked{"<img src=https://github.com/logo.png>", "shown"},
                    Asked{"<img src=https://nolist-manage.com/track/open.php>", "shown"},
                    Asked{"<img src=https://shop.example/list-manage.com/track/open>", "shown"},
                    Asked{"<img src=cid:list-manage.com>", "neither"}));

TEST(HostIn, is_what_is_asked_whatever_stands_around_it) {
  EXPECT_EQ(host_in("https://User:Word@A.Example:8080/b?c"), "a.example");
  EXPECT_EQ(host_in("http://[::1]:80/"), "[::1]");
  EXPECT_EQ(host_in("http://a.example?x=//b.example"), "a.example");
  EXPECT_EQ(host_in("nonsense"), "");
}

}  // namespace
}  // namespace heard::mime
