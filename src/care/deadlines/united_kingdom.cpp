// The FCA's handbook (DISP 1.6), Ofcom's General Condition C4 and the Housing Ombudsman's Complaint Handling
// Code. "Promptly" is two business days here, as most firms have it.
#include <array>

#include "care/deadlines/packs.h"

namespace heard::care::deadlines {
namespace {

using enum DeadlineStep;
using enum DeadlineUnit;
constexpr DeadlineStart received = DeadlineStart::received;

constexpr std::string_view prompt =
    "A prompt written acknowledgement: that it has arrived, is dealt with, and by when they have an answer.";
constexpr std::string_view final_response =
    "The final response: it is accepted, or redress is offered without that, or it is rejected with reasons; "
    "with the way to the Financial Ombudsman Service.";

constexpr std::array fca_steps{
    Deadline{acknowledge, received, business_days, 2, prompt, "DISP 1.6.1R", on(2016, 6, 30)},
    Deadline{answer, received, weeks, 8, final_response, "DISP 1.6.2R", on(2016, 6, 30)},
    Deadline{limit, received, weeks, 8,
             "Later than that: why, when, and that they may go to the Financial Ombudsman Service now.",
             "DISP 1.6.2R (2)", on(2016, 6, 30)},
};

constexpr std::array fca_payment_steps{
    Deadline{acknowledge, received, business_days, 2, prompt, "DISP 1.6.1R", on(2018, 1, 13)},
    Deadline{answer, received, business_days, 15, final_response, "DISP 1.6.2AR (1)", on(2018, 1, 13)},
    Deadline{limit, received, business_days, 35,
             "After a holding reply that says why and by when, in exceptional circumstances.",
             "DISP 1.6.2AR (2)", on(2018, 1, 13)},
};

constexpr std::string_view adr_letter =
    "Settled, or an ADR letter without being asked: which scheme they can take it to, free of charge.";

constexpr std::array ofcom_steps{
    Deadline{answer, received, weeks, 8, adr_letter, "General Condition C4", on(2018, 10, 1)},
    Deadline{answer, received, weeks, 6, adr_letter, "General Condition C4", on(2026, 4, 8)},
};

constexpr std::array housing_steps{
    Deadline{acknowledge, received, business_days, 5,
             "It is acknowledged, put in words and logged at stage 1.", "Complaint Handling Code 6.2",
             on(2024, 4, 1)},
    Deadline{answer, DeadlineStart::acknowledged, business_days, 10,
             "The full response of stage 1: decision, reasons, remedy, what is left to do, and the way to "
             "stage 2.",
             "Complaint Handling Code 6.3", on(2024, 4, 1)},
    Deadline{limit, DeadlineStart::acknowledged, business_days, 20,
             "Put off once by at most ten working days, with the reason, the new time and the Ombudsman's "
             "address.",
             "Complaint Handling Code 6.4", on(2024, 4, 1)},
};

}  // namespace

DeadlinePack fca() {
  return {"uk_fca", "FCA, DISP (UK)", "https://handbook.fca.org.uk/handbook/DISP/1/6.html", fca_steps};
}

DeadlinePack fca_payments() {
  return {"uk_fca_payments", "FCA, DISP: payments and e-money (UK)",
          "https://handbook.fca.org.uk/handbook/DISP/1/6.html", fca_payment_steps};
}

DeadlinePack ofcom() {
  return {"uk_telecoms", "Ofcom, telecoms (UK)",
          "https://www.ofcom.org.uk/phones-and-broadband/accessibility/rules-for-providers", ofcom_steps};
}

DeadlinePack housing_england() {
  return {"uk_housing", "Housing Ombudsman, Complaint Handling Code (UK)",
          "https://www.housing-ombudsman.org.uk/landlords-info/complaint-handling-code/", housing_steps};
}

}  // namespace heard::care::deadlines
