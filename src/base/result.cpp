#include "base/result.h"

namespace heard {

Error invalid(std::string code, std::string sentence, std::string field) {
  return {.kind = ErrorKind::invalid,
          .code = std::move(code),
          .sentence = std::move(sentence),
          .field = std::move(field)};
}

Error not_found(std::string what) {
  return {.kind = ErrorKind::not_found, .code = "not_found", .sentence = std::move(what) + " was not found."};
}

Error forbidden(std::string sentence) {
  return {.kind = ErrorKind::forbidden, .code = "forbidden", .sentence = std::move(sentence)};
}

Error conflict(std::string code, std::string sentence) {
  return {.kind = ErrorKind::conflict, .code = std::move(code), .sentence = std::move(sentence)};
}

Error broken(std::string cause, std::string hint) {
  return {.kind = ErrorKind::broken,
          .code = "broken",
          .sentence = "Something went wrong on our side. Nothing of yours was lost by trying.",
          .cause = std::move(cause),
          .hint = std::move(hint)};
}

Error busy(std::string cause, int retry_after_s) {
  return {.kind = ErrorKind::busy,
          .code = "busy",
          .sentence = "There is too much to do just now. Please try again in a moment.",
          .cause = std::move(cause),
          .retry_after_s = retry_after_s};
}

}  // namespace heard
