#include "CKernels.h"

#include <string.h>

// A block is 32 vectors of four numbers of `width` bits each, lane beside lane (see BlockCodec). One function a width,
// unrolled, so that every shift is a constant. Four lanes of 32 bits are what any processor has.

typedef uint32_t lanes __attribute__((vector_size(16)));

enum { VECTORS = 32, GROUP = 4 };

#define INLINE static inline __attribute__((always_inline))

INLINE lanes load(const unsigned char *source) {
    lanes value;
    memcpy(&value, source, sizeof value);
    return value;
}

/// The distances of vector `index` of a block.
INLINE lanes distances(const unsigned char *source, const uint32_t width, const uint32_t index) {
    const uint32_t bit = index * width, shift = bit % 32;
    const unsigned char *word = source + bit / 32 * sizeof(lanes);
    lanes value = load(word) >> shift;
    if (shift + width > 32) value |= load(word + sizeof(lanes)) << ((32 - shift) % 32);
    return value & (UINT32_MAX >> (32 - width));
}

INLINE void unpack(const unsigned char *source, const uint32_t width, uint32_t base, uint32_t *target) {
    lanes sum = {base, base, base, base};
#pragma clang loop unroll(full)
    for (uint32_t index = 0; index < VECTORS; index++) {
        sum += distances(source, width, index);
        memcpy(target + index * GROUP, &sum, sizeof sum);
    }
}

/// Four vectors at a time: the last lane of the last one says whether the wanted number can be among them.
INLINE int32_t find(const unsigned char *source, const uint32_t width, uint32_t base, uint32_t wanted) {
    lanes sum = {base, base, base, base};
    const lanes all = {wanted, wanted, wanted, wanted};
#pragma clang loop unroll(full)
    for (uint32_t index = 0; index < VECTORS; index += GROUP) {
        lanes found[GROUP];
        for (uint32_t part = 0; part < GROUP; part++) {
            sum += distances(source, width, index + part);
            found[part] = (lanes)(sum == all);
        }
        if (sum[3] < wanted) continue;
        for (uint32_t part = 0; part < GROUP; part++) {
            const lanes hit = found[part];
            if (hit[0]) return (int32_t)((index + part) * GROUP);
            if (hit[1]) return (int32_t)((index + part) * GROUP + 1);
            if (hit[2]) return (int32_t)((index + part) * GROUP + 2);
            if (hit[3]) return (int32_t)((index + part) * GROUP + 3);
        }
        return -1;
    }
    return -1;
}

#define WIDTHS(M) \
    M(1) M(2) M(3) M(4) M(5) M(6) M(7) M(8) M(9) M(10) M(11) M(12) M(13) M(14) M(15) M(16) \
    M(17) M(18) M(19) M(20) M(21) M(22) M(23) M(24) M(25) M(26) M(27) M(28) M(29) M(30) M(31) M(32)

#define UNPACK(width) \
    static void unpack_##width(const unsigned char *source, uint32_t base, uint32_t *target) { \
        unpack(source, width, base, target); \
    }
#define FIND(width) \
    static int32_t find_##width(const unsigned char *source, uint32_t base, uint32_t wanted) { \
        return find(source, width, base, wanted); \
    }
WIDTHS(UNPACK)
WIDTHS(FIND)

#define UNPACK_ENTRY(width) unpack_##width,
#define FIND_ENTRY(width) find_##width,
static void (*const unpackers[])(const unsigned char *, uint32_t, uint32_t *) = {WIDTHS(UNPACK_ENTRY)};
static int32_t (*const finders[])(const unsigned char *, uint32_t, uint32_t) = {WIDTHS(FIND_ENTRY)};

void cmovie_unpack_block(const void *source, uint32_t width, uint32_t base, uint32_t *target) {
    unpackers[width - 1](source, base, target);
}

int32_t cmovie_find_in_block(const void *source, uint32_t width, uint32_t base, uint32_t wanted) {
    return finders[width - 1](source, base, wanted);
}
