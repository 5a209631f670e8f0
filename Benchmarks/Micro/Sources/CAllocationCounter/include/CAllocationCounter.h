#ifndef C_ALLOCATION_COUNTER_H
#define C_ALLOCATION_COUNTER_H

#include <stdint.h>

/// The allocations of the calling thread so far.
uint64_t allocation_count(void);

/// The bytes that the calling thread has asked for so far.
uint64_t allocated_bytes(void);

#endif
