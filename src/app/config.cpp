#include "app/config.h"

#include <fmt/format.h>

#include <toml++/toml.h>
#include <charconv>
#include <functional>
#include <map>

namespace heard::app {
namespace {

Error wrong(const std::string& key, std::string_view wanted) {
  return invalid("invalid_config", fmt::format("In the configuration file, {} must be {}.", key, wanted),
                 key);
}

using Take = std::function<Result<void>(const std::string& key, const toml::node& value)>;

Take text_into(std::string& slot) {
  return [&slot](const std::string& key, const toml::node& value) -> Result<void> {
    const auto text = value.value_exact<std::string>();
    if (!text) return wrong(key, "a text");
    slot = *text;
    return {};
  };
}

Take secret_into(Secret& slot) {
  return [&slot](const std::string& key, const toml::node& value) -> Result<void> {
    std::string text;
    HEARD_CHECK(text_into(text)(key, value));
    slot = Secret(std::move(text));
    return {};
  };
}

Take number_into(int& slot, std::int64_t lowest, std::int64_t highest) {
  return [&slot, lowest, highest](const std::string& key, const toml::node& value) -> Result<void> {
    const auto number = value.value_exact<std::int64_t>();
    if (!number || *number < lowest || *number > highest)
      return wrong(key, fmt::format("a number from {} to {}", lowest, highest));
    slot = static_cast<int>(*number);
    return {};
  };
}

Take choice_into(std::optional<bool>& slot) {
  return [&slot](const std::string& key, const toml::node& value) -> Result<void> {
    const auto choice = value.value_exact<bool>();
    if (!choice) return wrong(key, "true or false");
    slot = *choice;
    return {};
  };
}

Take duration_into(Duration& slot, Duration unit, std::int64_t highest) {
  return [&slot, unit, highest](const std::string& key, const toml::node& value) -> Result<void> {
    const auto number = value.value_exact<std::int64_t>();
    if (!number || *number < 0 || *number > highest)
      return wrong(key, fmt::format("a number from 0 to {}", highest));
    slot = unit * *number;
    return {};
  };
}

Take texts_into(std::vector<std::string>& slot) {
  return [&slot](const std::string& key, const toml::node& value) -> Result<void> {
    const toml::array* list = value.as_array();
    if (list == nullptr) return wrong(key, "a list of texts");
    for (const toml::node& item : *list) {
      const auto text = item.value_exact<std::string>();
      if (!text) return wrong(key, "a list of texts");
      slot.push_back(*text);
    }
    return {};
  };
}

std::map<std::string, Take> takers(Config& config) {
  return {
      {"data", text_into(config.data)},
      {"listen", text_into(config.listen)},
      {"database", text_into(config.database)},
      {"database_connections", number_into(config.database_connections, 2, 200)},
      {"bucket_url", text_into(config.bucket.url)},
      {"bucket_region", text_into(config.bucket.region)},
      {"bucket_key_id", text_into(config.bucket.key_id)},
      {"bucket_secret", secret_into(config.bucket.secret)},
      {"public_url", text_into(config.rules.public_url)},
      {"trusted_proxies", texts_into(config.trusted_proxies)},
      {"backup_folder", text_into(config.backup_folder)},
      {"backup_passphrase_file", text_into(config.backup_passphrase_file)},
      {"lmtp_listen", text_into(config.lmtp_listen)},
      {"practice", choice_into(config.practice)},
      {"channels_on_this_machine", choice_into(config.channels_on_this_machine)},
      {"threads", number_into(config.threads, 0, 256)},
      {"connections_max", number_into(config.connections_max, 16, 100'000)},
      {"token_requests_a_minute", number_into(config.token_requests_a_minute, 1, 10'000'000)},
      {"hold_seconds", duration_into(config.rules.hold, seconds(1), 20)},
      {"settle_quietly_after_days", duration_into(config.rules.quiet, days(1), 365)},
      {"session_days", duration_into(config.rules.session_life, days(1), 365)},
      {"customer_link_days", duration_into(config.rules.link_life, days(1), 3'650)},
  };
}

// What a bucket takes is said together or not at all.
Result<void> whole_bucket(const Config& config) {
  const store::BucketOptions& bucket = config.bucket;
  if (bucket.url.empty()) {
    if (bucket.key_id.empty() && bucket.secret.empty()) return {};
    return wrong("bucket_url", "the address of the bucket that bucket_key_id opens");
  }
  if (config.database.empty())
    return invalid("invalid_config",
                   "A bucket goes with PostgreSQL: give database too, or leave bucket_url out.",
                   "bucket_url");
  if (!bucket.url.starts_with("https://") && !bucket.url.starts_with("http://"))
    return wrong("bucket_url", "an address such as https://s3.example.org/shop");
  if (bucket.key_id.empty())
    return wrong("bucket_key_id", "the id of a key that may read and write the bucket");
  if (bucket.secret.empty()) return wrong("bucket_secret", "the secret of bucket_key_id");
  return {};
}

}  // namespace

Result<void> read_config_file(Config& config) {
  if (config.config_file.empty()) return {};
  toml::parse_result parsed = toml::parse_file(config.config_file);
  if (!parsed) {
    const auto& error = parsed.error();
    return invalid("invalid_config",
                   fmt::format("The configuration file {} cannot be read: {} (line {}).", config.config_file,
                               error.description(), error.source().begin.line));
  }
  const auto known = takers(config);
  for (const auto& [key, value] : parsed.table()) {
    const std::string name(key.str());
    const auto take = known.find(name);
    if (take == known.end())
      return invalid("invalid_config",
                     fmt::format("The configuration file has {}, which Heard does not know.", name), name);
    HEARD_CHECK(take->second(name, value));
  }
  for (std::string* url : {&config.rules.public_url, &config.bucket.url})
    while (url->ends_with('/')) url->pop_back();
  config.rules.channels_on_this_machine = config.channels_on_this_machine.value_or(false);
  return whole_bucket(config);
}

bool is_loopback(const std::string& host) {
  return host == "localhost" || host == "::1" || host.starts_with("127.");
}

std::string address_of(const Config& config, unsigned short port) {
  return fmt::format("http://{}:{}", config.listen.substr(0, config.listen.rfind(':')), port);
}

Result<Listen> listen_of(const std::string& text) {
  const auto wrong_listen = [&] {
    return invalid(
        "invalid_listen",
        fmt::format("\"{}\" is not an address to listen on; write HOST:PORT, such as 127.0.0.1:8080.", text));
  };
  const std::size_t colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0) return wrong_listen();
  Listen listen{.host = text.substr(0, colon)};
  if (listen.host.front() == '[' && listen.host.back() == ']')
    listen.host = listen.host.substr(1, listen.host.size() - 2);
  const char* end = text.data() + text.size();
  const auto port = std::from_chars(text.data() + colon + 1, end, listen.port);
  if (port.ec != std::errc{} || port.ptr != end) return wrong_listen();
  return listen;
}

}  // namespace heard::app
