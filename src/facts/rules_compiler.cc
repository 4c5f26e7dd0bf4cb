// Compiles the rules that are built in while the program is built: rules_compiler SENTENCES PARAGRAPHS
// MOMENTS writes the grammars into these files. A mistake in a rule file ends the build with its place.
#include "backlot/facts/grammars.h"

#include <cstdio>
#include <fstream>

namespace {

bool write(const char* path, const std::string& image) {
  std::ofstream out(path, std::ios::binary);
  out.write(image.data(), static_cast<std::streamsize>(image.size()));
  return static_cast<bool>(out.flush());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return std::fputs("usage: rules_compiler SENTENCES PARAGRAPHS MOMENTS\n", stderr), 2;
  const auto grammars = backlot::facts::compile_grammars(backlot::facts::shipped_rules());
  if (!grammars) return std::fprintf(stderr, "%s\n", grammars.error().to_string().c_str()), 1;
  const bool written = write(argv[1], grammars->sentences.save()) && write(argv[2], grammars->paragraphs.save()) &&
                       write(argv[3], grammars->moments.save());
  return written ? 0 : (std::perror(argv[1]), 1);
}
