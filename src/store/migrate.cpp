#include "store/migrate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "base/bytes.h"
#include "store/migrations/0001_first_light.h"
#include "store/migrations/0002_bucket.h"
#include "store/migrations/0003_snooze.h"
#include "store/migrations/0004_setting_changes.h"
#include "store/migrations/0005_tags.h"
#include "store/migrations/0006_drafts.h"
#include "store/migrations/0007_ready_answers.h"
#include "store/migrations/0008_merging.h"
#include "store/migrations/0009_uploads.h"
#include "store/migrations/0010_second_factor.h"
#include "store/migrations/0011_saved_views.h"
#include "store/migrations/0012_asked.h"
#include "store/migrations/0013_house_changes.h"
#include "store/migrations/0014_shown_name.h"
#include "store/migrations/0015_seen.h"
#include "store/migrations/0016_merged_customers.h"
#include "store/migrations/0017_teams.h"
#include "store/migrations/0018_splitting.h"
#include "store/migrations/0019_identities.h"
#include "store/migrations/0020_organisations.h"
#include "store/migrations/0021_attention.h"
#include "store/migrations/0022_mail.h"
#include "store/migrations/0023_letters.h"
#include "store/migrations/0024_acknowledgement.h"
#include "store/migrations/0025_staff_mail.h"
#include "store/migrations/0026_outside.h"
#include "store/migrations/0027_mail_grants.h"
#include "store/migrations/0028_chat.h"
#include "store/migrations/0029_their_page.h"
#include "store/migrations/0030_promises.h"
#include "store/migrations/0031_chat_identity.h"
#include "store/migrations/0032_governor.h"
#include "store/migrations/0033_own_channels.h"
#include "store/migrations/0034_form_fields.h"
#include "store/migrations/0035_promise_letters.h"
#include "store/migrations/0036_deadlines.h"
#include "store/migrations/0037_views_by_inbox.h"
#include "store/migrations/0038_languages.h"
#include "store/migrations/0039_given_answers.h"
#include "store/migrations/0040_ways_into_the_house.h"
#include "store/migrations/0041_urgent.h"
#include "store/tx.h"

namespace heard::store {
namespace {

constexpr std::array all{
    Migration{1, "first light", migrations::first_light, migrations::first_light_sqlite,
              migrations::first_light_postgres},
    Migration{2, "bucket", {}, {}, migrations::bucket_postgres},
    Migration{3, "snooze", migrations::snooze, {}, {}},
    Migration{4, "setting changes", migrations::setting_changes, {}, {}},
    Migration{5, "tags", migrations::tags, {}, {}},
    Migration{6, "drafts", migrations::drafts, {}, {}},
    Migration{7, "ready answers", migrations::ready_answers, {}, {}},
    Migration{8, "merging", migrations::merging, {}, {}},
    Migration{9, "uploads", migrations::uploads, {}, {}},
    Migration{10, "second factor", migrations::second_factor, {}, {}},
    Migration{11, "saved views", migrations::saved_views, {}, {}},
    Migration{12, "asked", migrations::asked, {}, {}},
    Migration{13, "house changes", migrations::house_changes, {}, {}},
    Migration{14, "shown name", migrations::shown_name, {}, {}},
    Migration{15, "seen", migrations::seen, {}, {}},
    Migration{16, "merged customers", migrations::merged_customers, {}, {}},
    Migration{17, "teams", migrations::teams, {}, {}},
    Migration{18, "splitting", migrations::splitting, {}, {}},
    Migration{19, "identities", migrations::identities, {}, {}},
    Migration{20, "organisations", migrations::organisations, {}, {}},
    Migration{21, "attention", migrations::attention, {}, {}},
    Migration{22, "mail", migrations::mail, {}, {}},
    Migration{23, "letters", migrations::letters, {}, {}},
    Migration{24, "acknowledgement", migrations::acknowledgement, {}, {}},
    Migration{25, "staff mail", migrations::staff_mail, {}, {}},
    Migration{26, "outside", migrations::outside, {}, {}},
    Migration{27, "mail grants", migrations::mail_grants, {}, {}},
    Migration{28, "chat", migrations::chat, {}, {}},
    Migration{29, "their page", migrations::their_page, {}, {}},
    Migration{30, "promises", migrations::promises, {}, {}},
    Migration{31, "chat identity", migrations::chat_identity, {}, {}},
    Migration{32, "governor", migrations::governor, {}, {}},
    Migration{33, "own channels", migrations::own_channels, {}, {}},
    Migration{34, "form fields", migrations::form_fields, {}, {}},
    Migration{35, "promise letters", migrations::promise_letters, {}, {}},
    Migration{36, "deadlines", migrations::deadlines, {}, {}},
    Migration{37, "views by inbox", migrations::views_by_inbox, {}, {}},
    Migration{38, "languages", migrations::languages, {}, {}},
    Migration{39, "given answers", migrations::given_answers, {}, {}},
    Migration{40, "ways into the house", migrations::ways_into_the_house, {}, {}},
    Migration{41, "urgent", migrations::urgent, {}, {}},
};

struct Spelling {
  std::string_view word;
  std::string_view sqlite;
  std::string_view postgres;
};

constexpr std::array spellings{
    Spelling{"INT", "INTEGER", "BIGINT"},
    Spelling{"TEXTC", "TEXT", "TEXT COLLATE \"C\""},
    Spelling{"TABLE_END", "STRICT", ""},
};

bool in_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

std::string_view spelled_word(std::string_view word, Engine engine) {
  const auto* found = std::ranges::find(spellings, word, &Spelling::word);
  if (found == spellings.end()) return word;
  return engine == Engine::sqlite ? found->sqlite : found->postgres;
}

std::string setting_statement(std::string_view name, std::string_view value) {
  return fmt::format(
      "\nINSERT INTO setting (name, value) VALUES ('{}', '{}') ON CONFLICT (name) DO UPDATE SET value = "
      "excluded.value;",
      name, value);
}

std::string script_of(const Migration& step, Engine engine, Random& random) {
  std::string script = spelled(step.shared, engine);
  script += engine == Engine::sqlite ? step.sqlite : step.postgres;
  if (step.number == 1) {
    script += setting_statement("instance_id", hex(as_bytes(random.bytes(16))));
    script += setting_statement("instance_secret", hex(as_bytes(random.bytes(32))));
  }
  return script + setting_statement("schema_version", std::to_string(step.number));
}

Error newer_schema(int found, int known) {
  return {
      .kind = ErrorKind::conflict,
      .code = "newer_schema",
      .sentence = fmt::format(
          "This data was written by a newer Heard (schema {}; this program knows up to {}).", found, known),
      .cause = fmt::format("schema {} is newer than {}", found, known),
      .hint = "Start the newer program again, or restore a backup made by this one."};
}

}  // namespace

std::span<const Migration> all_migrations() { return all; }

int newest_schema(std::span<const Migration> steps) { return steps.empty() ? 0 : steps.back().number; }

std::string spelled(std::string_view text, Engine engine) {
  std::string out;
  out.reserve(text.size() + text.size() / 4);
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && in_word(text[end])) ++end;
    if (end == at) {
      out += text[at++];
      continue;
    }
    out += spelled_word(text.substr(at, end - at), engine);
    at = end;
  }
  return out;
}

Result<void> readable_schema(int found, std::span<const Migration> steps) {
  const int newest = newest_schema(steps);
  if (found > newest) return newer_schema(found, newest);
  if (found >= 1 && found >= newest - 1) return {};
  return conflict(
      "older_schema",
      "This data is older than this program reads. Start `heard serve` once to bring it up to date.");
}

Result<int> migrate(Migratable& database, Random& random, std::span<const Migration> steps) {
  try {
    const int found = database.schema_version();
    const int newest = newest_schema(steps);
    if (found > newest) return newer_schema(found, newest);
    if (found == newest) return 0;
    if (found > 0) database.keep_copy(found + 1);
    int taken = 0;
    for (const Migration& step : steps) {
      if (step.number <= found) continue;
      database.run_script(script_of(step, database.engine(), random));
      ++taken;
    }
    return taken;
  } catch (const Abort& abort) {
    return abort.error;
  }
}

}  // namespace heard::store
