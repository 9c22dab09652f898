#include <cueclip/network.h>

#include <nlohmann/json.hpp>

namespace cueclip {

namespace {

using Json = nlohmann::ordered_json;

Json as_json(const CheckedProperty& property) {
  const bool is_ok = property.outcome != Outcome::kRefused && property.outcome != Outcome::kReencoded;
  return {{"property", property.name},
          {"is", property.is},
          {"limit", property.limit.empty() ? Json() : Json(property.limit)},
          {"ok", is_ok}};
}

}  // namespace

std::string check_as_json(const std::filesystem::path& file, const Network& network,
                          const NetworkCheck& check) {
  Json properties = Json::array();
  for (const CheckedProperty& property : check.properties) properties.push_back(as_json(property));
  const Json json{{"file", file.string()},
                  {"network", network.name},
                  {"title", network.title},
                  {"source", network.source},
                  {"kind", check.is_sound ? "sound" : "video"},
                  {"verdict", verdict_name(check.verdict)},
                  {"reasons", check.reasons},
                  {"properties", std::move(properties)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace cueclip
