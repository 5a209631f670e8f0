#ifndef CMOVIE_KERNELS_H
#define CMOVIE_KERNELS_H

#include <stddef.h>
#include <stdint.h>

// Loops over bitmaps and columns for which wide vectors are worth several times what Swift can be told to do, since it
// compiles for the oldest processor. Each picks the best instructions of the processor it runs on. Their twins in
// Swift, BitCount and RangeScan, say what they do; tests compare them. Bitmaps need no alignment.

/// The bits of `count` words.
size_t cmovie_count_bits(const void *words, size_t count);

/// The bits that `count` words of two bitmaps have in common.
size_t cmovie_count_common(const void *left, const void *right, size_t count);

/// Writes what `count` words of two bitmaps have in common, and returns its bits. The target may be one of them.
size_t cmovie_meet(const void *left, const void *right, size_t count, void *target);

/// Writes the numbers of the bits of `count` words, ascending, and returns how many; `target` has room for `room`, and
/// what is less than 64 from its end is left out.
size_t cmovie_list_bits(const void *words, size_t count, uint32_t *target, size_t room);

/// Writes a bit for each of `count` bytes, whether it lies in `low...low + span`, and zeros up to a whole word.
void cmovie_scan_bytes(const uint8_t *values, size_t count, uint8_t low, uint8_t span, uint64_t *words);

/// Writes a bit for each of `count` little-endian integers of two bytes, at any address, in the same way.
void cmovie_scan_shorts(const void *values, size_t count, uint16_t low, uint16_t span, uint64_t *words);

#endif
