#pragma once
#include <curl/curl.h>

// curl_easy_setopt and curl_easy_getinfo are variadic, which Swift cannot call; here is one shim for each type of
// argument that Transport hands in. The parentheses around the names keep libcurl's type checking macros away: they
// want the option as a constant.

static inline CURLcode clibcurl_set_long(CURL *handle, CURLoption option, long value) {
    return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode clibcurl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
    return (curl_easy_setopt)(handle, option, value);
}

// libcurl copies the string.
static inline CURLcode clibcurl_set_string(CURL *handle, CURLoption option, const char *value) {
    return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode clibcurl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode clibcurl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode clibcurl_set_read(CURL *handle, curl_read_callback callback) {
    return (curl_easy_setopt)(handle, CURLOPT_READFUNCTION, callback);
}

static inline CURLcode clibcurl_set_write(CURL *handle, curl_write_callback callback) {
    return (curl_easy_setopt)(handle, CURLOPT_WRITEFUNCTION, callback);
}

static inline CURLcode clibcurl_set_debug(CURL *handle, curl_debug_callback callback) {
    return (curl_easy_setopt)(handle, CURLOPT_DEBUGFUNCTION, callback);
}

static inline CURLcode clibcurl_set_progress(CURL *handle, curl_xferinfo_callback callback) {
    return (curl_easy_setopt)(handle, CURLOPT_XFERINFOFUNCTION, callback);
}

static inline CURLcode clibcurl_get_socket(CURL *handle, curl_socket_t *socket) {
    return (curl_easy_getinfo)(handle, CURLINFO_ACTIVESOCKET, socket);
}

static inline CURLcode clibcurl_get_status(CURL *handle, long *status) {
    return (curl_easy_getinfo)(handle, CURLINFO_RESPONSE_CODE, status);
}

// The result of the transfer that ended, if any did (CURLMsg holds a union, which reads poorly from Swift).
static inline int clibcurl_take_result(CURLM *multi, CURLcode *result) {
    int left;
    CURLMsg *message;
    while ((message = curl_multi_info_read(multi, &left)))
        if (message->msg == CURLMSG_DONE) {
            *result = message->data.result;
            return 1;
        }
    return 0;
}
