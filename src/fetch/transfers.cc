#include "backlot/fetch/transfers.h"

#include "backlot/unicode/ascii.h"

#include <curl/curl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <mutex>
#include <unordered_map>

namespace backlot::fetch {
namespace {

namespace ascii = unicode::ascii;

constexpr std::size_t longest_header = 1024;                  // of those that are kept
constexpr std::size_t all_headers = std::size_t{256} << 10U;  // bytes; more is an attack
constexpr long idle_connections = 100;

struct FreeEasy {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeMulti {
  void operator()(CURLM* handle) const { curl_multi_cleanup(handle); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, FreeList>;

void append(List& list, const std::string& text) {
  curl_slist* longer = curl_slist_append(list.get(), text.c_str());
  if (longer == nullptr) return;
  (void)list.release();
  list.reset(longer);
}

// One request under way; libcurl holds its address.
struct Transfer {
  Call call;
  Transfers::Done done;
  const TransferOptions* options = nullptr;
  List headers;
  List resolve;
  std::unique_ptr<CURL, FreeEasy> handle;  // behind what it borrows
  Answer answer;
  std::size_t header_bytes = 0;
  std::string refusal;     // of the address that was to be connected to
  bool too_large = false;  // ended by us
  bool cut = false;
};

std::string* kept_header(AnswerHeaders& headers, std::string_view name) {
  if (name == "content-type") return &headers.content_type;
  if (name == "etag") return &headers.etag;
  if (name == "last-modified") return &headers.last_modified;
  if (name == "cache-control") return &headers.cache_control;
  if (name == "retry-after") return &headers.retry_after;
  if (name == "location") return &headers.location;
  return nullptr;
}

bool is_printable(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) >= ' ' && c != 0x7F; });
}

// --- what libcurl calls ---

std::size_t on_header(char* bytes, std::size_t, std::size_t size, void* context) {
  auto& transfer = *static_cast<Transfer*>(context);
  transfer.header_bytes += size;
  if (transfer.header_bytes > all_headers) {
    transfer.too_large = true;
    return 0;
  }
  const std::string_view line(bytes, size);
  if (line.starts_with("HTTP/")) transfer.answer.headers = {};  // of an interim answer (103) nothing counts
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return size;
  const std::string_view value = ascii::trim(line.substr(colon + 1));
  std::string* kept = kept_header(transfer.answer.headers, ascii::lowered(line.substr(0, colon)));
  if (kept != nullptr && is_printable(value)) {
    const std::size_t most = kept == &transfer.answer.headers.location ? longest_url : longest_header;
    *kept = value.size() <= most ? value : std::string_view();
  }
  return size;
}

std::size_t on_body(char* bytes, std::size_t, std::size_t size, void* context) {
  auto& transfer = *static_cast<Transfer*>(context);
  std::string& body = transfer.answer.body;
  const std::size_t room = transfer.call.most_bytes - body.size();
  body.append(bytes, std::min(size, room));
  if (size <= room) return size;
  transfer.cut = transfer.call.cut;
  transfer.too_large = !transfer.cut;
  return 0;
}

// The last moment before a connection is made, with the address that it is made to.
curl_socket_t on_socket(void* context, curlsocktype, curl_sockaddr* address) {
  auto& transfer = *static_cast<Transfer*>(context);
  if (transfer.options->proxy.empty()) {
    const auto to = IpAddress::of(address->addr);
    std::string why = to ? transfer.options->addresses.refusal(transfer.call.url.host, *to) : "no internet address";
    if (!why.empty()) {
      transfer.refusal = std::move(why);
      return CURL_SOCKET_BAD;
    }
  }
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

// --- the request ---

template <class Value>
void set(Transfer& transfer, CURLoption option, Value value) {
  curl_easy_setopt(transfer.handle.get(), option, value);
}

void set_what_is_asked(Transfer& transfer) {
  const Call& call = transfer.call;
  set(transfer, CURLOPT_URL, call.url.text.c_str());
  set(transfer, CURLOPT_USERAGENT, transfer.options->user_agent.c_str());
  set(transfer, CURLOPT_ACCEPT_ENCODING, "");  // all that this libcurl knows
  append(transfer.headers, "Accept: " + call.accept);
  if (!call.etag.empty()) append(transfer.headers, "If-None-Match: " + call.etag);
  if (!call.last_modified.empty()) append(transfer.headers, "If-Modified-Since: " + call.last_modified);
  set(transfer, CURLOPT_HTTPHEADER, transfer.headers.get());
  for (const std::string& name : transfer.options->resolve) append(transfer.resolve, name);
  if (transfer.resolve) set(transfer, CURLOPT_RESOLVE, transfer.resolve.get());
}

void set_what_is_trusted(Transfer& transfer) {
  set(transfer, CURLOPT_PROTOCOLS_STR, "http,https");
  set(transfer, CURLOPT_FOLLOWLOCATION, 0L);
  set(transfer, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  set(transfer, CURLOPT_SSL_VERIFYPEER, 1L);
  set(transfer, CURLOPT_SSL_VERIFYHOST, 2L);
  set(transfer, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  if (!transfer.options->ca_file.empty()) set(transfer, CURLOPT_CAINFO, transfer.options->ca_file.c_str());
  set(transfer, CURLOPT_PROXY, transfer.options->proxy.c_str());  // "" is none, whatever the environment says
  set(transfer, CURLOPT_NOPROXY, "");                             // … also about exceptions
  set(transfer, CURLOPT_OPENSOCKETFUNCTION, &on_socket);
  set(transfer, CURLOPT_OPENSOCKETDATA, &transfer);
}

void set_bounds(Transfer& transfer) {
  const TransferOptions& options = *transfer.options;
  set(transfer, CURLOPT_NOSIGNAL, 1L);
  set(transfer, CURLOPT_QUICK_EXIT, 1L);  // the end of the program does not wait for names to be looked up
  set(transfer, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options.connect_within.count()));
  set(transfer, CURLOPT_TIMEOUT_MS, static_cast<long>(options.finish_within.count()));
  set(transfer, CURLOPT_LOW_SPEED_LIMIT, options.slow);
  set(transfer, CURLOPT_LOW_SPEED_TIME, static_cast<long>(options.slow_for.count()));
  if (!transfer.call.cut) set(transfer, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(transfer.call.most_bytes));
}

void set_what_is_called(Transfer& transfer) {
  set(transfer, CURLOPT_HEADERFUNCTION, &on_header);
  set(transfer, CURLOPT_HEADERDATA, &transfer);
  set(transfer, CURLOPT_WRITEFUNCTION, &on_body);
  set(transfer, CURLOPT_WRITEDATA, &transfer);
  set(transfer, CURLOPT_PRIVATE, &transfer);
}

// --- the end ---

Outcome outcome_of(CURLcode code) {
  switch (code) {
    case CURLE_FILESIZE_EXCEEDED: return Outcome::too_large;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS: return Outcome::insecure;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_CONNECT:
    case CURLE_OPERATION_TIMEDOUT:
    case CURLE_SEND_ERROR: return Outcome::unreachable;
    default: return Outcome::broken;
  }
}

std::string in_words(CURLcode code, const Transfer& transfer) {
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST: return "no host has the name " + transfer.call.url.host;
    case CURLE_COULDNT_CONNECT: return "no connection to " + transfer.call.url.host;
    case CURLE_OPERATION_TIMEDOUT: return transfer.call.url.host + " did not answer in time";
    case CURLE_PARTIAL_FILE: return "the answer was cut off before its end";
    case CURLE_FILESIZE_EXCEEDED:
      return "the answer has more than the " + std::to_string(transfer.call.most_bytes) + " bytes permitted";
    case CURLE_PEER_FAILED_VERIFICATION: return "the certificate of " + transfer.call.url.host + " cannot be verified";
    default: return curl_easy_strerror(code);
  }
}

Answer ended(Transfer& transfer, CURLcode code) {
  Answer answer = std::move(transfer.answer);
  long status = 0;
  curl_easy_getinfo(transfer.handle.get(), CURLINFO_RESPONSE_CODE, &status);
  answer.status = static_cast<int>(status);
  if (code == CURLE_OK || transfer.cut) return answer;
  if (transfer.too_large) code = CURLE_FILESIZE_EXCEEDED;
  answer.status = 0;
  answer.body.clear();
  answer.outcome = transfer.refusal.empty() ? outcome_of(code) : Outcome::refused;
  answer.why = transfer.refusal.empty() ? in_words(code, transfer) : transfer.refusal;
  return answer;
}

bool use_the_library() {
  static std::once_flag once;
  static CURLcode code = CURLE_OK;
  std::call_once(once, [] { code = curl_global_init(CURL_GLOBAL_DEFAULT); });
  return code == CURLE_OK;
}

}  // namespace

struct Transfers::State {
  TransferOptions options;
  std::unique_ptr<CURLM, FreeMulti> multi{curl_multi_init()};
  std::unordered_map<CURL*, std::unique_ptr<Transfer>> under_way;

  ~State() {
    for (const auto& [handle, transfer] : under_way) curl_multi_remove_handle(multi.get(), handle);
  }

  std::unique_ptr<Transfer> take(CURL* handle) {
    curl_multi_remove_handle(multi.get(), handle);
    return std::move(under_way.extract(handle).mapped());
  }

  // A transfer is gone before its `done` is called, so that this may start another.
  void finish_some() {
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi.get(), &left)) {
      if (message->msg != CURLMSG_DONE) continue;
      const CURLcode code = message->data.result;
      const std::unique_ptr<Transfer> transfer = take(message->easy_handle);
      transfer->done(ended(*transfer, code));
    }
  }
};

Transfers::Transfers(std::unique_ptr<State> state) : state_(std::move(state)) {}
Transfers::Transfers(Transfers&&) noexcept = default;
Transfers& Transfers::operator=(Transfers&&) noexcept = default;
Transfers::~Transfers() = default;

Result<Transfers> Transfers::make(const TransferOptions& options) {
  if (!use_the_library()) return fail(ErrorCode::internal, "libcurl cannot be used");
  auto state = std::make_unique<State>();
  state->options = options;
  if (!state->multi) return fail(ErrorCode::internal, "libcurl cannot be used");
  curl_multi_setopt(state->multi.get(), CURLMOPT_MAXCONNECTS, idle_connections);
  return Transfers(std::move(state));
}

void Transfers::start(Call call, Done done) {
  auto transfer = std::make_unique<Transfer>();
  transfer->call = std::move(call);
  transfer->done = std::move(done);
  transfer->options = &state_->options;
  transfer->handle.reset(curl_easy_init());
  if (!transfer->handle) return transfer->done({Outcome::broken, "libcurl cannot be used", 0, {}, {}});
  set_what_is_asked(*transfer);
  set_what_is_trusted(*transfer);
  set_bounds(*transfer);
  set_what_is_called(*transfer);
  CURL* handle = transfer->handle.get();
  state_->under_way.emplace(handle, std::move(transfer));
  curl_multi_add_handle(state_->multi.get(), handle);
}

void Transfers::step(std::chrono::milliseconds most) {
  int running = 0;
  curl_multi_perform(state_->multi.get(), &running);
  state_->finish_some();
  if (running > 0 || state_->under_way.empty())
    curl_multi_poll(state_->multi.get(), nullptr, 0, static_cast<int>(most.count()), nullptr);
  curl_multi_perform(state_->multi.get(), &running);
  state_->finish_some();
}

std::size_t Transfers::active() const { return state_->under_way.size(); }

void Transfers::wake() { curl_multi_wakeup(state_->multi.get()); }

}  // namespace backlot::fetch
