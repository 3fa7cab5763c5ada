#include "reflect/codec.h"

#include <fmt/format.h>

#include <algorithm>

#include "record/effect.h"
#include "record/event.h"
#include "reflect/event_fields.h"

namespace heard::reflect {

static_assert(hold_no_words<Event>(), "an event may hold only ids, enums, instants, numbers and hashes");
static_assert(hold_no_words<EffectBody>() && hold_no_words<TimerBody>());

Result<void> decode_into(std::span<const KnownKind> known, Stored stored, const Upcasters& upcasters,
                         void* variant) {
  const std::string asked = fmt::format("{} version {}", stored.kind, stored.version);
  for (;;) {
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&](const KnownKind& each) { return each.kind == stored.kind; });
    if (found != known.end() && stored.version > found->version) {
      return broken(
          fmt::format("{} is newer than version {}, which this program knows", asked, found->version),
          "Start the release that wrote it, or a newer one.");
    }
    if (found != known.end() && stored.version == found->version) {
      Result<void> read = found->read(stored.body, variant);
      if (read.ok()) return {};
      return broken(fmt::format("the body of {} cannot be read: {}", asked, read.error().sentence));
    }
    Result<bool> raised = upcasters.raise(stored);
    if (!raised.ok()) return broken(fmt::format("{} cannot be upcast: {}", asked, raised.error().sentence));
    if (!*raised) {
      return broken(
          fmt::format("nothing here knows {}{}", asked, found == known.end() ? "" : ", nor how to raise it"),
          "Start the release that wrote it, or a newer one.");
    }
  }
}

}  // namespace heard::reflect
