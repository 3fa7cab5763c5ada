// Lists that people put together and name: for themselves, or for everybody at the desk.
#pragma once

#include "desk/desk.h"
#include "record/command.h"
#include "record/view.h"

namespace heard::desk {

constexpr int saved_views_max = 50;  // of one person

// The caller's and the shared ones.
std::vector<SavedViewRow> saved_views_in(store::Tx& tx, PersonId caller);
// not_found for one that is somebody else's and not shared.
Result<ListFilter> saved_filter(store::Tx& tx, PersonId caller, SavedViewId id);

Task<SavedViewList> saved_views(Desk& desk, Caller caller);
Task<SavedViewRow> add_saved_view(Desk& desk, Caller caller, AddSavedView command);
// A shared one of somebody else's: leads only.
Task<SavedViewRow> change_saved_view(Desk& desk, Caller caller, SavedViewId id, ChangeSavedView command);
Task<void> remove_saved_view(Desk& desk, Caller caller, SavedViewId id);

}  // namespace heard::desk
