#include "app/nightly.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <filesystem>
#include <map>

#include "app/take_backup.h"
#include "care/nightly.h"

namespace heard::app {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds between_nightly_looks{5'000};
// A clock that is moved by hand passes many nights in a minute.
constexpr std::chrono::milliseconds between_looks_at_test_clock{250};
constexpr std::string_view nightly_ending = ".backup";
constexpr std::size_t instance_digits = 8;

// Shops may share a folder: each has names of its own.
std::string nightly_opening(const desk::BackupTurn& turn) {
  return fmt::format("heard-{}-", turn.instance.substr(0, instance_digits));
}

std::map<LocalDay, fs::path> nightly_kept(const std::string& folder, const std::string& opening) {
  std::map<LocalDay, fs::path> kept;
  std::error_code none;
  for (fs::directory_iterator at(folder, none), end; !none && at != end; at.increment(none)) {
    const std::string name = at->path().filename().string();
    if (!name.starts_with(opening) || !name.ends_with(nightly_ending)) continue;
    const std::string day = name.substr(opening.size(), name.size() - opening.size() - nightly_ending.size());
    if (const auto parsed = parse_day(day)) kept.emplace(*parsed, at->path());
  }
  return kept;
}

// What a program that was killed in the middle has left.
void remove_unfinished(const std::string& folder, const std::string& opening) {
  std::error_code none;
  std::vector<fs::path> left;
  for (fs::directory_iterator at(folder, none), end; !none && at != end; at.increment(none)) {
    const std::string name = at->path().filename().string();
    if (name.starts_with(opening) && name.ends_with(".backup.new")) left.push_back(at->path());
  }
  for (const fs::path& path : left) fs::remove(path, none);
}

// Those that nobody keeps any longer, and how many stay.
int let_nightly_go(const std::string& folder, const std::string& opening) {
  auto kept = nightly_kept(folder, opening);
  std::vector<LocalDay> all;
  for (const auto& [day, path] : kept) all.push_back(day);
  for (const LocalDay day : care::let_go(std::move(all))) {
    std::error_code none;
    fs::remove(kept[day], none);
    kept.erase(day);
  }
  return static_cast<int>(kept.size());
}

}  // namespace

// SQLite has one node; what it was killed over is its own to take up again.
Nightly::Nightly(desk::Desk& desk, const Config& config)
    : desk_(desk), config_(config), node_(config.database.empty() ? "here" : desk.random.token(9)) {}

void Nightly::start() {
  thread_ = std::thread([this] { run(); });
}

void Nightly::stop() {
  {
    const std::scoped_lock lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Nightly::run() {
  const auto between = config_.test_clock ? between_looks_at_test_clock : between_nightly_looks;
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    lock.unlock();
    look();
    lock.lock();
    wake_.wait_for(lock, between, [this] { return stopping_.load(); });
  }
}

void Nightly::look() {
  const Result<desk::BackupTurn> turn = desk::backup_turn_now(desk_, node_);
  if (!turn.ok() || !turn->ours) return;
  const Result<void> taken = take(*turn);
  if (taken.ok() || stopping_) return;
  spdlog::warn("the nightly backup failed: {} {}", taken.error().sentence, taken.error().cause);
  if (const auto kept = desk::keep_backup_trouble_now(desk_, taken.error().sentence); !kept.ok())
    spdlog::warn("how the nightly backup went could not be kept: {}", kept.error().cause);
}

Result<void> Nightly::take(const desk::BackupTurn& turn) {
  const std::string& folder = desk_.rules.backup_folder;
  std::error_code none;
  if (fs::create_directories(folder, none)) fs::permissions(folder, fs::perms::owner_all, none);
  const std::string opening = nightly_opening(turn);
  const LocalDay today = local_time(turn.zone, desk_.clock.now()).day;
  const std::string file = fmt::format("{}/{}{}{}", folder, opening, day_text(today), nightly_ending);
  HEARD_TRY(const store::BackupTaken taken,
            take_backup_of(config_, file, config_.backup_passphrase_file, desk_.clock.now(), &stopping_));
  if (taken.totals.files_missing > 0)
    spdlog::warn("{} files that the desk speaks of could not be read", taken.totals.files_missing);
  remove_unfinished(folder, opening);
  const int kept = let_nightly_go(folder, opening);
  spdlog::info("everything was put aside in {}: {} bytes", file, taken.bytes);
  return desk::keep_backup_taken_now(desk_, taken.bytes, kept);
}

}  // namespace heard::app
