#include "backlot/pipeline/laid_out.h"

namespace backlot::pipeline {

article::Document laid_out(const article::Document& document, const unspin::Reading& reading) {
  article::Document out = document;
  out.text = reading.text();
  for (article::Block& block : out.blocks) {
    block.span = reading.to_restored(block.span);
    block.label = block.label.empty() ? Span() : reading.to_restored(block.label);
  }
  return out;
}

}  // namespace backlot::pipeline
