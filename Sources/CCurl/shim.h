#include <curl/curl.h>

/// Non-variadic forms of `curl_easy_setopt` and `curl_easy_getinfo`, which Swift cannot call.
static inline CURLcode cmovie_setopt_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode cmovie_setopt_offset(CURL *handle, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode cmovie_setopt_pointer(CURL *handle, CURLoption option, const void *value) {
    return curl_easy_setopt(handle, option, value);
}
typedef size_t (*cmovie_write_callback)(char *, size_t, size_t, void *);
static inline CURLcode cmovie_setopt_write(CURL *handle, CURLoption option, cmovie_write_callback value) {
    return curl_easy_setopt(handle, option, value);
}
typedef curl_socket_t (*cmovie_socket_callback)(void *, curlsocktype, struct curl_sockaddr *);
static inline CURLcode cmovie_setopt_socket(CURL *handle, cmovie_socket_callback value) {
    return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, value);
}
static inline CURLcode cmovie_getinfo_long(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}
static inline CURLcode cmovie_getinfo_string(CURL *handle, CURLINFO info, char **value) {
    return curl_easy_getinfo(handle, info, value);
}
static inline CURLcode cmovie_getinfo_offset(CURL *handle, CURLINFO info, curl_off_t *value) {
    return curl_easy_getinfo(handle, info, value);
}
