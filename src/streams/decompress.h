// gzip and zstd streams as sources of the bytes inside.
//
// Both read several members or frames one after the other, as `cat a.gz b.gz` makes them. Errors of read(): `invalid`
// for data that is damaged or cut off; what came before has been given out by then. resume() goes on at the next member
// or frame: one of those that were packed for themselves, as web archives pack each record. A zstd dictionary in front
// of the frames, as in web archives, is used.
#pragma once

#include "backlot/streams/bytes.h"

#include <memory>
#include <string_view>

namespace backlot::streams {

bool is_gzip(std::string_view head);  // by the first bytes
bool is_zstd(std::string_view head);

std::unique_ptr<ByteSource> gunzip(std::unique_ptr<Buffer> packed);
std::unique_ptr<ByteSource> unzstd(std::unique_ptr<Buffer> packed);

}  // namespace backlot::streams
