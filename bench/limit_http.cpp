// limit_http: a bare Beast loop that runs the statements Heard runs for the same request, reads every
// column, and then sends bytes that were recorded from Heard. What Heard loses against it is the price
// of everything else: routing, rights, JSON, headers.

#include <CLI/CLI.hpp>
#include <charconv>
#include <fstream>
#include <limits>
#include <map>
#include <sstream>

#include "bench/parts/bare_server.h"
#include "bench/parts/bare_sqlite.h"
#include "store/sql/pages.h"
#include "store/sql/people.h"

namespace {

using namespace bench;
namespace sql = heard::store::sql;

struct Options {
  std::uint16_t port = 0;
  int threads = 2;
  std::string database;
  std::string session;  // digest, as stored
  std::map<std::string, std::string>
      bodies;  // by name: list, head, timeline, plain, and what body= of a search says
};

constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();

// The raw query behind a search, as in src/store/sqlite/search.cpp: the newest candidates and the tokens
// they are scored by.
constexpr std::string_view candidates =
    "SELECT d.id, d.conversation, d.at, d.tokens FROM (SELECT rowid AS id FROM search_words WHERE "
    "search_words "
    "MATCH $1 ORDER BY rowid DESC LIMIT 1000) AS found CROSS JOIN search_document AS d ON d.id = found.id";

// "/api/conversations/123…" → 123
std::int64_t id_in(std::string_view target) {
  constexpr std::string_view before = "/api/conversations/";
  std::int64_t id = 0;
  if (target.starts_with(before))
    std::from_chars(target.data() + before.size(), target.data() + target.size(), id);
  return id;
}

// "?q=word*&body=rare", "q=" → "word*"
std::string_view parameter(std::string_view target, std::string_view name) {
  const std::size_t at = target.find(name);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = target.substr(at + name.size());
  return rest.substr(0, rest.find('&'));
}

// word* → "word"*
std::string match_of(std::string_view word) {
  const bool beginning = word.ends_with('*');
  if (beginning) word.remove_suffix(1);
  return fmt::format("\"{}\"{}", word, beginning ? "*" : "");
}

class Reads final : public Handler {
 public:
  explicit Reads(const Options& options)
      : options_(options),
        connection_(options.database),
        session_(connection_, sql::session_caller.text),
        list_(connection_, sql::rows_open.text),
        head_(connection_, sql::head_by_id.text),
        known_(connection_, sql::row_by_id.text),
        timeline_(connection_, sql::timeline.text),
        older_(connection_, sql::timeline_older.text),
        attachments_(connection_, sql::timeline_attachments.text),
        candidates_(connection_, candidates) {}

  asio::awaitable<Answer> answer(const Request& request) override {
    const std::string_view target(request.target().data(), request.target().size());
    if (target == "/plain") co_return send("plain");
    read_ += session_.with(std::string_view(options_.session), std::int64_t{0}).read_all();
    if (target.starts_with("/api/search")) {
      read_ += candidates_.with(std::string_view(match_of(parameter(target, "q=")))).read_all();
      co_return send(std::string(parameter(target, "body=")));
    }
    if (target.starts_with("/api/conversations?")) {
      read_ += list_.with(highest, highest, std::int64_t{51}).read_all();
      co_return send("list");
    }
    if (target.find("/timeline") != std::string_view::npos) {
      const std::int64_t id = id_in(target);
      read_ += known_.with(id).read_all();
      read_ += timeline_.with(id, highest, std::int64_t{0}, std::int64_t{50}).read_all();
      read_ += attachments_.with(id).read_all();
      read_ += older_.with(id, highest).read_all();
      co_return send("timeline");
    }
    read_ += head_.with(id_in(target)).read_all();
    co_return send("head");
  }

 private:
  [[nodiscard]] Answer send(const std::string& name) const {
    const auto found = options_.bodies.find(name);
    if (found == options_.bodies.end()) return {http::status::not_found, {}, {}};
    return {http::status::ok, found->second, {}};
  }

  const Options& options_;
  Connection connection_;
  Statement session_, list_, head_, known_, timeline_, older_, attachments_, candidates_;
  std::size_t read_ = 0;
};

std::string whole_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  std::vector<std::string> bodies;
  CLI::App app{"Serves recorded bytes after running the statements that Heard runs."};
  app.add_option("--port", options.port)->required();
  app.add_option("--threads", options.threads);
  app.add_option("--database", options.database)->required();
  app.add_option("--session", options.session, "digest of a session in the database");
  app.add_option("--body", bodies, "NAME=FILE: list, head, timeline, plain, others for searches");
  CLI11_PARSE(app, argc, argv);
  for (const std::string& body : bodies) {
    const std::size_t at = body.find('=');
    options.bodies[body.substr(0, at)] = whole_file(body.substr(at + 1));
  }
  spare_sqlite_the_tally();
  serve(options.port, options.threads,
        [&options](asio::io_context&) { return std::make_unique<Reads>(options); });
}
