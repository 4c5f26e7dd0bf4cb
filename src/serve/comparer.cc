#include "backlot/serve/comparer.h"

#include "backlot/unspin/shipped.h"

namespace backlot::serve {

copies::Comparison Comparer::operator()(const article::Document& left, const article::Document& right) const {
  std::call_once(made_, [this] { reader_ = std::make_unique<copies::Reader>(unspin::shipped_substitutions()); });
  return copies::compare(left, right, *reader_);
}

}  // namespace backlot::serve
