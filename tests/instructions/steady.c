/* Preloaded before a program whose instructions are counted, so that the same work takes the same steps.
 *
 * Memory: what a call of the C library's `malloc` takes depends on all that was allocated and freed before, even on the length of
 * the program's path, and some questions took 5 % more for it. Here a block is as large as a power of two, and is one that its
 * thread has freed, or a new one. `realloc` copies where the block is too small.
 *
 * Randomness: the hash tables of Rust get the same keys. */
#define _GNU_SOURCE
#include <errno.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>

/* What stands before each block, in 16 bytes. A block of a class has 2 to the power of it, these included. */
struct head {
  struct head *next;
  size_t class;
};

enum { HEAD = sizeof(struct head), SMALLEST = 5, LARGE = 17, LARGEST = 31 };
static const size_t ROOM = (size_t)1 << 33;

static __thread struct head *freed[LARGEST + 1] __attribute__((tls_model("initial-exec")));
static _Atomic(char *) room;
static atomic_size_t used;

static char *take(size_t size) {
  if (!atomic_load(&room)) {
    char *none = NULL;
    char *mapped = mmap(NULL, ROOM, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (mapped == MAP_FAILED) return NULL;
    if (!atomic_compare_exchange_strong(&room, &none, mapped)) munmap(mapped, ROOM);
  }
  size_t begin = atomic_fetch_add(&used, size);
  return begin + size <= ROOM ? room + begin : NULL;
}

static struct head *head_of(void *memory) { return (struct head *)memory - 1; }

static size_t class_of(size_t size) {
  size_t whole = size + HEAD;
  return whole <= (size_t)1 << SMALLEST ? SMALLEST : 64 - (size_t)__builtin_clzl(whole - 1);
}

static void *make(size_t class, size_t alignment) {
  char *taken = class <= LARGEST ? take(((size_t)1 << class) + alignment) : NULL;
  if (!taken) {
    errno = ENOMEM;
    return NULL;
  }
  uintptr_t unaligned = (uintptr_t)taken + HEAD;
  void *memory = taken + HEAD + (-unaligned & (alignment - 1));
  head_of(memory)->class = class;
  return memory;
}

void *malloc(size_t size) {
  size_t class = class_of(size);
  struct head *block = class <= LARGEST ? freed[class] : NULL;
  if (!block) return make(class, HEAD);
  freed[class] = block->next;
  return block + 1;
}

void free(void *memory) {
  if (!memory) return;
  struct head *block = head_of(memory);
  block->next = freed[block->class];
  freed[block->class] = block;
}

size_t malloc_usable_size(void *memory) { return memory ? ((size_t)1 << head_of(memory)->class) - HEAD : 0; }

void *calloc(size_t count, size_t size) {
  size_t whole;
  if (__builtin_mul_overflow(count, size, &whole)) {
    errno = ENOMEM;
    return NULL;
  }
  /* As the system gives it: new memory is zero. */
  if (class_of(whole) >= LARGE) return make(class_of(whole), HEAD);
  void *memory = malloc(whole);
  return memory ? memset(memory, 0, whole) : NULL;
}

void *realloc(void *memory, size_t size) {
  size_t had = malloc_usable_size(memory);
  if (memory && size <= had) return memory;
  void *larger = malloc(size);
  if (larger && memory) {
    memcpy(larger, memory, had);
    free(memory);
  }
  return larger;
}

void *memalign(size_t alignment, size_t size) { return alignment <= HEAD ? malloc(size) : make(class_of(size), alignment); }

void *aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }

int posix_memalign(void **memory, size_t alignment, size_t size) {
  *memory = memalign(alignment, size);
  return *memory ? 0 : ENOMEM;
}

ssize_t getrandom(void *buffer, size_t length, unsigned flags) {
  (void)flags;
  memset(buffer, 42, length);
  return (ssize_t)length;
}
