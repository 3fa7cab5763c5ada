// The verdict of the desk as the outbox wants it.
#pragma once

#include "care/governor.h"
#include "desk/asking/governor.h"
#include "outbox/outbox.h"

namespace heard::app {

inline Result<outbox::Leave> may_leave(store::Tx& tx, const Effect& effect, Instant now) {
  using How = outbox::Leave::How;
  HEARD_TRY(const care::Verdict verdict, desk::verdict_on(tx, effect, now));
  if (verdict.outcome == VerdictOutcome::went) return outbox::Leave{};
  const bool waits = verdict.outcome == VerdictOutcome::waits && verdict.until;
  return outbox::Leave{.how = waits ? How::later : How::never,
                       .at = waits ? *verdict.until : Instant{},
                       .reason = care::why_in_words(verdict)};
}

}  // namespace heard::app
