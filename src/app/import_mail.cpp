#include "app/import_mail.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>
#include <vector>

#include "app/mbox.h"
#include "desk/mail/take_mail.h"

namespace heard::app {
namespace {

namespace fs = std::filesystem;

constexpr int told_every = 100;
constexpr int tries_max = 5;
constexpr auto again_after = std::chrono::seconds(1);

struct Import {
  const std::string& inbox;
  const DoErrand& act;
  std::int64_t taken = 0;
  std::int64_t known = 0;
  std::int64_t quarantined = 0;
  std::int64_t too_long = 0;

  [[nodiscard]] std::int64_t all() const { return taken + known + quarantined + too_long; }
};

Error no_such(const std::string& path, std::string_view what) {
  return invalid("no_file", fmt::format("{} is no {} that can be read.", path, what));
}

void tell(const Import& import, std::int64_t done, std::int64_t whole) {
  const std::int64_t percent = whole > 0 ? std::min<std::int64_t>(100, done * 100 / whole) : 100;
  fmt::print(stderr, "{} mails, {} %: {} taken, {} known already, {} in quarantine, {} too large\n",
             import.all(), percent, import.taken, import.known, import.quarantined, import.too_long);
}

void count(Import& import, const std::string& outcome) {
  if (outcome == "duplicate") {
    ++import.known;
  } else if (outcome == "quarantined") {
    ++import.quarantined;
  } else {
    ++import.taken;
  }
}

Result<void> take(Import& import, std::string raw) {
  if (raw.size() > desk::raw_mail_bytes_max) {
    ++import.too_long;
    return {};
  }
  const Errand errand{.kind = ErrandKind::import_mail,
                      .email = {},
                      .name = {},
                      .role = {},
                      .scope = {},
                      .password = {},
                      .inbox = import.inbox,
                      .bytes = static_cast<std::int64_t>(raw.size())};
  for (int tries = 1;; ++tries) {
    const Result<std::string> outcome = import.act(errand, raw);
    if (outcome.ok()) {
      count(import, *outcome);
      return {};
    }
    if (outcome.error().kind != ErrorKind::busy || tries == tries_max) return outcome.error();
    std::this_thread::sleep_for(again_after);
  }
}

Result<void> import_mbox(Import& import, const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::error_code failed;
  const auto whole = static_cast<std::int64_t>(fs::file_size(path, failed));
  if (!in || failed) return no_such(path, "mbox file");
  Mbox mbox(in, desk::raw_mail_bytes_max);
  while (auto mail = mbox.next()) {
    if (mail->too_long) {
      ++import.too_long;
    } else if (!mail->raw.empty()) {
      HEARD_CHECK(take(import, std::move(mail->raw)));
    }
    if (import.all() % told_every == 0) tell(import, mbox.read_bytes(), whole);
  }
  return {};
}

// Those that were delivered, in the order of their names, which begin with a time.
Result<std::vector<fs::path>> mails_in(const std::string& path) {
  std::vector<fs::path> mails;
  std::error_code failed;
  for (const char* part : {"cur", "new"}) {
    for (const auto& entry : fs::directory_iterator(fs::path(path) / part, failed))
      if (entry.is_regular_file()) mails.push_back(entry.path());
    if (failed) return no_such(path, "maildir");
  }
  std::ranges::sort(mails, {}, [](const fs::path& mail) { return mail.filename(); });
  return mails;
}

Result<void> import_maildir(Import& import, const std::string& path) {
  HEARD_TRY(const std::vector<fs::path> mails, mails_in(path));
  for (std::size_t i = 0; i < mails.size(); ++i) {
    std::error_code failed;
    if (fs::file_size(mails[i], failed) > desk::raw_mail_bytes_max && !failed) {
      ++import.too_long;
      continue;
    }
    std::ifstream in(mails[i], std::ios::binary);
    if (!in) return no_such(mails[i].string(), "mail");
    std::string raw{std::istreambuf_iterator<char>(in), {}};
    if (!raw.empty()) HEARD_CHECK(take(import, std::move(raw)));
    if (import.all() % told_every == 0)
      tell(import, static_cast<std::int64_t>(i), static_cast<std::int64_t>(mails.size()));
  }
  return {};
}

}  // namespace

Result<std::string> import_mail(const std::string& format, const std::string& path, const std::string& inbox,
                                const DoErrand& act) {
  Import import{.inbox = inbox, .act = act};
  const Result<void> done = format == "mbox" ? import_mbox(import, path) : import_maildir(import, path);
  if (!done.ok()) {
    tell(import, 0, 1);
    Error error = done.error();
    error.hint += " What was taken stays. Run it again: nothing is taken twice.";
    return error;
  }
  return fmt::format("{} mails: {} taken, {} known already, {} in quarantine, {} too large.", import.all(),
                     import.taken, import.known, import.quarantined, import.too_long);
}

}  // namespace heard::app
