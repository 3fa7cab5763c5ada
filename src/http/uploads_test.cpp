// Files on their way into a reply, over real HTTP: who sees them, how they come back, what is too much.
#include "http/served_desk_test.h"
#include "record/upload.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

class Uploads : public ServedDesk {
 protected:
  void SetUp() override {
    ServedDesk::SetUp();
    owner_ = headers_of(Who::write_token);
    const Answer made = send("POST", "/api/conversations", owner_,
                             R"({"customer":{"email":"ada@example.org"},"subject":"Shelf","text":"How?"})");
    here_ = fmt::format("/api/conversations/{}",
                        reflect::from_json<ConversationMade>(made.body).value().id.value);
  }
  Answer send(std::string_view method, const std::string& path, const std::string& headers,
              const std::string& body = {}) {
    return Client(server_->port())
        .ask(fmt::format("{} {} HTTP/1.1\r\nHost: desk\r\n{}Content-Length: {}\r\n\r\n{}", method, path,
                         headers, body.size(), body));
  }
  Answer add(const std::string& query, const std::string& more = {}) {
    return send("POST", here_ + "/uploads" + query, owner_ + more, "%PDF");
  }
  static AttachmentRow row_of(const Answer& answer) {
    EXPECT_EQ(answer.status, 201) << answer.body;
    return reflect::from_json<AttachmentRow>(answer.body).value();
  }
  std::size_t waiting(const std::string& headers, const std::string& query = {}) {
    const Answer answer = send("GET", here_ + "/uploads" + query, headers);
    return reflect::from_json<AttachmentList>(answer.body).value().items.size();
  }
  static std::string said(const Answer& answer) {
    const auto problem = reflect::from_json<Problem>(answer.body).value();
    return fmt::format("{} {} {}", answer.status, problem.code, problem.field.value_or(""));
  }

  std::string owner_;
  std::string here_;  // "/api/conversations/7"
};

TEST_F(Uploads, AreSavedNeverShownWhateverTheyClaimToBe) {
  const AttachmentRow row =
      row_of(add("?name=..%2Fplan%0D%0A.html", "Content-Type: text/html; charset=x\r\n"));
  EXPECT_EQ(row.name, "plan.html");
  EXPECT_EQ(row.media_type, "text/html");
  EXPECT_EQ(row.size, 4);
  const Answer file = send("GET", fmt::format("/api/attachments/{}", row.id.value), owner_);
  EXPECT_EQ(file.body, "%PDF");
  EXPECT_EQ(file.headers.at("content-disposition"), "attachment; filename*=UTF-8''plan.html");
  EXPECT_EQ(file.headers.at("content-security-policy"), "sandbox");
  EXPECT_EQ(file.headers.at("x-content-type-options"), "nosniff");
  EXPECT_EQ(row_of(add("?kind=note")).name, "file");
  EXPECT_EQ(row_of(add("?kind=note&name=a", "Content-Type: nonsense\r\n")).media_type,
            "application/octet-stream");
}

TEST_F(Uploads, AreTheirOwnersAlone) {
  const AttachmentRow row = row_of(add("?name=plan.pdf"));
  const std::string agent = headers_of(Who::agent);
  const std::string file = fmt::format("/api/attachments/{}", row.id.value);
  const std::string upload = fmt::format("/api/uploads/{}", row.id.value);
  EXPECT_EQ(waiting(owner_), 1U);
  EXPECT_EQ(waiting(owner_, "?kind=note"), 0U);
  EXPECT_EQ(waiting(agent), 0U);
  EXPECT_EQ(send("GET", file, agent).status, 404);
  EXPECT_EQ(send("DELETE", upload, agent).status, 404);
  EXPECT_EQ(said(send("POST", here_ + "/messages", agent,
                      fmt::format(R"({{"kind":"reply","text":"Hi","attachments":[{}]}})", row.id.value))),
            "400 unknown_attachment attachments");
  EXPECT_EQ(send("DELETE", upload, owner_).status, 204);
  EXPECT_EQ(send("DELETE", upload, owner_).status, 404);
  EXPECT_EQ(send("GET", file, owner_).status, 404);
}

TEST_F(Uploads, StandBesideTheirMessageOnceItIsSent) {
  const AttachmentRow row = row_of(add("?name=plan.pdf"));
  const std::string message =
      fmt::format(R"({{"kind":"reply","text":"Here it is.","attachments":[{}]}})", row.id.value);
  ASSERT_EQ(send("POST", here_ + "/messages", owner_, message).status, 201);
  const Answer page = send("GET", here_ + "/timeline", headers_of(Who::agent));
  const auto items = reflect::from_json<TimelinePage>(page.body).value().items;
  ASSERT_EQ(items.back().attachments.size(), 1U);
  EXPECT_EQ(items.back().attachments[0].id, row.id);
  EXPECT_EQ(items.back().attachments[0].name, "plan.pdf");
  EXPECT_EQ(waiting(owner_), 0U);
}

TEST_F(Uploads, TooMuchIsSaidWithWhatIsAllowed) {
  const Answer large = Client(server_->port())
                           .ask(fmt::format("POST {}/uploads HTTP/1.1\r\nHost: desk\r\n{}Content-Length: "
                                            "{}\r\n\r\n",
                                            here_, owner_, message_files_bytes_max + 1));
  EXPECT_EQ(said(large), "413 too_large ");
  EXPECT_NE(large.body.find("20 MB"), std::string::npos);
  for (std::size_t i = 0; i < message_files_max; ++i) row_of(add("?name=page.txt"));
  const Answer eleventh = add("?name=page.txt");
  EXPECT_EQ(said(eleventh), "400 too_many_files ");
  EXPECT_NE(eleventh.body.find("10 files"), std::string::npos);
  EXPECT_EQ(said(send("POST", here_ + "/messages", owner_,
                      R"({"kind":"note","text":"All","attachments":[1,2,3,4,5,6,7,8,9,10,11]})")),
            "400 too_many_files attachments");
  EXPECT_EQ(row_of(add("?kind=note&name=page.txt")).name, "page.txt") << "a note has room of its own";
}

TEST_F(Uploads, AreAddedOnceForOneKey) {
  const Answer first = add("?name=plan.pdf", "Idempotency-Key: one\r\n");
  const Answer again = add("?name=plan.pdf", "Idempotency-Key: one\r\n");
  EXPECT_EQ(again.body, first.body);
  EXPECT_EQ(again.headers.at("idempotent-replayed"), "true");
  EXPECT_EQ(waiting(owner_), 1U);
}

TEST_F(Uploads, OnlyWhereThereIsSomethingToWrite) {
  EXPECT_EQ(said(add("?kind=customer")), "400 invalid_field kind");
  EXPECT_EQ(said(send("POST", "/api/conversations/987654321/uploads?name=a", owner_, "%PDF")),
            "404 not_found ");
  EXPECT_EQ(send("GET", "/api/conversations/987654321/uploads", owner_).status, 404);
  EXPECT_EQ(add("?name=%zz").status, 400);
}

}  // namespace
}  // namespace heard::http
