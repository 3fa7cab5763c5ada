// ISO 10002:2018 names no numbers: it asks that a complaint is acknowledged at once, that its state is told
// at set times, and that it is answered as soon as can be. The numbers are the usual ones of good houses.
#include <array>

#include "care/deadlines/packs.h"

namespace heard::care::deadlines {
namespace {

constexpr std::array iso_steps{
    Deadline{DeadlineStep::acknowledge, DeadlineStart::received, DeadlineUnit::business_days, 1,
             "A person says that it has arrived, and what happens next.", "ISO 10002, 7.3", on(2018, 7, 1)},
    Deadline{DeadlineStep::update, DeadlineStart::last_word, DeadlineUnit::business_days, 3,
             "How far it is, even where that is not far.", "ISO 10002, 7.2", on(2018, 7, 1)},
    Deadline{DeadlineStep::answer, DeadlineStart::received, DeadlineUnit::business_days, 10,
             "The answer, with its reasons and what is done.", "ISO 10002, 7.6", on(2018, 7, 1)},
    Deadline{DeadlineStep::limit, DeadlineStart::received, DeadlineUnit::business_days, 20,
             "Later than that: the reason, a new time, and where else they can turn.", "ISO 10002, 7.8",
             on(2018, 7, 1)},
};

}  // namespace

DeadlinePack iso_10002() {
  return {"iso_10002", "ISO 10002", "https://www.iso.org/standard/71580.html", iso_steps};
}

}  // namespace heard::care::deadlines
