// Keeps what is written to standard error while the screen is ours, and shows it afterwards.
//
// fatalError prints its reason before the crash handler runs: into the alternate screen, where it
// would be lost, over a frame that it would spoil. A pipe needs no file and no thread: the kernel
// keeps up to 64 KiB, and a writer that fills it loses the rest rather than blocks.

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "internal.h"

static int held[2] = {-1, -1};
static volatile sig_atomic_t original = -1;

void messages_hold(void) {
    // Standard error that goes to a file is not in the way.
    if (original >= 0 || !isatty(STDERR_FILENO)) return;
    if (held[0] < 0) {
        if (pipe(held) != 0) return;
        for (int end = 0; end < 2; end++) {
            fcntl(held[end], F_SETFD, FD_CLOEXEC);
            fcntl(held[end], F_SETFL, O_NONBLOCK);
        }
    }
    int copy = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (copy < 0) return;
    if (dup2(held[1], STDERR_FILENO) < 0) {
        close(copy);
        return;
    }
    original = copy;
}

/// Async-signal-safe: a crash handler calls it.
void messages_let_go(bool show) {
    if (original < 0) return;
    int copy = original;
    original = -1;
    dup2(copy, STDERR_FILENO);
    close(copy);
    if (!show) return;
    char part[1024];
    ssize_t length;
    while ((length = read(held[0], part, sizeof part)) > 0) {
        if (write(STDERR_FILENO, part, (size_t)length) < 0) return;
    }
}
