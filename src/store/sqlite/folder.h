// The data folder: one process at a time.
#pragma once

#include <string>
#include <utility>

#include "base/result.h"

namespace heard::store::sqlite {

// Holds DATA/lock as long as it lives; the kernel lets go of it when the process ends, however it ends.
class FolderLock {
 public:
  // Makes the folder (0700) if it is missing. conflict `folder_in_use` when another process has it.
  static Result<FolderLock> take(const std::string& folder);

  FolderLock(FolderLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
  FolderLock& operator=(FolderLock&& other) noexcept {
    std::swap(file_, other.file_);
    return *this;
  }
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  ~FolderLock();

 private:
  explicit FolderLock(int file) : file_(file) {}
  int file_ = -1;
};

// Makes everything on the folder's disk durable when it goes; of "" nothing.
class SyncAtEnd {
 public:
  explicit SyncAtEnd(std::string folder) : folder_(std::move(folder)) {}
  ~SyncAtEnd();
  SyncAtEnd(const SyncAtEnd&) = delete;
  SyncAtEnd& operator=(const SyncAtEnd&) = delete;

 private:
  const std::string folder_;
};

// Makes one folder (0700); it is no error that it is there.
Result<void> make_folder(const std::string& path);
// Makes the entries of a folder durable.
Result<void> sync_folder(const std::string& path);

}  // namespace heard::store::sqlite
