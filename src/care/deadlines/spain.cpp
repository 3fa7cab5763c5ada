// Ley 10/2025, de 26 de diciembre, por la que se regulan los servicios de atención a la clientela (BOE of 27
// December 2025). Those who are bound by it have until 28 December 2026 to be ready.
#include <array>

#include "care/deadlines/packs.h"

namespace heard::care::deadlines {
namespace {

constexpr std::array spain_steps{
    Deadline{DeadlineStep::answer, DeadlineStart::received, DeadlineUnit::business_days, 15,
             "Respuesta motivada a la consulta, queja, reclamación o incidencia.", "Ley 10/2025",
             on(2025, 12, 28)},
};

}  // namespace

DeadlinePack spain() {
  return {"es_customers", "Ley 10/2025 (España)", "https://www.boe.es/eli/es/l/2025/12/26/10", spain_steps};
}

}  // namespace heard::care::deadlines
