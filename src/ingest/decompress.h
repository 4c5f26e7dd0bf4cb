// gzip and zstd streams as sources of the bytes inside.
//
// Both read several members or frames one after the other, as `cat a.gz b.gz` makes them. Errors of read(): `invalid`
// for data that is damaged or cut off; what came before has been given out by then.
#pragma once

#include "backlot/ingest/bytes.h"

#include <memory>
#include <string_view>

namespace backlot::ingest {

bool is_gzip(std::string_view head);  // by the first bytes
bool is_zstd(std::string_view head);

std::unique_ptr<ByteSource> gunzip(std::unique_ptr<Buffer> packed);
std::unique_ptr<ByteSource> unzstd(std::unique_ptr<Buffer> packed);

}  // namespace backlot::ingest
