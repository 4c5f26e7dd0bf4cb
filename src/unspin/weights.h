// The numbers of the restorer that were chosen on data. How, and what each is worth: docs/restoration.md.
#pragma once

namespace backlot::unspin {

struct Weights {
  float language = 0.6F;             // factor of what the language model says of a word
  float channel = 0.6F;              // factor of what the counts of substitutions say
  float restoring = -1.0F;           // logarithm, once for every restoration
  float capital = -1.0F;             // … of a word with a capital inside a sentence that belongs to no title
  float inflected = -1.0F;           // … that was seen in another form only
  float guessed = -1.0F;             // … of a syllable that was not seen damaged so
  float syllable = 6.0F;             // … of a syllable, since names are built of few
  float stranger = -3.0F;            // … beside a capital that may be anything
  float headline = -2.0F;            // … that stands whole in the headline: the program leaves it then
  float whole_name = 8.0F;           // … of a name of several words that was seen damaged so
  float title = 1.0F;                // … in a title
  float lone_title = -3.0F;          // … of the one word of a title
  float once = -4.0F;                // … in a title by a pair that was seen once or never
  float half_capital = 2.0F;         // … of words of which a title would have more with capitals
  float spaced_percent = 4.0F;       // … of a percent sign after a space
  float kept = 1.0F;                 // factor of what a word that stays says, being one that spinners swap
  float synonym = -5.0F;             // … by a synonym that was never seen in its place
  float dictionary_synonym = -3.0F;  // … in a document that was spun with a dictionary
  float expression = 1.0F;           // … of words that make up a fixed expression
  float title_word = 1.2F;           // factor of how much likelier words are in titles than in text
  float title_pair = 1.2F;           // … and each is behind the one before in titles than elsewhere in them
  float sequel = -3.0F;              // … of a digit at the end of a title
  float alike = 0.6F;                // … of how likely it is that a program writes the same each time
  float agreement = 15.0F;  // factor of a way to read a title, for each other form in the document that may be read so
};

}  // namespace backlot::unspin
