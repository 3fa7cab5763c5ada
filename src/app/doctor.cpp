#include "app/doctor.h"

#include <fmt/format.h>
#include <openssl/x509.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <cstdlib>
#include <filesystem>

#include "app/errand_socket.h"
#include "app/master_key.h"
#include "app/opened.h"
#include "base/random.h"
#include "reflect/json_read.h"

namespace heard::app {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t free_bytes_min = 200'000'000;
constexpr std::uintmax_t free_bytes_calm = 2'000'000'000;

bool has_data(const Config& config) {
  std::error_code ignored;
  return !config.database.empty() || fs::exists(config.data + "/heard.db", ignored);
}

std::string gigabytes(std::uintmax_t bytes) {
  return fmt::format("{:.1f} GB", static_cast<double>(bytes) / 1e9);
}

void look_at_space(const std::string& folder, Findings& found) {
  std::error_code error;
  const fs::space_info space = fs::space(folder, error);
  if (error) return;
  const std::string says = gigabytes(space.available) + " are free there.";
  if (space.available < free_bytes_min)
    found.items.push_back({Health::bad, "space", says, "Make room: without any nothing can be taken in."});
  else
    found.items.push_back({space.available < free_bytes_calm ? Health::note : Health::good, "space", says});
}

void look_at_folder(const Config& config, Findings& found) {
  std::error_code error;
  const fs::file_status there = fs::status(config.data, error);
  if (!fs::exists(there)) {
    found.items.push_back(
        {Health::note, "data folder", config.data + " is not there yet; heard serve makes it."});
    return;
  }
  if (!fs::is_directory(there)) {
    found.items.push_back(
        {Health::bad, "data folder", config.data + " is no folder.", "Name one by --data."});
    return;
  }
  if (::access(config.data.c_str(), R_OK | W_OK | X_OK) == 0)
    found.items.push_back({Health::good, "data folder", config.data + " can be written."});
  else
    found.items.push_back({Health::bad, "data folder", config.data + " cannot be written by this user.",
                           fmt::format("chown -R USER {} (the user that runs Heard)", config.data)});
  look_at_space(config.data, found);
}

// Who reads this file can make every customer's link.
void look_at_key(const Config& config, Findings& found) {
  const std::string path = key_path(config.data);
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) {
    if (has_data(config))
      found.items.push_back(
          {Health::bad, "secret key", path + " is missing.",
           "Bring it back from a back-up, or name it by HEARD_SECRET_KEY_FILE. The first start makes it."});
    return;
  }
  SystemRandom random;
  if (const auto keys = master_keys(path, false, random); !keys.ok())
    found.items.push_back({Health::bad, "secret key", keys.error().sentence});
  else if ((about.st_mode & (S_IRWXG | S_IRWXO)) != 0)
    found.items.push_back({Health::bad, "secret key",
                           fmt::format("Others on this machine can reach {}.", path),
                           fmt::format("chmod 600 {}; then heard key rotate, as it may be known.", path)});
  else
    found.items.push_back({Health::good, "secret key", path + " is for nobody else to read."});
}

void look_at_certificates(Findings& found) {
  const auto named = [](const char* variable, const char* usual) {
    const char* value = std::getenv(variable);
    return std::string(value != nullptr ? value : usual);
  };
  std::error_code ignored;
  const std::string file = named(X509_get_default_cert_file_env(), X509_get_default_cert_file());
  const std::string folder = named(X509_get_default_cert_dir_env(), X509_get_default_cert_dir());
  const bool any =
      fs::exists(file, ignored) || (fs::is_directory(folder, ignored) && !fs::is_empty(folder, ignored));
  if (any)
    found.items.push_back({Health::good, "certificates", "The system says which servers can be trusted."});
  else
    found.items.push_back({Health::bad, "certificates",
                           "The system has none to trust by, so no mail server can be signed in to.",
                           "apt-get install ca-certificates"});
}

bool can_listen(const Listen& listen) {
  boost::system::error_code error;
  boost::asio::io_context context{1};
  boost::asio::ip::tcp::resolver resolver(context);
  const auto places = resolver.resolve(listen.host, std::to_string(listen.port), error);
  if (error || places.empty()) return false;
  boost::asio::ip::tcp::acceptor acceptor(context);
  const auto place = places.begin()->endpoint();
  acceptor.open(place.protocol(), error);
  acceptor.set_option(boost::asio::socket_base::reuse_address(true), error);
  if (!error) acceptor.bind(place, error);
  if (!error) acceptor.listen(1, error);
  return !error;
}

void look_at_listening(const Config& config, Findings& found) {
  const Result<Listen> listen = listen_of(config.listen);
  if (!listen.ok())
    found.items.push_back({Health::bad, "listening", listen.error().sentence, "--listen HOST:PORT"});
  else if (is_served(config.data))
    found.items.push_back({Health::good, "listening", "The folder is served just now."});
  else if (can_listen(*listen))
    found.items.push_back(
        {Health::note, "listening", config.listen + " is free; nobody serves this folder just now."});
  else if (!config.database.empty())
    found.items.push_back(
        {Health::note, "listening", config.listen + " is taken, by Heard itself if it runs."});
  else
    found.items.push_back({Health::bad, "listening", config.listen + " cannot be listened at: it is taken.",
                           "Stop what has it, or name another by --listen."});
}

Result<Findings> inside(const Config& config) {
  const Errand errand{.kind = ErrandKind::look_inside};
  std::optional<Result<std::string>> said;
  if (config.database.empty()) said = hand_over(config.data, errand);
  if (!said) {
    SystemRandom random;  // opening would make a key
    HEARD_CHECK(master_keys(key_path(config.data), false, random));
    HEARD_TRY(const auto house, open_house(config));
    said = run_errand(*house->desk, errand);
    house->store->stop();
  }
  HEARD_TRY(const std::string json, std::move(*said));
  return reflect::from_json<Findings>(json);
}

void look_at_data(const Config& config, Findings& found) {
  const std::string where = config.database.empty() ? "SQLite" : "PostgreSQL";
  if (!has_data(config)) return;
  const Result<Findings> more = inside(config);
  if (!more.ok()) {
    found.items.push_back({Health::bad, "database", where + ": " + more.error().sentence});
    return;
  }
  found.items.push_back({Health::good, "database", where + " answers."});
  found.items.insert(found.items.end(), more->items.begin(), more->items.end());
}

std::string_view sign_of(Health health) {
  switch (health) {
    case Health::good:
      return "ok  ";
    case Health::note:
      return "note";
    case Health::bad:
      break;
  }
  return "BAD ";
}

}  // namespace

Findings examine(const Config& config) {
  Findings found;
  look_at_folder(config, found);
  look_at_key(config, found);
  look_at_certificates(found);
  look_at_listening(config, found);
  look_at_data(config, found);
  return found;
}

bool anything_bad(const Findings& found) {
  return std::ranges::any_of(found.items, [](const Finding& one) { return one.health == Health::bad; });
}

std::string report_of(const Findings& found) {
  std::string text;
  for (const Finding& one : found.items) {
    text += fmt::format("{} {:<16} {}\n", sign_of(one.health), one.about, one.says);
    if (one.mend) text += fmt::format("                      to do: {}\n", *one.mend);
  }
  const auto bad =
      std::ranges::count_if(found.items, [](const Finding& one) { return one.health == Health::bad; });
  return text + (bad == 0 ? "Nothing keeps Heard from working." : fmt::format("{} to mend.", bad));
}

}  // namespace heard::app
