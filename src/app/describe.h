// What the API is, told without any data: `heard openapi`, `heard typescript`.
#pragma once

namespace heard::app {

int print_openapi();
int print_typescript();

}  // namespace heard::app
