#include "backlot/arrow/handover.h"

#include <string>

namespace backlot::arrow {
namespace {

constexpr std::int64_t may_be_null = 2;  // ARROW_FLAG_NULLABLE

// A node with its children and what they point to, in one allocation that `release` gives back. A receiver may take a
// child out of its parent (and set the child's release to null), so that each is released by itself.
template <class Node>
struct Held {
  std::vector<Node> children;
  std::vector<Node*> pointers;

  explicit Held(std::size_t count) : children(count), pointers(count) {
    for (std::size_t i = 0; i < count; ++i) pointers[i] = &children[i];
  }
  Held(const Held&) = delete;
  Held& operator=(const Held&) = delete;
  ~Held() {
    for (Node& child : children) {
      if (child.release != nullptr) child.release(&child);
    }
  }
};

struct HeldSchema : Held<ArrowSchema> {
  std::string name;
  using Held::Held;
};

struct HeldArray : Held<ArrowArray> {
  std::shared_ptr<const Field> schema;
  std::shared_ptr<const Column> batch;
  std::vector<const void*> buffers;
  using Held::Held;
};

template <class Node, class Data>
void release(Node* node) {
  delete static_cast<Data*>(node->private_data);
  node->release = nullptr;
}

void hand_over(const Column& column, const Table& table, std::size_t batch, ArrowArray& out) {
  auto held = std::make_unique<HeldArray>(column.children().size());
  held->schema = table.schema;
  held->batch = table.batches[batch];
  held->buffers = column.buffers();
  for (std::size_t i = 0; i < held->children.size(); ++i) {
    hand_over(column.children()[i], table, batch, held->children[i]);
  }
  out = ArrowArray{.length = column.length(),
                   .null_count = column.nulls(),
                   .offset = 0,
                   .n_buffers = static_cast<std::int64_t>(held->buffers.size()),
                   .n_children = static_cast<std::int64_t>(held->children.size()),
                   .buffers = held->buffers.data(),
                   .children = held->pointers.data(),
                   .dictionary = nullptr,
                   .release = release<ArrowArray, HeldArray>,
                   .private_data = held.get()};
  (void)held.release();
}

struct Stream {
  Table table;
  std::size_t next = 0;
};

Stream& of(ArrowArrayStream* stream) { return *static_cast<Stream*>(stream->private_data); }

int get_schema(ArrowArrayStream* stream, ArrowSchema* out) {
  hand_over(*of(stream).table.schema, *out);
  return 0;
}

// The end is an array that was released.
int get_next(ArrowArrayStream* stream, ArrowArray* out) {
  Stream& s = of(stream);
  *out = {};
  if (s.next < s.table.batches.size()) hand_over(s.table, s.next++, *out);
  return 0;
}

const char* get_last_error(ArrowArrayStream*) { return nullptr; }

}  // namespace

void hand_over(const Field& field, ArrowSchema& out) {
  auto held = std::make_unique<HeldSchema>(field.children.size());
  held->name = field.name;
  for (std::size_t i = 0; i < held->children.size(); ++i) hand_over(field.children[i], held->children[i]);
  out = ArrowSchema{.format = format_of(field.kind),
                    .name = held->name.c_str(),
                    .metadata = nullptr,
                    .flags = may_be_null,
                    .n_children = static_cast<std::int64_t>(held->children.size()),
                    .children = held->pointers.data(),
                    .dictionary = nullptr,
                    .release = release<ArrowSchema, HeldSchema>,
                    .private_data = held.get()};
  (void)held.release();
}

void hand_over(const Table& table, std::size_t batch, ArrowArray& out) {
  hand_over(*table.batches[batch], table, batch, out);
}

void hand_over(Table table, ArrowArrayStream& out) {
  out = ArrowArrayStream{.get_schema = get_schema,
                         .get_next = get_next,
                         .get_last_error = get_last_error,
                         .release = release<ArrowArrayStream, Stream>,
                         .private_data = new Stream{std::move(table)}};
}

}  // namespace backlot::arrow
