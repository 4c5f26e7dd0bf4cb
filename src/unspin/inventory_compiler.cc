// Lays out the inventory of the tables and the model that are built in, when the program is built.
//
//   inventory_compiler OUT
#include "backlot/files/replace_file.h"
#include "backlot/unspin/inventory.h"
#include "backlot/unspin/ngram_model.h"
#include "backlot/unspin/shipped.h"

#include <cstdio>

int main(int argc, char** argv) {
  using namespace backlot;
  const auto model = unspin::NgramModel::shipped();
  if (argc != 2 || !model || unspin::shipped_substitutions().rows().empty()) {
    std::fprintf(stderr, "the n-gram model or the table of substitutions cannot be read\n");
    return 1;
  }
  const auto inventory =
      unspin::Inventory::build(unspin::shipped_substitutions(), unspin::shipped_stand_ins(),
                               unspin::Syllables::shipped(), **model, unspin::shipped_usual_phrases());
  const auto image = inventory.image();
  const auto written = files::replace_file(argv[1], {reinterpret_cast<const char*>(image.data()), image.size()});
  if (!written) std::fprintf(stderr, "%s\n", written.error().to_string().c_str());
  return written ? 0 : 1;
}
