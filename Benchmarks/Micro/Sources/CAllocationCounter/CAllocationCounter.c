#include "CAllocationCounter.h"

#include <errno.h>
#include <stddef.h>

// glibc's own functions under the names it keeps for those who replace the public ones. Elsewhere nothing is replaced,
// and the counts stay 0.
#ifdef __GLIBC__

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

static _Thread_local uint64_t count;
static _Thread_local uint64_t bytes;

static void note(size_t size) {
    count += 1;
    bytes += size;
}

void *malloc(size_t size) {
    note(size);
    return __libc_malloc(size);
}

void *calloc(size_t elements, size_t size) {
    note(elements * size);
    return __libc_calloc(elements, size);
}

void *realloc(void *block, size_t size) {
    note(size);
    return __libc_realloc(block, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
    note(size);
    return __libc_memalign(alignment, size);
}

int posix_memalign(void **block, size_t alignment, size_t size) {
    note(size);
    *block = __libc_memalign(alignment, size);
    return *block ? 0 : ENOMEM;
}

uint64_t allocation_count(void) { return count; }
uint64_t allocated_bytes(void) { return bytes; }

#else

uint64_t allocation_count(void) { return 0; }
uint64_t allocated_bytes(void) { return 0; }

#endif
