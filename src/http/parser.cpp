#include "http/parser.h"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>

#include "http/url.h"

namespace heard::http {
namespace {

namespace beast = boost::beast;
using beast::error_code;

constexpr std::size_t method_bytes_max = 16;

bool is_token(char c) { return c >= 'A' && c <= 'Z'; }

class Reader final : public beast::http::basic_parser<true> {
 public:
  Reader(Request& into, std::string& words, std::string_view block) : into_(into), words_(words) {
    // Views into the words stay good because they never outgrow this.
    words_.clear();
    words_.reserve(block.size());
    header_limit(static_cast<std::uint32_t>(block.size() + 1));
    body_limit(boost::none);  // the route's own limit is set once it is known
    eager(false);
  }

  // HTTP/1.1 asks for exactly one Host.
  [[nodiscard]] bool sound() const { return sound_ && hosts_ <= 1 && (hosts_ == 1 || version_ == 10); }
  // HTTP/1.0 would want to be told; it is let go instead.
  [[nodiscard]] bool stays() const { return version_ == 11 && keep_alive(); }

 private:
  std::string_view kept(beast::string_view text) {
    const std::size_t at = words_.size();
    words_.append(text.data(), text.size());
    return std::string_view(words_).substr(at);
  }

  void on_request_impl(beast::http::verb, beast::string_view method, beast::string_view target, int version,
                       error_code& failure) override {
    failure = {};
    version_ = version;
    into_.method = method_of(method);
    into_.target = kept(target);
    const std::optional<Target> parts = split_target(into_.target);
    sound_ = parts && query_is_sound(parts->query);
    if (!sound_) return;
    into_.path = parts->path;
    into_.query = parts->query;
  }

  void on_field_impl(beast::http::field field, beast::string_view name, beast::string_view value,
                     error_code& failure) override {
    failure = {};
    if (in_body_) return;  // a trailer says nothing that we need
    if (field == beast::http::field::host) ++hosts_;
    const std::string_view kept_name = kept(name);
    into_.headers.push_back({kept_name, kept(value)});
  }

  void on_header_impl(error_code& failure) override {
    failure = {};
    in_body_ = true;
  }

  void on_body_init_impl(boost::optional<std::uint64_t> const& length, error_code& failure) override {
    failure = {};
    constexpr std::uint64_t trusted_bytes = 256 * 1024;  // a promise alone reserves no more than this
    if (length) into_.body.reserve(static_cast<std::size_t>(std::min(*length, trusted_bytes)));
  }

  std::size_t on_body_impl(beast::string_view bytes, error_code& failure) override {
    failure = {};
    into_.body.append(bytes.data(), bytes.size());
    return bytes.size();
  }

  std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view bytes, error_code& failure) override {
    return on_body_impl(bytes, failure);
  }

  void on_response_impl(int, beast::string_view, int, error_code& failure) override { failure = {}; }
  void on_chunk_header_impl(std::uint64_t, beast::string_view, error_code& failure) override { failure = {}; }
  void on_finish_impl(error_code& failure) override { failure = {}; }

  Request& into_;
  std::string& words_;
  bool in_body_ = false;
  bool sound_ = false;
  int hosts_ = 0;
  int version_ = 0;
};

}  // namespace

class RequestParser::Machine {
 public:
  std::optional<Reader> reader;
  std::string words;
};

RequestParser::RequestParser() : machine_(std::make_unique<Machine>()) {}
RequestParser::~RequestParser() = default;

std::size_t RequestParser::header_size(std::string_view bytes, std::size_t& seen) {
  const std::size_t from = seen < 3 ? 0 : seen - 3;
  const std::size_t at = bytes.find("\r\n\r\n", from);
  seen = bytes.size();
  return at == std::string_view::npos ? 0 : at + 4;
}

bool RequestParser::may_be_http(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, method_bytes_max);
  const auto* end = std::find_if_not(start.begin(), start.end(), is_token);
  if (end == start.end()) return start.size() < method_bytes_max;
  return end != start.begin() && *end == ' ';
}

bool RequestParser::header(std::string_view block, Request& into) {
  machine_->reader.emplace(into, machine_->words, block);
  Reader& reader = *machine_->reader;
  error_code failure;
  const std::size_t used = reader.put(boost::asio::const_buffer(block.data(), block.size()), failure);
  if (failure || used != block.size() || !reader.is_header_done() || !reader.sound()) return false;
  expects_continue_ = same_ignoring_case(into.header("expect"), "100-continue") && !reader.is_done();
  return true;
}

RequestParser::Step RequestParser::body(std::string_view bytes) {
  Reader& reader = *machine_->reader;
  std::size_t used = 0;
  error_code failure;
  while (used < bytes.size() && !reader.is_done() && !failure) {
    const std::size_t taken =
        reader.put(boost::asio::const_buffer(bytes.data() + used, bytes.size() - used), failure);
    if (taken == 0) break;
    used += taken;
  }
  if (failure == beast::http::error::body_limit) return {used, Outcome::too_large};
  if (failure && failure != beast::http::error::need_more) return {used, Outcome::bad};
  return {used, reader.is_done() ? Outcome::done : Outcome::more};
}

void RequestParser::body_bytes_max(std::uint64_t bytes) { machine_->reader->body_limit(bytes); }
bool RequestParser::done() const { return machine_->reader->is_done(); }
bool RequestParser::keep_alive() const { return machine_->reader->stays(); }
bool RequestParser::is_upgrade() const { return machine_->reader->upgrade(); }

std::optional<std::uint64_t> RequestParser::content_length() const {
  const auto length = machine_->reader->content_length();
  return length ? std::optional<std::uint64_t>(*length) : std::nullopt;
}

}  // namespace heard::http
