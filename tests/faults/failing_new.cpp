// Preloaded into a program, makes one of the `operator new` that its own code calls fail; not those of the
// libraries that it uses.
//
//   CUECLIP_FAULT_AT    which of them fails, from 1 on; 0: none
//   CUECLIP_FAULT_MARK  a file that says at the end how many there were
#include <atomic>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <new>

#include <fcntl.h>
#include <link.h>
#include <unistd.h>

namespace {

/// Where the program's own code lies.
struct Code {
  std::uintptr_t begin = 0;
  std::uintptr_t end = 0;
};

int find_program(dl_phdr_info* info, std::size_t, void* data) {
  auto& code = *static_cast<Code*>(data);
  for (int i = 0; i < info->dlpi_phnum; ++i) {
    const auto& part = info->dlpi_phdr[i];
    if (part.p_type != PT_LOAD || (part.p_flags & PF_X) == 0) continue;
    code.begin = info->dlpi_addr + part.p_vaddr;
    code.end = code.begin + part.p_memsz;
  }
  return 1;  // the program comes first
}

std::atomic<long> count{0};

struct Mark {
  ~Mark() {
    const char* name = std::getenv("CUECLIP_FAULT_MARK");
    if (name == nullptr) return;
    const int file = open(name, O_CREAT | O_WRONLY | O_TRUNC, 0666);
    if (file < 0) return;
    dprintf(file, "%ld", count.load());
    close(file);
  }
} mark;

void* allocate(std::size_t size, const void* caller) {
  static const Code code = [] {
    Code found;
    dl_iterate_phdr(&find_program, &found);
    return found;
  }();
  static const long fails_at = [] {
    const char* at = std::getenv("CUECLIP_FAULT_AT");
    return at == nullptr ? 0 : std::atol(at);
  }();
  const auto address = reinterpret_cast<std::uintptr_t>(caller);
  if (address >= code.begin && address < code.end && ++count == fails_at) throw std::bad_alloc{};
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc{};
}

}  // namespace

void* operator new(std::size_t size) {
  return allocate(size, __builtin_return_address(0));
}

void* operator new[](std::size_t size) {
  return allocate(size, __builtin_return_address(0));
}

void operator delete(void* memory) noexcept {
  std::free(memory);
}

void operator delete[](void* memory) noexcept {
  std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}

void operator delete[](void* memory, std::size_t) noexcept {
  std::free(memory);
}
