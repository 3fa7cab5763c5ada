// `heard import mbox|maildir PATH --inbox NAME`: takes the mail of an earlier mail program. It starts no
// clock, sends nothing and tells nobody; a mail that is known already is not taken twice, so that what was
// broken off is run again. Each mail is durable before the next one is read.
#pragma once

#include <functional>
#include <string>

#include "app/errand.h"
#include "base/result.h"

namespace heard::app {

// Does one errand with the bytes that go with it.
using DoErrand = std::function<Result<std::string>(const Errand&, std::string)>;

// `format`: mbox or maildir. How far it is, is told on standard error; the result is the last word.
Result<std::string> import_mail(const std::string& format, const std::string& path, const std::string& inbox,
                                const DoErrand& act);

}  // namespace heard::app
