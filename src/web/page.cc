#include "backlot/web/page.h"

#include "backlot/html/charset.h"
#include "backlot/web/content.h"
#include "backlot/web/media.h"
#include "backlot/web/metadata.h"

namespace backlot::web {

Page PageReader::read(std::string_view bytes, std::string_view charset) {
  const std::string_view source = html::to_utf8(bytes, html::find_charset(bytes, charset), decoded_);
  builder_.build(source, tree_);
  const std::vector<Role> roles = find_roles(tree_);
  const Blocks blocks = split_blocks(tree_, roles);
  const Content content = find_content(tree_, roles, blocks);
  Page page;
  page.says = find_statements(tree_, blocks, content, json_ld_);
  page.kind = kind_of(tree_, blocks, content, page.says);
  page.captions = find_captions(tree_, blocks, content);
  page.videos = find_videos(tree_, content);
  page.comments = find_comments(blocks, content);
  for (std::size_t i = 0; i < blocks.list.size(); ++i) {
    if (!is_kept(content.choices[i])) continue;
    if (!page.text.empty()) page.text += "\n\n";
    page.text += blocks.text_of(blocks.list[i]);
  }
  return page;
}

Page PageReader::read_piece(std::string_view utf8) {
  builder_.build(utf8, tree_);
  const std::vector<Role> roles = find_roles(tree_);
  const Blocks blocks = split_blocks(tree_, roles);
  Content content = find_content(tree_, roles, blocks);
  content.root = 0;
  Page page;
  page.kind = PageKind::article;
  page.captions = find_captions(tree_, blocks, content);
  page.videos = find_videos(tree_, content);
  for (const Block& b : blocks.list) {
    if (is_furniture(content.zones[b.first]) || blocks.text_of(b).empty()) continue;
    if (!page.text.empty()) page.text += "\n\n";
    page.text += blocks.text_of(b);
  }
  return page;
}

}  // namespace backlot::web
