// Waiting for a byte, a key, a wake-up or the end of the terminal.

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <time.h>
#include <unistd.h>

#include "internal.h"

// Made once and never closed: a wake-up that comes after closing must not write into whatever file
// got the descriptor's number next.
static int nudges[2] = {-1, -1};

bool input_make_pipe(void) {
    if (nudges[0] >= 0) return true;
    int ends[2];
    if (pipe(ends) != 0) return false;
    for (int end = 0; end < 2; end++) {
        fcntl(ends[end], F_SETFD, FD_CLOEXEC);
        fcntl(ends[end], F_SETFL, O_NONBLOCK);
    }
    nudges[0] = ends[0];
    nudges[1] = ends[1];
    return true;
}

static void send(char byte) {
    if (nudges[1] < 0) return;
    int kept = errno;
    // A full pipe wakes the reader just as well.
    (void)!write(nudges[1], &byte, 1);
    errno = kept;
}

void input_nudge(void) { send('s'); }
void ct_wake(void) { send('w'); }

/// Empties the pipe; tells whether a wake-up was among the signals' nudges.
static bool take_wakes(void) {
    bool woken = false;
    char part[256];
    ssize_t length;
    while ((length = read(nudges[0], part, sizeof part)) > 0) {
        for (ssize_t i = 0; i < length; i++) woken = woken || part[i] == 'w';
    }
    return woken;
}

/// Sequences of the cursor keys in both of their modes, whatever terminfo says: keypad mode expects
/// ESC O A, and a terminal that ignores smkx sends ESC [ A.
static const struct { const char *sequence; int key; } usual[] = {
    {"\033[A", KEY_UP}, {"\033[B", KEY_DOWN}, {"\033[C", KEY_RIGHT}, {"\033[D", KEY_LEFT},
    {"\033OA", KEY_UP}, {"\033OB", KEY_DOWN}, {"\033OC", KEY_RIGHT}, {"\033OD", KEY_LEFT},
    {"\033[H", KEY_HOME}, {"\033[F", KEY_END}, {"\033OH", KEY_HOME}, {"\033OF", KEY_END},
    {"\033[1~", KEY_HOME}, {"\033[4~", KEY_END}, {"\033[3~", KEY_DC},
    {"\033[5~", KEY_PPAGE}, {"\033[6~", KEY_NPAGE}, {"\033[Z", KEY_BTAB},
};

void input_define_keys(void) {
    for (size_t i = 0; i < sizeof usual / sizeof *usual; i++) {
        if (key_defined(usual[i].sequence) == 0) define_key(usual[i].sequence, usual[i].key);
    }
    define_key("\033[200~", PASTE_BEGIN);
    define_key("\033[201~", PASTE_END);
    // Before terminfo's own entry for the mouse, so that all terminals are read alike.
    define_key("\033[<", MOUSE_BEGIN);
}

static int own_code(int key) {
    if (key < KEY_MIN) return key & 0xff;
    if (key > KEY_F0 && key <= KEY_F(63)) return CT_KEY_FUNCTION + (key - KEY_F0);
    switch (key) {
    case KEY_UP: return CT_KEY_UP;
    case KEY_DOWN: return CT_KEY_DOWN;
    case KEY_LEFT: return CT_KEY_LEFT;
    case KEY_RIGHT: return CT_KEY_RIGHT;
    case KEY_HOME: return CT_KEY_HOME;
    case KEY_END: return CT_KEY_END;
    case KEY_PPAGE: return CT_KEY_PAGE_UP;
    case KEY_NPAGE: return CT_KEY_PAGE_DOWN;
    case KEY_ENTER: return CT_KEY_ENTER;
    case KEY_BACKSPACE: return CT_KEY_BACKSPACE;
    case KEY_DC: return CT_KEY_DELETE;
    case KEY_BTAB: return CT_KEY_BACK_TAB;
    case KEY_RESIZE:
        terminal_adopt_size();
        return CT_RESIZED;
    case PASTE_BEGIN: return CT_KEY_PASTE_BEGIN;
    case PASTE_END: return CT_KEY_PASTE_END;
    case MOUSE_BEGIN: return CT_KEY_MOUSE_BEGIN;
    default: return CT_KEY_OTHER;
    }
}

static long long milliseconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int ct_read(int milliseconds) {
    long long end = milliseconds < 0 ? -1 : milliseconds_now() + milliseconds;
    // A terminal that is gone polls as readable and reads as nothing.
    for (int barren = 0; barren < 4;) {
        // First without waiting: ncurses may hold bytes that poll does not see.
        wtimeout(stdscr, 0);
        int key = wgetch(stdscr);
        if (key != ERR) return own_code(key);
        if (signals_stop_asked) {
            signals_stop_asked = 0;
            return 'Z' - '@';
        }
        if (signals_continued) {
            // Stopped and continued from outside: the shell has had the terminal in between.
            signals_continued = 0;
            ct_return();
            return CT_RESIZED;
        }

        int left = -1;
        if (end >= 0) {
            long long difference = end - milliseconds_now();
            left = difference < 0 ? 0 : (int)difference;
        }
        struct pollfd sources[2] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = nudges[0], .events = POLLIN}};
        int ready = poll(sources, 2, left);
        if (ready < 0) {
            if (errno != EINTR) return CT_CLOSED;
            continue;
        }
        if (ready == 0) return CT_NOTHING;
        if (sources[1].revents != 0) {
            if (take_wakes()) return CT_WOKEN;
            continue;
        }
        barren++;
    }
    return CT_CLOSED;
}
