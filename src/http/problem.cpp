#include "http/problem.h"

#include "desk/in_language.h"
#include "desk/telling/staff_words.h"
#include "record/view.h"
#include "reflect/json_write.h"

namespace heard::http {

Response problem(const Error& error, std::string_view languages) {
  Problem shape{.status = status_of(error),
                .code = error.code,
                .title = desk::in_language(error.sentence, desk::staff_language(languages))};
  if (!error.field.empty()) shape.field = error.field;
  Response response{
      .status = shape.status, .content_type = "application/problem+json", .body = reflect::to_json(shape)};
  if (!error.extra_json.empty()) {
    response.body.back() = ',';
    response.body.append(error.extra_json).append("}");
  }
  if (error.retry_after_s > 0) {
    response.add_header("Retry-After", std::to_string(error.retry_after_s));
  } else if (error.kind == ErrorKind::busy || error.kind == ErrorKind::too_many) {
    response.add_header("Retry-After", "1");
  }
  return response;
}

}  // namespace heard::http
