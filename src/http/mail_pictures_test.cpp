// Pictures of mails from elsewhere, over real HTTP: what is told, what is fetched and for whom, and what
// never is.
#include "desk/mail/picture_links.h"
#include "desk/mail/take_mail.h"
#include "http/head.h"
#include "http/served_desk_test.h"
#include "record/mailbox_view.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

// Fetches nothing and remembers what it was asked for.
class Fetches final : public OutsidePictures {
 public:
  desk::Task<OutsidePicture> fetch(std::string url) override {
    asked.push_back(url);
    if (url.ends_with("/gone.png"))
      co_return Error{.kind = ErrorKind::not_found, .code = "no_picture", .sentence = "No picture."};
    co_return OutsidePicture{.media_type = "image/gif", .bytes = "GIF89a"};
  }
  std::vector<std::string> asked;
};

constexpr std::string_view a_newsletter =
    "From: Ada <ada@example.org>\r\nMessage-ID: <1@example.org>\r\nContent-Type: text/html\r\n\r\n"
    "<p>Cups: <img src='https://a.example/cup.png'><img src='https://b.example/gone.png'>"
    "<img src='https://spy.example/t.gif?u=1' width=1 height=1><img src='https://spy.example/u.gif' "
    "hidden></p>";

class MailPicturesServed : public ServedDesk {
 protected:
  void SetUp() override {
    services_.pictures = &fetches_;
    ServedDesk::SetUp();
    agent_ = headers_of(Who::agent);
    const auto inboxes = reflect::from_json<InboxList>(get("/api/inboxes", headers_of(Who::admin)).body);
    inbox_ = inboxes.value().items.at(0).id;
    mail_ = take(std::string(a_newsletter));
  }
  MessageId take(std::string raw) {
    return done(desk::take_mail(desk_, inbox_, std::move(raw), MailOrigin::inbox)).message.value();
  }
  Answer get(const std::string& path, const std::string& headers = {}) {
    return Client(server_->port()).get(path, headers);
  }
  std::string of_mail(const std::string& what) {
    return fmt::format("/api/messages/{}/{}", mail_.value, what);
  }
  // The addresses in a page, in their order.
  static std::vector<std::string> sources(const std::string& page) {
    std::vector<std::string> out;
    constexpr std::string_view mark = " src=\"";
    for (std::size_t at = 0; (at = page.find(mark, at)) != std::string::npos;) {
      at += mark.size();
      out.push_back(page.substr(at, page.find('"', at) - at));
    }
    return out;
  }

  Fetches fetches_;
  std::string agent_;
  InboxId inbox_;
  MessageId mail_;
};

TEST_F(MailPicturesServed, AreCountedAndWhoWouldBeToldIsNamed) {
  const auto seen = reflect::from_json<MailPictures>(get(of_mail("pictures"), agent_).body).value();
  EXPECT_EQ(seen.elsewhere, 2);
  ASSERT_EQ(seen.trackers.size(), 1U);
  EXPECT_EQ(seen.trackers[0].host, "spy.example");
  EXPECT_EQ(seen.trackers[0].count, 2);
  EXPECT_TRUE(seen.may_be_shown);
  EXPECT_EQ(get(of_mail("pictures")).status, 401);
  EXPECT_TRUE(sources(get(of_mail("html"), agent_).body).empty());
  EXPECT_TRUE(fetches_.asked.empty()) << "nobody has asked for them";
}

TEST_F(MailPicturesServed, AreFetchedForWhomTheyAreShownTo) {
  const Answer page = get(of_mail("html?pictures=shown"), agent_);
  EXPECT_NE(page.headers.at("content-security-policy").find("img-src 'self' data:"), std::string::npos);
  EXPECT_EQ(page.body.find("a.example"), std::string::npos);
  EXPECT_EQ(page.body.find("spy.example"), std::string::npos);
  const auto found = sources(page.body);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_TRUE(fetches_.asked.empty()) << "the page alone fetches nothing";
  const Answer picture = get(found[0]);
  EXPECT_EQ(picture.status, 200);
  EXPECT_EQ(picture.body, "GIF89a");
  EXPECT_EQ(picture.headers.at("content-type"), "image/gif");
  EXPECT_EQ(picture.headers.at("x-content-type-options"), "nosniff");
  EXPECT_EQ(picture.headers.at("cross-origin-resource-policy"), "cross-origin");
  EXPECT_EQ(picture.headers.at("content-security-policy"), data_policy);
  EXPECT_EQ(get(found[1]).status, 404);
  EXPECT_EQ(fetches_.asked,
            (std::vector<std::string>{"https://a.example/cup.png", "https://b.example/gone.png"}));
}

TEST_F(MailPicturesServed, NobodyHasTheServerFetchWhatWasNotInThatMail) {
  const auto found = sources(get(of_mail("html?pictures=shown"), agent_).body);
  const std::string sealed = found.at(0).substr(found[0].rfind('/') + 1);
  std::string other = sealed;
  other[other.size() / 2] = other[other.size() / 2] == 'A' ? 'B' : 'A';
  for (const std::string& path :
       {of_mail("pictures/" + other), of_mail("pictures/1"),
        of_mail("pictures/https:%2F%2Fa.example%2Fcup.png"),
        fmt::format("/api/messages/{}/pictures/{}", mail_.value + 1, sealed),
        of_mail("pictures/" + std::string(4'100, 'A')), std::string("/api/messages/x/pictures/") + sealed})
    EXPECT_EQ(get(path, agent_).status, 404) << path;
  EXPECT_EQ(get(of_mail("html?pictures=shown")).status, 401);
  EXPECT_EQ(get(of_mail("html?pictures=all"), agent_).status, 400);
  EXPECT_TRUE(fetches_.asked.empty());
}

TEST_F(MailPicturesServed, AnAddressIsGoodForAFewMinutes) {
  HandClock hand(clock_.now());
  const desk::Desk later{*store_, hand, random_, ids_, {}, Secret(std::string(32, 'k'))};
  const std::string path = desk::picture_path(later, mail_, "https://a.example/b?c=d e");
  const std::string sealed = path.substr(path.rfind('/') + 1);
  EXPECT_EQ(path, of_mail("pictures/" + sealed));
  EXPECT_EQ(desk::picture_behind(later, mail_, sealed), "https://a.example/b?c=d e");
  EXPECT_EQ(desk::picture_behind(later, MessageId{mail_.value + 1}, sealed), std::nullopt);
  hand.advance(desk::picture_link_life + seconds(1));
  EXPECT_EQ(desk::picture_behind(later, mail_, sealed), std::nullopt);
}

TEST_F(MailPicturesServed, AHouseThatFetchesNothingSaysSo) {
  services_.pictures = nullptr;
  EXPECT_FALSE(reflect::from_json<MailPictures>(get(of_mail("pictures"), agent_).body).value().may_be_shown);
  EXPECT_EQ(get(of_mail("html?pictures=shown"), agent_).status, 409);
  EXPECT_EQ(get(of_mail("html"), agent_).status, 200);
}

}  // namespace
}  // namespace heard::http
