#include "channel/email/imap_stream.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string_view>

namespace heard::channel::email {
namespace {

constexpr std::size_t buffer_bytes = 16 * 1024;

struct Over {
  Wire* wire;
  std::string_view first;  // what the server is made to have said first
};

Over& over(mailstream_low* low) { return *static_cast<Over*>(low->data); }

ssize_t read_over(mailstream_low* low, void* into, size_t bytes_max) {
  Over& it = over(low);
  if (!it.first.empty()) {
    const std::size_t some = std::min(bytes_max, it.first.size());
    std::memcpy(into, it.first.data(), some);
    it.first.remove_prefix(some);
    return static_cast<ssize_t>(some);
  }
  return it.wire->read(static_cast<char*>(into), bytes_max);
}

ssize_t write_over(mailstream_low* low, const void* from, size_t bytes) {
  return over(low).wire->write(static_cast<const char*>(from), bytes);
}

void free_over(mailstream_low* low) {
  delete static_cast<Over*>(low->data);
  std::free(low);  // as libetpan's own do
}

mailstream_low_driver driver = {.mailstream_read = read_over,
                                .mailstream_write = write_over,
                                .mailstream_close = [](mailstream_low*) { return 0; },
                                .mailstream_get_fd = [](mailstream_low*) { return -1; },
                                .mailstream_free = free_over,
                                .mailstream_cancel = nullptr,
                                .mailstream_get_cancel = nullptr,
                                .mailstream_get_certificate_chain = nullptr,
                                .mailstream_setup_idle = nullptr,
                                .mailstream_unsetup_idle = nullptr,
                                .mailstream_interrupt_idle = nullptr};

}  // namespace

mailstream* stream_over(Wire& wire) {
  // the greeting of a server with STARTTLS was heard and forgotten, and libetpan waits for one
  return mailstream_new(
      mailstream_low_new(new Over{&wire, wire.has_greeted() ? "* OK ready\r\n" : std::string_view{}},
                         &driver),
      buffer_bytes);
}

}  // namespace heard::channel::email
