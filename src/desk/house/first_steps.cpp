#include "desk/house/first_steps.h"

#include "store/setting.h"
#include "store/sql/conversation.h"

namespace heard::desk {
namespace {

constexpr std::string_view step_setting = "first_step";
constexpr std::string_view left_setting = "first_steps_left";

FirstStepsView steps_in(store::Tx& tx) {
  FirstStepsView view;
  value_of(store::get_setting(tx, step_setting).value_or(""), view.step);
  if (view.step == FirstStep::over) return view;
  view.left = store::get_setting(tx, left_setting).has_value();
  tx.each(store::sql::conversation_first, store::Tx::RowFn([&](store::RowReader& row) {
            ConversationState state = ConversationState::open;
            value_of(row.text(1), state);
            view.conversation_id = ConversationId{row.integer(0)};
            view.answered = state != ConversationState::open;
          }));
  return view;
}

}  // namespace

void begin_first_steps(store::Tx& tx) { store::set_setting(tx, step_setting, name_of(FirstStep::way_in)); }

std::optional<FirstStepsView> unfinished_steps(store::Tx& tx) {
  FirstStepsView view = steps_in(tx);
  if (view.step == FirstStep::over) return std::nullopt;
  return view;
}

Task<FirstStepsView> change_first_steps(Desk& desk, ChangeFirstSteps command) {
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<FirstStepsView> {
    // what is over stays so, and what never began is over
    if (steps_in(tx).step == FirstStep::over) return FirstStepsView{};
    if (command.step) store::set_setting(tx, step_setting, name_of(*command.step));
    if (command.left && *command.left) store::set_setting(tx, left_setting, "yes");
    if (command.left && !*command.left) store::drop_setting(tx, left_setting);
    return steps_in(tx);
  });
}

}  // namespace heard::desk
