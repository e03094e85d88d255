/* Preloaded before a program whose instructions are counted: the tables of hashes get the same keys in every run, and so take the
 * same steps. */
#include <string.h>
#include <sys/types.h>

ssize_t getrandom(void *buffer, size_t length, unsigned flags) {
  (void)flags;
  memset(buffer, 42, length);
  return (ssize_t)length;
}
