// Preloaded into a program, makes one of its system calls on files fail.
//
//   CUECLIP_FAULT_FOLDER  calls on files in this folder count
//   CUECLIP_FAULT_AT      which of them fails, from 1 on; 0: none
//   CUECLIP_FAULT_ERRNO   as which error
//   CUECLIP_FAULT_MARK    a file that is written once it has failed
//   CUECLIP_FAULT_SHORT   if set, every write is cut short instead
#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

const char* setting(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

bool is_in_folder(const char* path) {
  const char* folder = setting("CUECLIP_FAULT_FOLDER");
  if (*folder == '\0' || path == nullptr) return false;
  // Relative paths are of the folder in which the program runs, which is that one.
  return path[0] != '/' || std::strncmp(path, folder, std::strlen(folder)) == 0;
}

bool is_in_folder(int file) {
  char link[64];
  char path[4096];
  std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  const ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return false;
  path[length] = '\0';
  return path[0] == '/' && is_in_folder(path);
}

void make_mark() {
  const long file = syscall(SYS_openat, AT_FDCWD, setting("CUECLIP_FAULT_MARK"), O_CREAT | O_WRONLY, 0666);
  if (file < 0) return;
  syscall(SYS_write, file, "failed", 6);
  syscall(SYS_close, file);
}

/// Whether it is this call's turn to fail; sets errno.
bool fails() {
  static std::atomic<long> count{0};
  if (++count != std::atol(setting("CUECLIP_FAULT_AT"))) return false;
  make_mark();
  errno = std::atoi(setting("CUECLIP_FAULT_ERRNO"));
  return true;
}

template <typename Function>
Function real(const char* name, Function) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

bool are_short() {
  return *setting("CUECLIP_FAULT_SHORT") != '\0';
}

/// How much of a write is let through.
std::size_t allowed(std::size_t count) {
  return are_short() ? (count + 2) / 3 : count;
}

mode_t mode_of(int flags, va_list arguments) {
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  if (is_in_folder(path) && fails()) return -1;
  return static_cast<int>(syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

int open64(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return open(path, flags, mode);
}

int mkostemps(char* pattern, int ending, int flags) {
  if (is_in_folder(pattern) && fails()) return -1;
  return real("mkostemps", &mkostemps)(pattern, ending, flags);
}

int mkostemps64(char* pattern, int ending, int flags) {
  return mkostemps(pattern, ending, flags);
}

ssize_t write(int file, const void* bytes, size_t count) {
  if (!is_in_folder(file)) return syscall(SYS_write, file, bytes, count);
  return fails() ? -1 : syscall(SYS_write, file, bytes, allowed(count));
}

ssize_t writev(int file, const iovec* parts, int count) {
  if (!is_in_folder(file)) return syscall(SYS_writev, file, parts, count);
  if (fails()) return -1;
  if (!are_short()) return syscall(SYS_writev, file, parts, count);
  const iovec* part = std::find_if(parts, parts + count, [](const iovec& one) { return one.iov_len > 0; });
  return part == parts + count ? 0 : syscall(SYS_write, file, part->iov_base, allowed(part->iov_len));
}

ssize_t pwrite64(int file, const void* bytes, size_t count, off64_t at) {
  if (!is_in_folder(file)) return syscall(SYS_pwrite64, file, bytes, count, at);
  return fails() ? -1 : syscall(SYS_pwrite64, file, bytes, allowed(count), at);
}

int fsync(int file) {
  return is_in_folder(file) && fails() ? -1 : static_cast<int>(syscall(SYS_fsync, file));
}

int ftruncate64(int file, off64_t length) {
  return is_in_folder(file) && fails() ? -1 : static_cast<int>(syscall(SYS_ftruncate, file, length));
}

int rename(const char* from, const char* to) {
  return is_in_folder(to) && fails() ? -1 : static_cast<int>(syscall(SYS_rename, from, to));
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
  if (is_in_folder(to) && fails()) return -1;
  return static_cast<int>(syscall(SYS_renameat2, from_folder, from, to_folder, to, flags));
}

}  // extern "C"
