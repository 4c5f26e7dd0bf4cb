// The description of the API and the table of routes say the same.
#include "backlot/serve/assets.h"
#include "backlot/serve/routes.h"

#include <gtest/gtest.h>
#include <simdjson.h>

#include <set>

namespace backlot::serve {
namespace {

// "/api/v1/shows/{id}" as the table has it: "api/v1/shows/*".
std::string as_route(std::string_view path) {
  std::string out;
  bool inside = false;
  for (const char c : path.substr(1)) {
    if (c == '{') out += '*';
    inside = c == '{' || (inside && c != '}');
    if (!inside && c != '}') out += c;
  }
  return out;
}

class OpenApiTest : public testing::Test {
 protected:
  OpenApiTest() : document_(parser_.parse(std::string(asset("openapi.json")))) {}
  simdjson::dom::parser parser_;
  simdjson::dom::element document_;
};

TEST_F(OpenApiTest, HasEveryRouteAndNoOther) {
  std::set<std::string> described;
  for (const auto [path, item] : simdjson::dom::object(document_["paths"])) {
    for (const auto [method, operation] : simdjson::dom::object(item))
      described.insert(std::string(method) + " " + as_route(path));
  }
  std::set<std::string> routed;
  for (const Route& route : routes()) {
    if (!route.path.starts_with("api/")) continue;
    routed.insert((route.method == http::Method::post ? "post " : "get ") + std::string(route.path));
  }
  EXPECT_EQ(described, routed);
}

TEST_F(OpenApiTest, SaysWhereATokenIsNeeded) {
  for (const Route& route : routes()) {
    if (route.who == Who::anyone) continue;
    const std::string path = "/" + std::string(route.path);
    const simdjson::dom::element operation = document_["paths"].at_key(path)["post"];
    EXPECT_EQ(operation["security"].error(), simdjson::SUCCESS) << path;
  }
}

TEST_F(OpenApiTest, IsOfVersion31) { EXPECT_EQ(std::string_view(document_["openapi"]), "3.1.0"); }

}  // namespace
}  // namespace backlot::serve
