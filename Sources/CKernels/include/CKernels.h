#ifndef CMOVIE_KERNELS_H
#define CMOVIE_KERNELS_H

#include <stddef.h>
#include <stdint.h>

// Loops over bitmaps, columns and blocks of postings for which vectors are worth several times what Swift can be told to
// do, since it compiles for the oldest processor and unrolls nothing. Those over bitmaps and columns pick the best
// instructions of the processor they run on. Their twins in Swift, BitCount, RangeScan and BlockCodec, say what they do;
// tests compare them. Nothing needs alignment.

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

/// Unpacks a block of 128 numbers, each `width` bits above the one four places before it, the first four above `base`.
///
/// `width` is 1 to 32, and the block has 16 bytes for each of its bits.
void cmovie_unpack_block(const void *source, uint32_t width, uint32_t base, uint32_t *target);

/// The place of a number in such a block, if its numbers ascend; -1 if it has none.
int32_t cmovie_find_in_block(const void *source, uint32_t width, uint32_t base, uint32_t wanted);

#endif
