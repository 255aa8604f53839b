#pragma once
#include <gmime/gmime.h>
#include <malloc.h>

// GObject's casts and type checks are macros, which Swift does not see; these are the ones that the room Mail needs.
// A cast gives NULL where the object is of another type.

static inline GMimeMultipart *cgmime_as_multipart(GMimeObject *object) {
    return GMIME_IS_MULTIPART(object) ? GMIME_MULTIPART(object) : NULL;
}

static inline GMimePart *cgmime_as_part(GMimeObject *object) {
    return GMIME_IS_PART(object) ? GMIME_PART(object) : NULL;
}

static inline InternetAddressMailbox *cgmime_as_mailbox(InternetAddress *address) {
    return INTERNET_ADDRESS_IS_MAILBOX(address) ? INTERNET_ADDRESS_MAILBOX(address) : NULL;
}

static inline InternetAddressGroup *cgmime_as_group(InternetAddress *address) {
    return INTERNET_ADDRESS_IS_GROUP(address) ? INTERNET_ADDRESS_GROUP(address) : NULL;
}

static inline GMimeObject *cgmime_multipart_object(GMimeMultipart *multipart) { return GMIME_OBJECT(multipart); }
static inline GMimeObject *cgmime_part_object(GMimePart *part) { return GMIME_OBJECT(part); }
static inline GMimeObject *cgmime_message_object(GMimeMessage *message) { return GMIME_OBJECT(message); }
static inline InternetAddress *cgmime_mailbox_address(InternetAddressMailbox *mailbox) {
    return INTERNET_ADDRESS(mailbox);
}

/// The bytes that a memory stream holds; they belong to the stream.
static inline GByteArray *cgmime_memory_bytes(GMimeStream *stream) {
    return g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
}

/// A memory stream that writes into an array which stays the caller's.
static inline GMimeStream *cgmime_memory_stream(GByteArray *bytes) {
    GMimeStream *stream = g_mime_stream_mem_new_with_byte_array(bytes);
    g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), FALSE);
    return stream;
}

/// A memory stream over bytes that stay the caller's and are not copied. It must be emptied before it ends.
static inline GMimeStream *cgmime_borrowing_stream(const void *bytes, gsize count) {
    return g_mime_stream_mem_new_with_byte_array(g_byte_array_new_take((guint8 *)bytes, count));
}

/// Takes the borrowed bytes away: the stream would free them at its end.
static inline void cgmime_empty_stream(GMimeStream *stream) {
    GByteArray *array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
    if (array != NULL) (void)g_byte_array_steal(array, NULL);
}

/// Makes glibc give memory back as soon as it is free (mallopt(3)). By itself it keeps more and more of it after the first
/// letter of 25 MB, copies large pieces when they grow, and lets every thread hoard its own.
static inline void cgmime_return_memory(void) {
    mallopt(M_MMAP_THRESHOLD, 128 * 1024);
    mallopt(M_ARENA_MAX, 2);
}
