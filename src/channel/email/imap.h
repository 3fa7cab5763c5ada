// Imap: one signed-in connection to a mailbox, over libetpan on a Wire of our own. It only ever looks:
// folders are opened by EXAMINE and mails read by BODY.PEEK, so nothing on the server is marked, moved or
// deleted; the one thing it can leave there is a mail of our own in a folder. Blocking; used by one thread.
// After an error that is not about the folder the connection is of no more use.
#pragma once

#include <libetpan/libetpan.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/instant.h"
#include "base/result.h"
#include "base/secret.h"
#include "channel/email/wire.h"

namespace heard::channel::email {

struct MailSignIn {
  WirePlace place;
  std::string user;
  Secret password;
  bool by_token = false;  // the password is an OAuth 2 access token
};

// Refuses what could be read as a command of its own.
Result<void> check_sign_in(const MailSignIn& sign_in);

struct MailFolders {
  std::optional<std::string> sent;
  std::optional<std::string> junk;
};

struct FolderSeen {
  std::uint32_t uid_validity = 0;
  std::uint32_t uid_next = 0;
  std::uint32_t count = 0;
};

struct WaitingMail {
  std::uint32_t uid = 0;
  std::int64_t size_bytes = 0;
  std::optional<Instant> arrived_at;  // as the server says
};

class Imap {
 public:
  static Result<std::unique_ptr<Imap>> sign_in(const MailSignIn& sign_in, const Interrupt& interrupt);

  // By what the server says they are for, else by the usual names.
  Result<MailFolders> folders();
  // Opens a folder to look into; the others ask about the one that is open.
  Result<FolderSeen> examine(const std::string& folder);
  // Of a folder that is not open.
  Result<std::uint32_t> uid_next_of(const std::string& folder);
  // In rising order.
  Result<std::vector<std::uint32_t>> uids_from(std::uint32_t first);
  // Those that came on this day or later, by the server's calendar.
  Result<std::vector<std::uint32_t>> uids_since(Instant day);
  Result<std::vector<WaitingMail>> look_at(std::span<const std::uint32_t> uids);
  // Its bytes, at most so many from the beginning; nothing when it is not there any more.
  Result<std::optional<std::string>> fetch(std::uint32_t uid, std::size_t bytes_max);
  // Waits for something new in the open folder. Without IDLE on the server it is looked at now and then.
  Result<Ready> await_news(std::chrono::milliseconds within);
  // Whether the open folder holds a mail with this Message-ID, which is without <>.
  Result<bool> holds(const std::string& message_id);
  // Leaves a mail of our own there, as read.
  Result<void> append(const std::string& folder, const std::string& raw);

 private:
  struct SessionEnd {
    void operator()(mailimap* session) const;
  };

  explicit Imap(std::unique_ptr<Wire> wire);
  Result<void> greet();
  Result<void> say_who_we_are();
  Result<void> give_credential(const MailSignIn& sign_in);
  Result<std::vector<std::uint32_t>> search(mailimap_search_key* key);
  Result<clist*> fetch_list(mailimap_set* set, mailimap_fetch_type* what);
  Result<Ready> idle(std::chrono::milliseconds within);
  // What a code of libetpan's means; `doing` names the step that a plain refusal belongs to.
  Result<void> checked(int code, std::string_view doing);

  std::unique_ptr<Wire> wire_;  // outlives the session
  std::unique_ptr<mailimap, SessionEnd> session_;
  bool by_token_ = false;
  std::uint32_t counted_ = 0;  // how many there were when we last looked
};

}  // namespace heard::channel::email
