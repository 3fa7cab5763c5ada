#include "app/backup_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace heard::app {
namespace {

struct Kind {
  std::string_view table;
  std::string_view column;
  std::string_view one;
  std::string_view many;
  std::string_view mend;
};

// A recovery code goes with its second factor, and a token of an hour with the sign-in that it came from.
constexpr auto secret_kinds = std::to_array<Kind>({
    {"mailbox", "in_secret", "password for fetching mail", "passwords for fetching mail",
     "enter it again in Settings, Inboxes"},
    {"mailbox", "out_secret", "password for sending mail", "passwords for sending mail",
     "enter it again in Settings, Inboxes"},
    {"mail_grant", "refresh", "sign-in at a mail provider", "sign-ins at mail providers",
     "sign in there again in Settings, Inboxes"},
    {"mail_provider", "client_secret", "secret of a mail provider", "secrets of mail providers",
     "enter it again in Settings, Inboxes"},
    {"second_factor", "sealed", "second factor", "second factors",
     "heard person second-factor-off --email … lets its owner in, who then sets up a new one"},
    {"own_channel", "secret", "secret of a channel of your own", "secrets of channels of your own",
     "make a new one in Settings, Inboxes"},
    {"chat_secret", "sealed", "secret by which your shop vouches for visitors of the chat",
     "secrets by which your shop vouches for visitors of the chat", "make a new one in Settings, Inboxes"},
});

}  // namespace

std::string secrets_missing(const std::vector<store::archive::LeftOut>& left_out) {
  std::string text;
  for (const Kind& kind : secret_kinds) {
    const auto found = std::ranges::find_if(left_out, [&](const store::archive::LeftOut& one) {
      return one.table == kind.table && one.column == kind.column;
    });
    if (found == left_out.end()) continue;
    text += fmt::format("\n- {} {}: {}.", found->count, found->count == 1 ? kind.one : kind.many, kind.mend);
  }
  return text +
         "\n- The secret key: links that customers were given open nothing any more; they get a new one "
         "with the next answer, or by a code to their address.";
}

std::string what_is_in(const store::archive::Totals& totals) {
  std::string text =
      fmt::format("{} rows and {} files ({} bytes)", totals.rows, totals.files, totals.file_bytes);
  if (totals.files_missing > 0)
    text += fmt::format("; {} files that the desk speaks of could not be read and are not in it",
                        totals.files_missing);
  return text;
}

}  // namespace heard::app
