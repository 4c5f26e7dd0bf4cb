# Writes the rule files into a C++ source, so that the program carries them: cmake -DOUT=… -DFILES=a;b -P EmbedRules.cmake
set(body "")
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME)
  file(READ ${file} text)
  string(APPEND body "    {\"rules/${name}\", R\"backlot(${text})backlot\"},\n")
endforeach()
file(WRITE ${OUT} "// Generated from rules/*.rules.
#include \"backlot/facts/grammars.h\"

#include <vector>

namespace backlot::facts {

std::span<const grammar::Source> shipped_rules() {
  static const std::vector<grammar::Source> sources = {
${body}  };
  return sources;
}

}  // namespace backlot::facts
")
