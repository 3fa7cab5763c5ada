#include "store/backup.h"

#include <algorithm>
#include <charconv>

#include "store/archive/kept.h"
#include "store/archive/writer.h"

namespace heard::store {
namespace {

using archive::Instead;
using archive::Kind;

Error stopped() { return busy("the backup was stopped"); }

// What of a table's row is a secret, by the place of its columns.
struct Hidden {
  std::size_t at = 0;
  Instead instead = Instead::empty_text;
  archive::LeftOut* count = nullptr;
};

std::vector<Hidden> hidden_in(const archive::Table& table, std::vector<archive::LeftOut>& left_out) {
  std::vector<Hidden> hidden;
  for (std::size_t place = 0; place < archive::sealed_places.size(); ++place) {
    const archive::SealedPlace& sealed = archive::sealed_places.at(place);
    if (sealed.table != table.name) continue;
    const auto column = std::ranges::find(table.columns, sealed.column, &archive::Column::name);
    if (column == table.columns.end()) continue;
    hidden.push_back({.at = static_cast<std::size_t>(column - table.columns.begin()),
                      .instead = sealed.instead,
                      .count = &left_out[place]});
  }
  return hidden;
}

bool is_there(RowReader& row, std::size_t column) {
  return !row.is_null(static_cast<int>(column)) && !row.text(static_cast<int>(column)).empty();
}

std::vector<archive::LeftOut> all_places() {
  std::vector<archive::LeftOut> places;
  for (const auto& sealed : archive::sealed_places)
    places.push_back({.table = std::string(sealed.table), .column = std::string(sealed.column)});
  return places;
}

reflect::Value value_in(RowReader& row, const archive::Table& table, std::size_t at) {
  const int column = static_cast<int>(at);
  if (row.is_null(column)) return nullptr;
  switch (table.columns[at].kind) {
    case Kind::integer:
      return row.integer(column);
    case Kind::real:
      return row.real(column);
    default:
      return row.text(column);
  }
}

class Taking {
 public:
  Taking(Snapshot& snapshot, archive::ArchiveWriter& writer, bool secrets, const std::atomic<bool>* stop)
      : snapshot_(snapshot), writer_(writer), secrets_(secrets), stop_(stop) {
    for (archive::Table& table : snapshot_.tables())
      if (archive::is_carried(table.name)) tables_.push_back(std::move(table));
  }

  // How many secrets of each kind stay behind. The manifest stands before the rows, so they are counted
  // first.
  std::vector<archive::LeftOut> left_out() {
    std::vector<archive::LeftOut> places = all_places();
    if (secrets_) return {};
    for (const archive::Table& table : tables_) {
      const std::vector<Hidden> hidden = hidden_in(table, places);
      if (hidden.empty()) continue;
      snapshot_.each_row(table, [&](RowReader& row) {
        for (const Hidden& one : hidden)
          if (is_there(row, one.at)) ++one.count->count;
      });
    }
    std::erase_if(places, [](const archive::LeftOut& place) { return place.count == 0; });
    return places;
  }

  void rows() {
    for (const archive::Table& table : tables_) {
      writer_.table(table);
      rows_of(table);
    }
  }

  void files() {
    for (const std::string& name : snapshot_.files()) {
      go_on();
      if (const auto bytes = snapshot_.file(name)) {
        writer_.file(name, *bytes);
      } else {
        writer_.missing_file();
      }
    }
  }

 private:
  void go_on() const {
    if (auto trouble = writer_.trouble()) throw Abort{std::move(*trouble)};
    if (stop_ != nullptr && *stop_) throw Abort{stopped()};
  }

  void rows_of(const archive::Table& table) {
    std::vector<archive::LeftOut> places = all_places();
    const std::vector<Hidden> hidden = secrets_ ? std::vector<Hidden>{} : hidden_in(table, places);
    std::vector<reflect::Value> values(table.columns.size());
    snapshot_.each_row(table, [&](RowReader& row) {
      go_on();
      for (std::size_t at = 0; at < values.size(); ++at) values[at] = value_in(row, table, at);
      for (const Hidden& one : hidden) {
        if (one.instead == Instead::no_row) return;
        if (std::holds_alternative<std::string_view>(values[one.at]))
          values[one.at] = one.instead == Instead::null ? reflect::Value{nullptr} : std::string_view{""};
      }
      if (table.name == "counter") next_number_in(table, values);
      writer_.row(table, values);
    });
  }

  // PostgreSQL counts conversations elsewhere.
  void next_number_in(const archive::Table& table, std::vector<reflect::Value>& values) {
    const auto at = [&](std::string_view column) {
      return static_cast<std::size_t>(std::ranges::find(table.columns, column, &archive::Column::name) -
                                      table.columns.begin());
    };
    const auto* name = std::get_if<std::string_view>(&values.at(at("name")));
    if (name != nullptr && *name == "conversation_number")
      values.at(at("next")) = snapshot_.next_conversation_number();
  }

  Snapshot& snapshot_;
  archive::ArchiveWriter& writer_;
  bool secrets_;
  const std::atomic<bool>* stop_;
  std::vector<archive::Table> tables_;
};

int number_of(const std::string& text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

Error does_not_fit() {
  return invalid("damaged_backup", "This backup does not fit its own schema, so nothing was restored.");
}

// Every table of the schema once, as the schema has it.
class Restoring {
 public:
  explicit Restoring(Filling& filling) : filling_(filling) {
    for (archive::Table& table : filling_.tables())
      if (archive::is_carried(table.name)) missing_.push_back(std::move(table));
  }

  void table(const archive::Table& table) {
    end();
    const auto found = std::ranges::find(missing_, table);
    if (found == missing_.end()) throw Abort{does_not_fit()};
    missing_.erase(found);
    filling_.begin(table);
    open_ = table;
  }
  void row(const archive::Table& table, std::span<const reflect::Value> values) {
    filling_.row(table, values);
  }
  void end() {
    if (open_) filling_.end(*open_);
    open_.reset();
  }
  [[nodiscard]] bool is_whole() const { return missing_.empty(); }

 private:
  Filling& filling_;
  std::vector<archive::Table> missing_;
  std::optional<archive::Table> open_;
};

// What was waiting to leave may have left since the backup was taken: an owner looks before it leaves.
void settle(Filling& filling, const std::string& erase_again) {
  filling.change(
      "UPDATE setting SET value = 'off', changed_by = NULL, changed_at = NULL WHERE name = 'sending'");
  filling.change(
      "UPDATE counter SET next = (SELECT COALESCE(MAX(number), 0) + 1 FROM conversation) WHERE name = "
      "'conversation_number' AND next <= (SELECT COALESCE(MAX(number), 0) FROM conversation)");
  if (!erase_again.empty())
    filling.change("INSERT INTO setting (name, value) VALUES ('" + std::string(erase_again_setting) + "', '" +
                   erase_again + "') ON CONFLICT (name) DO UPDATE SET value = excluded.value");
}

Result<archive::Totals> restored(archive::ArchiveReader& reader, Filling& filling,
                                 const std::string& erase_again) {
  Restoring restoring(filling);
  for (;;) {
    HEARD_TRY(const archive::Part part, reader.next());
    if (part == archive::Part::table) restoring.table(reader.table());
    if (part == archive::Part::row) restoring.row(reader.table(), reader.row());
    if (part == archive::Part::file || part == archive::Part::end) restoring.end();
    if (part == archive::Part::file) filling.file(reader.file_name(), reader.file());
    if (part != archive::Part::end) continue;
    if (!restoring.is_whole()) return does_not_fit();
    settle(filling, erase_again);
    filling.finish();
    return reader.totals();
  }
}

}  // namespace

Result<BackupTaken> take_backup(Snapshot& snapshot, const BackupWanted& wanted, Random& random,
                                const std::atomic<bool>* stop) try {
  const bool secrets = !wanted.passphrase.empty();
  HEARD_TRY(const auto writer, archive::ArchiveWriter::begin(wanted.file, wanted.passphrase, random));
  Taking taking(snapshot, *writer, secrets, stop);
  BackupTaken taken{.manifest = {.schema = number_of(snapshot.setting("schema_version")),
                                 .engine = snapshot.engine() == Engine::sqlite ? "sqlite" : "postgresql",
                                 .taken_at = wanted.now,
                                 .instance = snapshot.setting("instance_id"),
                                 .secrets = secrets,
                                 .left_out = taking.left_out()}};
  if (taken.manifest.schema > newest_schema())
    return conflict("newer_schema", "This desk was written by a newer Heard: take the backup with that one.");
  writer->manifest(taken.manifest);
  if (secrets) writer->keys(wanted.key_file);
  taking.rows();
  taking.files();
  HEARD_CHECK(writer->finish());
  taken.totals = writer->totals();
  taken.bytes = writer->bytes();
  return taken;
} catch (const Abort& abort) {
  return abort.error;
}

Result<archive::Totals> restore_backup(archive::ArchiveReader& reader, Filling& filling,
                                       const std::string& erase_again) try {
  const int schema = reader.manifest().schema;
  if (schema > newest_schema())
    return conflict("newer_schema",
                    "This backup was written by a newer Heard: restore it with that one or a newer one.");
  if (schema < 1) return does_not_fit();
  filling.make(schema);
  return restored(reader, filling, erase_again);
} catch (const Abort& abort) {
  return abort.error;
}

}  // namespace heard::store
