#include "store/bucket/bucket.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <memory>
#include <thread>

#include "base/bytes.h"

namespace heard::store::bucket {
namespace {

using std::chrono::milliseconds;

constexpr long connect_ms_max = 5'000;
constexpr int tries_max = 3;
constexpr milliseconds first_pause{200};
constexpr std::string_view check_name = "heard-check";
constexpr std::string_view check_bytes = "Heard keeps attachments in this bucket.\n";

struct CloseHandle {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

// One a thread, so that its connection is used again.
CURL* fresh_handle() {
  static const CURLcode once = curl_global_init(CURL_GLOBAL_DEFAULT);
  thread_local std::unique_ptr<CURL, CloseHandle> handle(once == CURLE_OK ? curl_easy_init() : nullptr);
  if (handle) curl_easy_reset(handle.get());
  return handle.get();
}

std::size_t keep_body(char* bytes, std::size_t size, std::size_t count, void* into) {
  auto& body = *static_cast<std::string*>(into);
  if (body.size() + size * count > object_bytes_max) return 0;  // curl takes this for a failed write
  body.append(bytes, size * count);
  return size * count;
}

bool worth_another_try(long status) { return status == 0 || status == 429 || status >= 500; }

// The bucket's own word for what is wrong, such as NoSuchBucket; for the log and for the operator.
std::string code_in(std::string_view body) {
  constexpr std::string_view before = "<Code>";
  constexpr std::size_t code_bytes_max = 64;
  const std::size_t at = body.find(before);
  if (at == std::string_view::npos) return "no code";
  const std::string_view rest = body.substr(at + before.size(), code_bytes_max);
  return std::string(rest.substr(0, rest.find('<')));
}

Error away(std::string cause) {
  Error error = busy("bucket: " + std::move(cause), 5);
  error.hint = "Check that this machine reaches bucket_url.";
  return error;
}

Error refused(std::string_view doing, long status, std::string_view body) {
  std::string cause = fmt::format("bucket: {}: {} {}", doing, status, code_in(body));
  if (worth_another_try(status)) return away(std::move(cause));
  return broken(std::move(cause), status == 403 ? "Check bucket_key_id, bucket_secret and bucket_region."
                                                : "Check bucket_url and what the key may do.");
}

}  // namespace

struct Bucket::Ask {
  const char* method;
  std::string_view name;
  std::string_view bytes{};
  long whole_ms_max = 60'000;
};

Result<Bucket::Answer> Bucket::ask_once(const Ask& asked) const {
  CURL* handle = fresh_handle();
  if (handle == nullptr) return broken("curl could not be started");
  // Each of these is signed; an empty one would be signed and not sent.
  std::unique_ptr<curl_slist, FreeList> headers;
  for (const std::string& line : {std::string("Content-Type: application/octet-stream"),
                                  "x-amz-content-sha256: " + hex(sha256_of(asked.bytes))}) {
    headers.reset(curl_slist_append(headers.release(), line.c_str()));
  }
  const std::string url = fmt::format("{}/{}", options_.url, asked.name);
  const std::string signing = fmt::format("aws:amz:{}:s3", options_.region);
  const std::string key = fmt::format("{}:{}", options_.key_id, options_.secret.reveal());
  Answer answer;
  char why[CURL_ERROR_SIZE] = "";  // NOLINT(modernize-avoid-c-arrays): curl writes into it
  curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, connect_ms_max);
  curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, asked.whole_ms_max);
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, 1'000L);  // bytes a second
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, static_cast<long>(options_.stall_s_max));
  curl_easy_setopt(handle, CURLOPT_AWS_SIGV4, signing.c_str());
  curl_easy_setopt(handle, CURLOPT_USERPWD, key.c_str());
  curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, asked.method);
  if (std::string_view(asked.method) == "PUT") {
    curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(asked.bytes.size()));
    curl_easy_setopt(handle, CURLOPT_POSTFIELDS, asked.bytes.empty() ? "" : asked.bytes.data());
  }
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, keep_body);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &answer.body);
  curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, why);
  const CURLcode done = curl_easy_perform(handle);
  curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, nullptr);  // `why` ends here, the handle does not
  if (done != CURLE_OK) return away(*why != '\0' ? why : curl_easy_strerror(done));
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &answer.status);
  return answer;
}

// Every ask may be repeated: objects are named by what is in them.
Result<Bucket::Answer> Bucket::ask(const Ask& asked) const {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(options_.stall_s_max);
  milliseconds pause = first_pause;
  for (int tries = 1;; ++tries, pause *= 3) {
    Result<Answer> answer = ask_once(asked);
    if (answer.ok() && !worth_another_try(answer->status)) return answer;
    if (tries == tries_max || std::chrono::steady_clock::now() > end) return answer;
    std::this_thread::sleep_for(pause);
  }
}

Result<void> Bucket::put(std::string_view name, std::string_view bytes) const {
  HEARD_TRY(const Answer answer, ask({.method = "PUT", .name = name, .bytes = bytes}));
  if (answer.status / 100 != 2) return refused("putting", answer.status, answer.body);
  return {};
}

Result<std::optional<std::string>> Bucket::get(std::string_view name) const {
  HEARD_TRY(Answer answer, ask({.method = "GET", .name = name}));
  if (answer.status == 404 && code_in(answer.body) != "NoSuchBucket") return std::optional<std::string>();
  if (answer.status != 200) return refused("getting", answer.status, answer.body);
  return std::optional(std::move(answer.body));
}

// Short, because a transaction waits for it.
Result<void> Bucket::remove(std::string_view name) const {
  HEARD_TRY(const Answer answer, ask_once({.method = "DELETE", .name = name, .whole_ms_max = 15'000}));
  if (answer.status / 100 != 2 && answer.status != 404)
    return refused("removing", answer.status, answer.body);
  return {};
}

Result<void> Bucket::check() const {
  HEARD_CHECK(put(check_name, check_bytes));
  HEARD_TRY(const std::optional<std::string> found, get(check_name));
  if (found != check_bytes) return broken("bucket: what was put is not what is there", "Check bucket_url.");
  return {};
}

}  // namespace heard::store::bucket
