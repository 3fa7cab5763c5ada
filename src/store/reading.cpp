#include "store/reading.h"

#include <filesystem>
#include <fstream>

namespace heard::store {

namespace fs = std::filesystem;

Reading::Reading(const std::string& folder, std::string_view name) {
  if (folder.empty()) return;
  std::error_code ignored;
  fs::create_directories(folder, ignored);
  file_ = (fs::path(folder) / name).string();
  std::ifstream(file_) >> broken_;
}

void Reading::begin() {
  if (!file_.empty()) std::ofstream(file_, std::ios::trunc) << broken_ + 1;
}

Reading::~Reading() {
  if (file_.empty() || is_dangerous()) return;
  std::error_code ignored;
  fs::remove(file_, ignored);
}

}  // namespace heard::store
