// Finds the words that a spinning program swapped, and puts the true ones back.
//
//   auto restorer = Restorer::shipped();                // frozen: one for all threads
//   Restorer::Scratch scratch;                          // one a thread
//   Restoration r = restorer->restore(text, {}, scratch);
//   if (r.verdict)
//     for (const Damage& d : r.damage) use(d.span.of(text.source), d.restored, d.confidence, d.why);
//
// First the whole document is judged, by what is cheap to look at: a clean one costs two look-ups a word and comes back
// without damage, whatever odd word it holds (dictionary_judge.h says when one is looked at more closely). Only a spun
// one is decoded: each sentence becomes a lattice whose edges keep a word or put back what may have stood there
// (substitutions.h, names, expressions), and the paths are weighed by what spinners do and by what clean English says
// (language_model.h). An edge's share of all paths is its confidence.
//
// A pure function of the text, the hints and the frozen data. The work is bounded: linear in the tokens, whatever they
// are (`Options::beam`).
#pragma once

#include "backlot/result/result.h"
#include "backlot/text/text.h"
#include "backlot/unspin/damage.h"
#include "backlot/unspin/weights.h"

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace backlot::unspin {

class LanguageModel;  // language_model.h
class Substitutions;  // substitutions.h

// Whether clean sources know this name or title ("Ki Sun Kyum", "Run On"); empty where there are none to ask.
using KnowsName = std::function<bool(std::string_view name)>;

// What is known of a document beside its text. Views, used during restore() only.
struct Hints {
  // Its headline where `text` does not hold it as its first titled segment. Names that stand there whole are not
  // damaged in the body.
  std::string_view headline{};
  // Its URL. Syllables of names side by side in it ("kim-hee-sun") are not damaged in the body either.
  std::string_view address{};
  // Asked for each damaged name and for some ways to read each title.
  KnowsName knows_name{};
};

struct Restoration {
  double spun = 0;             // probability that a program swapped words of this document
  bool verdict = false;        // spun is above Options::spun_least
  std::vector<Damage> damage;  // by span, not overlapping; empty where the verdict is "not spun"
};

// Where candidates come from. Each can be switched off, to see what it is worth.
struct Sources {
  bool lexicon = true;      // measured substitutions, inverted
  bool names = true;        // syllables of Korean names
  bool expressions = true;  // fixed expressions, word by word
  bool context = true;      // what the neighbours expect (without it: the counts of substitutions alone)
  bool document = true;     // the other mentions in the document, and the hints
};

struct Options {
  Sources sources{};
  float least = 0.65F;       // restorations of less confidence are left out
  double spun_least = 0.5;   // from here on a document is called spun
  bool dictionaries = true;  // look for what was spun with a dictionary too
  Weights weights{};         // of the decoder
  std::uint32_t beam = 8;    // histories kept at a place
};

class Restorer {
 public:
  // Memory that is used again; one a thread.
  class Scratch {
   public:
    Scratch();
    Scratch(Scratch&&) noexcept;
    Scratch& operator=(Scratch&&) noexcept;
    ~Scratch();

   private:
    friend class Restorer;
    struct Memory;
    std::unique_ptr<Memory> memory_;
  };

  // With the substitutions and the model that are built in. Errors: `incompatible`, `invalid`.
  static Result<Restorer> shipped(Options options = {});
  // With others; the model is shared.
  Restorer(const Substitutions& substitutions, std::shared_ptr<const LanguageModel> model, Options options = {});
  Restorer(Restorer&&) noexcept;
  Restorer& operator=(Restorer&&) noexcept;
  ~Restorer();

  Restoration restore(const text::Text& text, const Hints& hints, Scratch& scratch) const;

  // The probability by the measured substitutions alone, and its cost alone.
  double spun(const text::Text& text) const;

 private:
  struct Data;
  explicit Restorer(std::unique_ptr<const Data> data);
  void find(const text::Text& text, const Hints& hints, const Options& options, Scratch::Memory& memory) const;
  void restore_by_dictionary(const text::Text& text, const Hints& hints, Scratch::Memory& memory,
                             Restoration& out) const;
  std::vector<Damage> damage(const text::Text& text, const Hints& hints, const Options& options,
                             Scratch::Memory& memory) const;

  std::unique_ptr<const Data> data_;
};

}  // namespace backlot::unspin
