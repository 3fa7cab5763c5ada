// The file in which a domain names its mail servers: whatever it holds, what is taken from it can be
// connected to.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/host_name.h"
#include "channel/email/autoconfig.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view xml(reinterpret_cast<const char*>(data), size);
  const auto found = heard::channel::email::read_autoconfig(xml, "shop@laden.example");
  if (!found) return 0;
  for (const auto& server : {found->in, found->out})
    if (server && (!heard::is_host_name(server->host) || server->port < 1 || server->port > 65'535 ||
                   server->security == heard::MailSecurity::none))
      std::abort();
  return 0;
}
