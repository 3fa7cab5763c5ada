// The name of a server as somebody typed it. Pure.
#pragma once

#include <string_view>

namespace heard {

// Whether it could be one: a name of letters, digits, dots and dashes, or an address in numbers.
bool is_host_name(std::string_view host);
// Whether it is this machine, by name or number, so that nothing said to it leaves it.
bool is_this_machine(std::string_view host);

}  // namespace heard
