#include "support/faults.h"

#include <fmt/format.h>

#include "support/temporary_folder.h"

namespace cueclip::test {

namespace {

FaultyRun run_preloaded(const char* library, std::vector<std::string> settings,
                        const std::vector<std::string>& arguments) {
  const TemporaryFolder folder;
  const TemporaryFolder beside;
  const auto mark = beside.path() / "mark";
  for (auto setting :
       {fmt::format("LD_PRELOAD={}", library), fmt::format("CUECLIP_FAULT_MARK={}", mark.string()),
        fmt::format("CUECLIP_FAULT_FOLDER={}", folder.path().string()), std::string{CUECLIP_PROGRAM}})
    settings.push_back(std::move(setting));
  settings.insert(settings.end(), arguments.begin(), arguments.end());
  FaultyRun result;
  result.run = run_program("env", settings, {.folder = folder.path()});
  result.files = files_in(folder.path());
  if (std::filesystem::exists(mark)) result.mark = content_of(mark);
  return result;
}

}  // namespace

bool can_have_faults() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  return false;
#else
  return true;
#endif
}

FaultyRun run_with_failing_call(const std::vector<std::string>& arguments, const Fault& fault) {
  std::vector<std::string> settings{fmt::format("CUECLIP_FAULT_AT={}", fault.at),
                                    fmt::format("CUECLIP_FAULT_ERRNO={}", fault.code)};
  if (fault.are_writes_short) settings.emplace_back("CUECLIP_FAULT_SHORT=1");
  return run_preloaded(CUECLIP_FAILING_CALLS, settings, arguments);
}

FaultyRun run_with_failing_new(const std::vector<std::string>& arguments, int at) {
  return run_preloaded(CUECLIP_FAILING_NEW, {fmt::format("CUECLIP_FAULT_AT={}", at)}, arguments);
}

std::map<std::string, std::string> files_in(const std::filesystem::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator{folder})
    files.emplace(entry.path().filename().string(), content_of(entry.path()));
  return files;
}

}  // namespace cueclip::test
