#include <cueclip/error.h>
#include <cueclip/network.h>

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "network/instance.h"
#include "network/profile_file.h"
#include "style/resources.h"
#include "transcript/word_likeness.h"

namespace cueclip {

namespace {

std::string lower_case(std::string text) {
  for (char& byte : text)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  return text;
}

bool is_called(const Network& network, const std::string& name) {
  return network.name == name || std::ranges::find(network.aliases, name) != network.aliases.end();
}

/// The network whose name or alias is most alike; none where nothing is.
const Network* nearest(const std::vector<Network>& networks, const std::string& name) {
  const Network* result = nullptr;
  double most = 0;
  const auto compare = [&](const Network& network, const std::string& other) {
    const double alike = likeness(name, other);
    if (alike <= most) return;
    most = alike;
    result = &network;
  };
  for (const Network& network : networks) {
    compare(network, network.name);
    compare(network, lower_case(network.title));
    for (const std::string& alias : network.aliases) compare(network, alias);
  }
  return result;
}

[[noreturn]] void refuse(const std::vector<Network>& networks, const std::string& name) {
  std::vector<std::string_view> names;
  for (const Network& network : networks) names.push_back(network.name);
  const Network* meant = nearest(networks, lower_case(name));
  throw Error{Failure::kUsage, fmt::format("there is no network \"{}\"", printable(name)),
              fmt::format("{}There are: {}; or name a file.json that holds a server's answer to "
                          "/api/v2/instance",
                          meant == nullptr ? "" : fmt::format("Was \"{}\" meant? ", meant->name),
                          fmt::join(names, ", "))};
}

}  // namespace

std::vector<Network> list_networks() {
  std::vector<Network> networks;
  for (const auto& folder : resource_folders("assets")) {
    const auto file = folder / "networks.toml";
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) continue;
    try {
      for (Network& network : read_profiles(file))
        if (std::ranges::find(networks, network.name, &Network::name) == networks.end())
          networks.push_back(std::move(network));
    } catch (const Error& error) {
      throw error.while_doing("reading the networks");
    }
  }
  if (networks.empty())
    throw Error{Failure::kSystem, "cueclip's networks.toml is not installed", "Reinstall cueclip"};
  return networks;
}

Network find_network(const std::string& name) {
  auto networks = list_networks();
  if (lower_case(name).ends_with(".json")) return read_instance(name, networks);
  const std::string wanted = lower_case(name);
  const auto found =
      std::ranges::find_if(networks, [&](const Network& network) { return is_called(network, wanted); });
  if (found == networks.end()) refuse(networks, name);
  return std::move(*found);
}

}  // namespace cueclip
