#pragma once
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What glibc declares only for GNU sources, or as variadic functions, which Swift cannot call. */

static inline int CLinux_syncfs(int descriptor) { return (int)syscall(SYS_syncfs, descriptor); }

/* SYNC_FILE_RANGE_WRITE: what was written of a file begins its way to the disk; nobody waits for it. */
static inline int CLinux_startWriting(int descriptor) {
    return (int)syscall(SYS_sync_file_range, descriptor, (off_t)0, (off_t)0, 2);
}

/* FICLONE of linux/fs.h: shares the extents of a file, where the file system can. */
static inline int CLinux_clone(int target, int source) { return ioctl(target, 0x40049409, source); }

/* The environment, which is a global that C may change. */
static inline char **CLinux_environment(void) {
    extern char **environ;
    return environ;
}
