// The questions of find_servers.h, asked of the resolver of this machine.
#include <arpa/nameser.h>
#include <netinet/in.h>
#include <resolv.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "channel/email/autoconfig.h"
#include "channel/email/find_servers.h"
#include "channel/email/outward.h"
#include "channel/email/resolve.h"

namespace heard::channel::email {
namespace {

constexpr std::size_t answers_max = 20;
constexpr std::chrono::milliseconds there_within{3'000};
constexpr std::chrono::milliseconds file_within{5'000};

struct Record {
  int order = 0;
  NamedServer server;
};

// A resolver state of its own: the threads of several tries may ask at once.
class Resolver {
 public:
  Resolver() : ready_(res_ninit(&state_) == 0) {
    state_.retrans = 2;
    state_.retry = 1;
  }
  ~Resolver() {
    if (ready_) res_nclose(&state_);
  }
  Resolver(const Resolver&) = delete;
  Resolver& operator=(const Resolver&) = delete;

  std::vector<Record> ask(const std::string& name, ns_type type) {
    std::array<unsigned char, 8 * 1024> answer{};
    if (!ready_) return {};
    const int size =
        res_nquery(&state_, name.c_str(), ns_c_in, type, answer.data(), static_cast<int>(answer.size()));
    ns_msg message{};
    if (size <= 0 ||
        ns_initparse(answer.data(), std::min(size, static_cast<int>(answer.size())), &message) != 0)
      return {};
    std::vector<Record> records;
    for (int i = 0; i < ns_msg_count(message, ns_s_an) && records.size() < answers_max; ++i) {
      ns_rr record{};
      if (ns_parserr(&message, ns_s_an, i, &record) == 0 && ns_rr_type(record) == type)
        read(message, record, records);
    }
    std::ranges::stable_sort(records, {}, &Record::order);
    return records;
  }

 private:
  // MX: preference, host. SRV: priority, weight, port, host.
  static void read(const ns_msg& message, const ns_rr& record, std::vector<Record>& into) {
    const bool is_service = ns_rr_type(record) == ns_t_srv;
    const std::size_t before_host = is_service ? 6 : 2;
    if (ns_rr_rdlen(record) <= before_host) return;
    const unsigned char* data = ns_rr_rdata(record);
    std::array<char, NS_MAXDNAME> host{};
    if (ns_name_uncompress(ns_msg_base(message), ns_msg_end(message), data + before_host, host.data(),
                           host.size()) < 0)
      return;
    into.push_back(
        {.order = static_cast<int>(ns_get16(data)),
         .server = {.host = host.data(), .port = is_service ? static_cast<int>(ns_get16(data + 4)) : 0}});
  }

  struct __res_state state_ {};
  bool ready_;
};

}  // namespace

NameQuestions ask_name_servers(const Interrupt& interrupt) {
  return {.exchanges =
              [](const std::string& domain) {
                std::vector<std::string> hosts;
                for (const Record& record : Resolver().ask(domain, ns_t_mx))
                  hosts.push_back(record.server.host);
                return hosts;
              },
          .services =
              [](const std::string& name) {
                std::vector<NamedServer> servers;
                for (const Record& record : Resolver().ask(name, ns_t_srv)) servers.push_back(record.server);
                return servers;
              },
          .is_there =
              [](const std::string& host) {
                const Interrupt nobody;
                return resolve(host, 993, there_within, nobody).ok();
              },
          .file = [&interrupt](const std::string& url) -> std::optional<std::string> {
            auto answer = ask_outward({.url = url,
                                       .reach = Reach::outside,
                                       .secure = true,
                                       .form = {},
                                       .accept = "text/xml, application/xml",
                                       .bytes_max = autoconfig_bytes_max,
                                       .within = file_within,
                                       .redirects_max = 3},
                                      interrupt);
            if (!answer.ok() || answer->status != 200) return std::nullopt;
            return std::move(answer->body);
          }};
}

}  // namespace heard::channel::email
