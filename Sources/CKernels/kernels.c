#include "CKernels.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#define KERNEL_AVX512 __attribute__((target("avx512f,avx512bw,avx512vpopcntdq,popcnt")))
#define KERNEL_AVX2 __attribute__((target("avx2,popcnt")))
#endif

// The loops in plain C. Inlined into a function for a target, they are compiled for that target.

static inline __attribute__((always_inline)) uint64_t word_at(const void *words, size_t index) {
    uint64_t word;
    memcpy(&word, (const char *)words + index * 8, 8);
    return word;
}

static inline __attribute__((always_inline)) uint16_t short_at(const void *values, size_t index) {
    const unsigned char *bytes = (const unsigned char *)values + index * 2;
    return (uint16_t)(bytes[0] | bytes[1] << 8);
}

static inline __attribute__((always_inline)) size_t plain_count(
    const void *left, const void *right, size_t start, size_t count, void *target) {
    size_t sum = 0;
    for (size_t i = start; i < count; i++) {
        uint64_t word = right ? word_at(left, i) & word_at(right, i) : word_at(left, i);
        if (target) memcpy((char *)target + i * 8, &word, 8);
        sum += (size_t)__builtin_popcountll(word);
    }
    return sum;
}

static inline __attribute__((always_inline)) void plain_bytes(
    const uint8_t *values, size_t start, size_t count, uint8_t low, uint8_t span, uint64_t *words) {
    for (; start < count; start += 64) {
        size_t length = count - start < 64 ? count - start : 64;
        uint64_t word = 0;
        for (size_t i = 0; i < length; i++)
            word |= (uint64_t)((uint8_t)(values[start + i] - low) <= span) << i;
        words[start / 64] = word;
    }
}

static inline __attribute__((always_inline)) void plain_shorts(
    const void *values, size_t start, size_t count, uint16_t low, uint16_t span, uint64_t *words) {
    for (; start < count; start += 64) {
        size_t length = count - start < 64 ? count - start : 64;
        uint64_t word = 0;
        for (size_t i = 0; i < length; i++)
            word |= (uint64_t)((uint16_t)(short_at(values, start + i) - low) <= span) << i;
        words[start / 64] = word;
    }
}

static inline __attribute__((always_inline)) size_t plain_list(
    const void *words, size_t start, size_t count, uint32_t *target, size_t listed, size_t room) {
    for (size_t i = start; i < count && listed + 64 <= room; i++) {
        for (uint64_t word = word_at(words, i); word; word &= word - 1)
            target[listed++] = (uint32_t)(i * 64) + (uint32_t)__builtin_ctzll(word);
    }
    return listed;
}

#if defined(__x86_64__)

// MARK: AVX-512

KERNEL_AVX512 static inline __attribute__((always_inline)) size_t wide_count(
    const void *left, const void *right, size_t count, void *target) {
    __m512i sums[4] = {
        _mm512_setzero_si512(), _mm512_setzero_si512(), _mm512_setzero_si512(), _mm512_setzero_si512()};
    size_t i = 0;
    for (; i + 32 <= count; i += 32) {
        for (size_t part = 0; part < 4; part++) {
            size_t byte = (i + part * 8) * 8;
            __m512i words = _mm512_loadu_si512((const char *)left + byte);
            if (right) words = _mm512_and_si512(words, _mm512_loadu_si512((const char *)right + byte));
            if (target) _mm512_storeu_si512((char *)target + byte, words);
            sums[part] = _mm512_add_epi64(sums[part], _mm512_popcnt_epi64(words));
        }
    }
    __m512i sum = _mm512_add_epi64(_mm512_add_epi64(sums[0], sums[1]), _mm512_add_epi64(sums[2], sums[3]));
    return (size_t)_mm512_reduce_add_epi64(sum) + plain_count(left, right, i, count, target);
}

KERNEL_AVX512 static size_t count_512(const void *words, size_t count) { return wide_count(words, 0, count, 0); }

KERNEL_AVX512 static size_t common_512(const void *left, const void *right, size_t count) {
    return wide_count(left, right, count, 0);
}

KERNEL_AVX512 static size_t meet_512(const void *left, const void *right, size_t count, void *target) {
    return wide_count(left, right, count, target);
}

/// Eight words are passed over at once; of one that has bits, sixteen numbers are pressed together at a time, so that no
/// branch depends on the bits.
KERNEL_AVX512 static size_t list_512(const void *words, size_t count, uint32_t *target, size_t room) {
    const __m512i steps = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    size_t i = 0, listed = 0;
    for (; i + 8 <= count; i += 8) {
        __m512i eight = _mm512_loadu_si512((const char *)words + i * 8);
        unsigned some = _mm512_test_epi64_mask(eight, eight);
        for (; some; some &= some - 1) {
            size_t index = i + (size_t)__builtin_ctz(some);
            uint64_t word = word_at(words, index);
            if (listed + 64 > room) return listed;
            for (uint32_t part = 0; part < 4; part++) {
                __mmask16 bits = (__mmask16)(word >> part * 16);
                __m512i numbers = _mm512_add_epi32(_mm512_set1_epi32((int)(index * 64 + part * 16)), steps);
                _mm512_storeu_si512(target + listed, _mm512_maskz_compress_epi32(bits, numbers));
                listed += (size_t)__builtin_popcount(bits);
            }
        }
    }
    return plain_list(words, i, count, target, listed, room);
}

KERNEL_AVX512 static void bytes_512(
    const uint8_t *values, size_t count, uint8_t low, uint8_t span, uint64_t *words) {
    __m512i lows = _mm512_set1_epi8((char)low), spans = _mm512_set1_epi8((char)span);
    size_t i = 0;
    for (; i + 64 <= count; i += 64) {
        __m512i steps = _mm512_sub_epi8(_mm512_loadu_si512(values + i), lows);
        words[i / 64] = _mm512_cmple_epu8_mask(steps, spans);
    }
    plain_bytes(values, i, count, low, span, words);
}

KERNEL_AVX512 static void shorts_512(
    const void *values, size_t count, uint16_t low, uint16_t span, uint64_t *words) {
    __m512i lows = _mm512_set1_epi16((short)low), spans = _mm512_set1_epi16((short)span);
    size_t i = 0;
    for (; i + 64 <= count; i += 64) {
        const char *source = (const char *)values + i * 2;
        uint64_t first = _mm512_cmple_epu16_mask(_mm512_sub_epi16(_mm512_loadu_si512(source), lows), spans);
        uint64_t second = _mm512_cmple_epu16_mask(_mm512_sub_epi16(_mm512_loadu_si512(source + 64), lows), spans);
        words[i / 64] = first | second << 32;
    }
    plain_shorts(values, i, count, low, span, words);
}

// MARK: AVX2

/// The bits of each quarter, by a table of the bits of half bytes (Mula).
KERNEL_AVX2 static inline __attribute__((always_inline)) __m256i quarter_counts(__m256i words) {
    const __m256i table = _mm256_setr_epi8(
        0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4, 0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
    const __m256i low = _mm256_set1_epi8(15);
    __m256i counts = _mm256_add_epi8(
        _mm256_shuffle_epi8(table, _mm256_and_si256(words, low)),
        _mm256_shuffle_epi8(table, _mm256_and_si256(_mm256_srli_epi16(words, 4), low)));
    return _mm256_sad_epu8(counts, _mm256_setzero_si256());
}

KERNEL_AVX2 static inline __attribute__((always_inline)) size_t half_count(
    const void *left, const void *right, size_t count, void *target) {
    __m256i sum = _mm256_setzero_si256();
    size_t i = 0;
    for (; i + 4 <= count; i += 4) {
        __m256i words = _mm256_loadu_si256((const __m256i *)((const char *)left + i * 8));
        if (right)
            words = _mm256_and_si256(words, _mm256_loadu_si256((const __m256i *)((const char *)right + i * 8)));
        if (target) _mm256_storeu_si256((__m256i *)((char *)target + i * 8), words);
        sum = _mm256_add_epi64(sum, quarter_counts(words));
    }
    uint64_t parts[4];
    _mm256_storeu_si256((__m256i *)parts, sum);
    return (size_t)(parts[0] + parts[1] + parts[2] + parts[3]) + plain_count(left, right, i, count, target);
}

KERNEL_AVX2 static size_t count_256(const void *words, size_t count) { return half_count(words, 0, count, 0); }

KERNEL_AVX2 static size_t common_256(const void *left, const void *right, size_t count) {
    return half_count(left, right, count, 0);
}

KERNEL_AVX2 static size_t meet_256(const void *left, const void *right, size_t count, void *target) {
    return half_count(left, right, count, target);
}

KERNEL_AVX2 static size_t list_256(const void *words, size_t count, uint32_t *target, size_t room) {
    size_t i = 0, listed = 0;
    for (; i + 4 <= count; i += 4) {
        __m256i four = _mm256_loadu_si256((const __m256i *)((const char *)words + i * 8));
        if (!_mm256_testz_si256(four, four)) listed = plain_list(words, i, i + 4, target, listed, room);
    }
    return plain_list(words, i, count, target, listed, room);
}

KERNEL_AVX2 static void bytes_256(
    const uint8_t *values, size_t count, uint8_t low, uint8_t span, uint64_t *words) {
    __m256i lows = _mm256_set1_epi8((char)low), spans = _mm256_set1_epi8((char)span);
    size_t i = 0;
    for (; i + 64 <= count; i += 64) {
        uint64_t word = 0;
        for (size_t part = 0; part < 2; part++) {
            __m256i steps = _mm256_sub_epi8(
                _mm256_loadu_si256((const __m256i *)(values + i + part * 32)), lows);
            __m256i holds = _mm256_cmpeq_epi8(_mm256_min_epu8(steps, spans), steps);
            word |= (uint64_t)(uint32_t)_mm256_movemask_epi8(holds) << part * 32;
        }
        words[i / 64] = word;
    }
    plain_bytes(values, i, count, low, span, words);
}

KERNEL_AVX2 static void shorts_256(
    const void *values, size_t count, uint16_t low, uint16_t span, uint64_t *words) {
    __m256i lows = _mm256_set1_epi16((short)low), spans = _mm256_set1_epi16((short)span);
    size_t i = 0;
    for (; i + 64 <= count; i += 64) {
        uint64_t word = 0;
        for (size_t part = 0; part < 2; part++) {
            __m256i holds[2];
            for (size_t half = 0; half < 2; half++) {
                const char *source = (const char *)values + (i + part * 32 + half * 16) * 2;
                __m256i steps = _mm256_sub_epi16(_mm256_loadu_si256((const __m256i *)source), lows);
                holds[half] = _mm256_cmpeq_epi16(_mm256_min_epu16(steps, spans), steps);
            }
            // Packing takes turns between the halves of its operands; the permutation puts them in order.
            __m256i packed = _mm256_permute4x64_epi64(_mm256_packs_epi16(holds[0], holds[1]), 0xD8);
            word |= (uint64_t)(uint32_t)_mm256_movemask_epi8(packed) << part * 32;
        }
        words[i / 64] = word;
    }
    plain_shorts(values, i, count, low, span, words);
}

static int has_512(void) {
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512vpopcntdq") && __builtin_cpu_supports("popcnt");
}

static int has_256(void) { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt"); }

#define BEST(wide, half, plain) \
    if (has_512()) return wide; \
    if (has_256()) return half; \
    return plain
#else
#define BEST(wide, half, plain) return plain
#endif

size_t cmovie_count_bits(const void *words, size_t count) {
    BEST(count_512(words, count), count_256(words, count), plain_count(words, 0, 0, count, 0));
}

size_t cmovie_count_common(const void *left, const void *right, size_t count) {
    BEST(common_512(left, right, count), common_256(left, right, count), plain_count(left, right, 0, count, 0));
}

size_t cmovie_meet(const void *left, const void *right, size_t count, void *target) {
    BEST(
        meet_512(left, right, count, target), meet_256(left, right, count, target),
        plain_count(left, right, 0, count, target));
}

size_t cmovie_list_bits(const void *words, size_t count, uint32_t *target, size_t room) {
    BEST(
        list_512(words, count, target, room), list_256(words, count, target, room),
        plain_list(words, 0, count, target, 0, room));
}

void cmovie_scan_bytes(const uint8_t *values, size_t count, uint8_t low, uint8_t span, uint64_t *words) {
    BEST(
        bytes_512(values, count, low, span, words), bytes_256(values, count, low, span, words),
        plain_bytes(values, 0, count, low, span, words));
}

void cmovie_scan_shorts(const void *values, size_t count, uint16_t low, uint16_t span, uint64_t *words) {
    BEST(
        shorts_512(values, count, low, span, words), shorts_256(values, count, low, span, words),
        plain_shorts(values, 0, count, low, span, words));
}
