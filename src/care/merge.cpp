#include "care/merge.h"

namespace heard::care {
Result<void> may_merge(const Conversation& into, const Conversation& other, Between between) {
  if (into.id == other.id)
    return invalid("same_conversation", "A conversation cannot be merged with itself.", "other_id");
  if (!between.one_person)
    return conflict("different_customers",
                    "These two are from different people, who must not read each other's words.");
  if (into.merged_into || other.merged_into)
    return conflict("merged", "One of them goes on in another conversation already.");
  if (between.other_has_parts)
    return conflict("has_parts", "Others were merged into this one. Please merge the other way round.");
  return {};
}

Decision merged_away(const Conversation& other, const Conversation& into, const Merge& merge) {
  Decision decision{.after = other};
  decision.happened(
      ConversationMerged{
          .into = into.id, .state_before = other.state, .snoozed_until_before = other.snoozed_until},
      merge.now, merge.by);
  return decision;
}

Decision together(const Conversation& now, const Whole& whole, const Conversation& speaks_of, bool with,
                  const Merge& merge) {
  const StandsAs& sum = whole.stands;
  Decision decision{.after = now};
  decision.happened(MergeChanged{.other = speaks_of.id,
                                 .other_number = speaks_of.number,
                                 .together = with,
                                 .state = sum.state,
                                 .waiting_since = sum.waiting_since,
                                 .snoozed_until = sum.snoozed_until,
                                 .last_message = sum.last_message,
                                 .last_customer_message = sum.last_customer_message,
                                 .last_at = sum.last_at,
                                 .last_by = sum.last_by,
                                 .message_count = sum.message_count,
                                 .proper_look_since = sum.proper_look_since,
                                 .urgent = sum.urgent},
                    merge.now, merge.by);
  decision.after.preview = whole.preview;
  return decision;
}

Decision parted(const Conversation& other, const ConversationMerged& merged, const Merge& merge) {
  Decision decision{.after = other};
  decision.happened(
      ConversationParted{
          .from = merged.into, .state = merged.state_before, .snoozed_until = merged.snoozed_until_before},
      merge.now, merge.by);
  return decision;
}

}  // namespace heard::care
