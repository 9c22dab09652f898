#include <cueclip/error.h>
#include <cueclip/render.h>
#include <cueclip/style.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/stop_signals.h"

namespace cueclip::cli {

namespace {

struct StylesOptions {
  std::string name;
  std::string shape = "square";
  std::optional<std::string> gallery;
  bool force = false;
};

int run(const StylesOptions& options) {
  if (options.gallery) {
    if (std::filesystem::path{*options.gallery}.extension() != ".png")
      throw Error{Failure::kUsage,
                  fmt::format("--gallery {} doesn't end in .png", printable(*options.gallery)),
                  "Name it OUT.png"};
    return run_stoppable([&](const std::stop_token& stop) {
      render_gallery(*options.gallery, options.force, stop);
      print(*options.gallery + "\n");
      return 0;
    });
  }
  if (!options.name.empty()) {
    print(describe_style(load_style(options.name, parse_shape(options.shape).family)));
    return 0;
  }
  const auto listings = list_styles();
  if (listings.empty()) throw Error{Failure::kSystem, "no styles are installed", "Reinstall cueclip"};
  std::size_t longest = 0;
  for (const auto& style : listings) longest = std::max(longest, style.name.size());
  for (const auto& style : listings)
    print(fmt::format("{:<{}}  {}\n", printable(style.name), longest, printable(style.summary)));
  return 0;
}

}  // namespace

Command styles_command(CLI::App& program) {
  auto* app = program.add_subcommand("styles", "Lists the styles, or shows every key of one");
  const auto options = std::make_shared<StylesOptions>();
  app->add_option("NAME", options->name, "A style's name, or a .toml file");
  app->add_option("--shape", options->shape, "For which shape its keys are shown")
      ->type_name("SHAPE")
      ->capture_default_str();
  app->add_option("--gallery", options->gallery, "Draw all styles in all shapes on one picture")
      ->type_name("OUT.png");
  app->add_flag("--force", options->force, "Write over a file that is there");
  app->footer("Example:\n  cueclip styles studio > my-show.toml");
  return {app, [options] { return run(*options); }};
}

}  // namespace cueclip::cli
