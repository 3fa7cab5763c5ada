// How somebody comes through a form with one question a page: what comes next, and when it may be sent.
#pragma once

#include "record/form_draft.h"

namespace heard::care {

// The question behind this one; nothing: the check of all answers, which is also where a change made from
// there leads back to.
std::optional<FormStep> step_after(const FormDraft& draft, FormStep step);
std::optional<FormStep> step_before(FormStep step);

// The first question that has to be answered and was not.
std::optional<FormStep> step_missing(const FormDraft& draft);

// No person has answered it since it was begun.
bool is_too_quick(const FormDraft& draft, Instant now);

// Their answer in its place; files have a place of their own.
void answer(FormDraft& draft, FormStep step, std::string_view text);

}  // namespace heard::care
