// Any bytes are a web page: nothing crashes, what comes out is UTF-8, the tree keeps its promises.
#include "backlot/html/charset.h"
#include "backlot/html/tree_builder.h"
#include "backlot/unicode/utf8.h"
#include "backlot/web/page.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

void require(bool truth) {
  if (!truth) std::abort();
}

bool is_text(std::string_view bytes) { return backlot::unicode::find_invalid(bytes) == std::string_view::npos; }

void check_tree(std::string_view bytes) {
  using namespace backlot::html;
  std::string decoded;
  const std::string_view source = to_utf8(bytes, find_charset(bytes), decoded);
  require(is_text(source));
  Tree tree;
  TreeBuilder().build(source, tree);
  for (NodeIndex n = 1; n < tree.size(); ++n) {
    const Node& node = tree[n];
    require(node.parent < n && n < node.end && node.end <= tree[node.parent].end);
    require(node.depth <= Tree::deepest + 1);
    require(is_text(node.text));
    for (const AttributeValue& a : tree.attributes(n)) require(is_text(a.value));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check_tree(bytes);
  static backlot::web::PageReader reader;
  const backlot::web::Page page = reader.read(bytes);
  require(is_text(page.text) && is_text(page.says.title) && is_text(page.says.url) && is_text(page.says.site));
  for (const std::string& author : page.says.authors) require(is_text(author));
  backlot::web::looks_like_page(bytes);
  return 0;
}
