// The templates of web/pages, parsed once. Mustache: {{x}} is escaped for HTML, {{{x}}} is not and only ever takes what
// another template made. {{>x}} is what stands in web/parts/x.mustache, as if it were written there.
//
// One for each thread: rendering keeps its place in the template.
#pragma once

#include <kainjow/mustache.hpp>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace backlot::serve {

// A value of kainjow's that takes what is put into it: kainjow copies it, at each level anew, so that a row of a page
// was copied five times.
class Data : public kainjow::mustache::data {
 public:
  using Base = kainjow::mustache::data;
  using Base::Base;

  void set(const std::string& name, Data value) {
    Base::set(name, Base());
    const_cast<Base&>(*get(name)) = std::move(value);  // const as kainjow gives it; it is ours
  }
  void push_back(Data value) { const_cast<Items&>(list_value()).push_back(std::move(value)); }

 private:
  using Items = std::vector<Base>;
};

class Templates {
 public:
  Templates();
  // "work" is web/pages/work.mustache.
  std::string render(std::string_view name, const Data& data);

 private:
  std::map<std::string, kainjow::mustache::mustache, std::less<>> parsed_;
};

// A list, to be pushed to; an object with one text.
inline Data list() { return Data(Data::type::list); }
inline Data text(std::string_view value) { return Data(std::string(value)); }
inline void set(Data& object, const char* name, std::string_view value) { object.set(name, text(value)); }
// Only where there is something, so that {{#name}} asks whether there is.
inline void set_if(Data& object, const char* name, std::string_view value) {
  if (!value.empty()) set(object, name, value);
}
inline void set_true(Data& object, const char* name) { object.set(name, Data(Data::type::bool_true)); }
// A list under `name`, and `any_name` that says whether it holds anything.
void set_list(Data& object, const std::string& name, Data items);

}  // namespace backlot::serve
