#include "app/command_line.h"

int main(int argc, char** argv) { return heard::app::run(argc, argv); }
