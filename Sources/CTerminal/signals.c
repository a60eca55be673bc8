// The signals that end, stop or resize the program while the terminal is in our modes.

#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

#include "internal.h"

volatile sig_atomic_t signals_stop_asked = 0;
volatile sig_atomic_t signals_continued = 0;

// SIGTRAP too: a Swift trap is `brk` on arm64 and `ud2`, so SIGILL, on x86-64.
static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGABRT, SIGTRAP, SIGFPE};
static const int endings[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
enum { CRASHES = sizeof crashes / sizeof *crashes, ENDINGS = sizeof endings / sizeof *endings };

static struct sigaction before_crash[CRASHES], before_ending[ENDINGS];
static struct sigaction before_stop, before_continue, before_resize;
static struct sigaction lent_interrupt, lent_quit, lent_stop;
static bool taken = false;

static void act(int signal, void (*handler)(int, siginfo_t *, void *), struct sigaction *old) {
    struct sigaction action = {0};
    action.sa_sigaction = handler;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, old);
}

static void act_by_default(int signal, struct sigaction *old) {
    struct sigaction action = {0};
    action.sa_handler = SIG_DFL;
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, old);
}

static bool has_handler(const struct sigaction *action) {
    if (action->sa_flags & SA_SIGINFO) return action->sa_sigaction != NULL;
    return action->sa_handler != SIG_DFL && action->sa_handler != SIG_IGN;
}

static void chain(const struct sigaction *action, int signal, siginfo_t *info, void *context) {
    if (action->sa_flags & SA_SIGINFO) action->sa_sigaction(signal, info, context);
    else action->sa_handler(signal);
}

/// Rescues the terminal, then lets the earlier handler have the crash: Swift's backtracer, which
/// prompts, and would do so inside the alternate screen in raw mode.
static void on_crash(int signal, siginfo_t *info, void *context) {
    terminal_rescue();
    for (int i = 0; i < CRASHES; i++) {
        if (crashes[i] != signal) continue;
        // Called rather than restored: abort() gives a handler one chance only.
        if (has_handler(&before_crash[i])) {
            chain(&before_crash[i], signal, info, context);
            return;
        }
    }
    act_by_default(signal, NULL);
    raise(signal);  // held until this handler returns
}

/// Ends by the signal itself, so that the shell reports 128 + its number.
static void on_ending(int signal, siginfo_t *info, void *context) {
    terminal_rescue();
    for (int i = 0; i < ENDINGS; i++) {
        if (endings[i] == signal && has_handler(&before_ending[i])) chain(&before_ending[i], signal, info, context);
    }
    act_by_default(signal, NULL);
    raise(signal);
}

static void on_stop(int signal, siginfo_t *info, void *context) {
    (void)signal, (void)info, (void)context;
    signals_stop_asked = 1;
    input_nudge();
}

static void on_continue(int signal, siginfo_t *info, void *context) {
    (void)signal, (void)info, (void)context;
    signals_continued = 1;
    input_nudge();
}

/// ncurses' handler only sets a flag. The nudge closes the gap between its check and our poll, and
/// works where another thread takes the signal.
static void on_resize(int signal, siginfo_t *info, void *context) {
    if (has_handler(&before_resize)) chain(&before_resize, signal, info, context);
    input_nudge();
}

/// An overflowing stack leaves no room for a handler. Swift's runtime brings a second stack where
/// its backtracer is on; this one is for where it is off.
static void ensure_second_stack(void) {
    enum { BYTES = 64 * 1024 };
    stack_t now;
    if (sigaltstack(NULL, &now) != 0 || !(now.ss_flags & SS_DISABLE)) return;
    static char *memory = NULL;
    if (memory == NULL) memory = malloc(BYTES);
    if (memory == NULL) return;
    stack_t second = {.ss_sp = memory, .ss_size = BYTES, .ss_flags = 0};
    sigaltstack(&second, NULL);
}

void signals_take(void) {
    if (taken) return;
    taken = true;
    ensure_second_stack();
    for (int i = 0; i < CRASHES; i++) act(crashes[i], on_crash, &before_crash[i]);
    for (int i = 0; i < ENDINGS; i++) {
        act(endings[i], on_ending, &before_ending[i]);
        // nohup: what was ignored stays ignored.
        if (!(before_ending[i].sa_flags & SA_SIGINFO) && before_ending[i].sa_handler == SIG_IGN)
            sigaction(endings[i], &before_ending[i], NULL);
    }
    act(SIGTSTP, on_stop, &before_stop);
    act(SIGCONT, on_continue, &before_continue);
}

void signals_take_resize(void) {
    act(SIGWINCH, on_resize, &before_resize);
}

void signals_give_back(void) {
    if (!taken) return;
    taken = false;
    for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &before_crash[i], NULL);
    for (int i = 0; i < ENDINGS; i++) sigaction(endings[i], &before_ending[i], NULL);
    sigaction(SIGTSTP, &before_stop, NULL);
    sigaction(SIGCONT, &before_continue, NULL);
    sigaction(SIGWINCH, &before_resize, NULL);
}

void signals_lend(void) {
    struct sigaction ignore = {0};
    ignore.sa_handler = SIG_IGN;
    sigemptyset(&ignore.sa_mask);
    sigaction(SIGINT, &ignore, &lent_interrupt);
    sigaction(SIGQUIT, &ignore, &lent_quit);
    // An editor's ^Z stops its process group. If we did not stop with it, the shell would see
    // nothing to take over, and both would wait for ever.
    act_by_default(SIGTSTP, &lent_stop);
}

void signals_reclaim(void) {
    sigaction(SIGINT, &lent_interrupt, NULL);
    sigaction(SIGQUIT, &lent_quit, NULL);
    sigaction(SIGTSTP, &lent_stop, NULL);
    signals_continued = 0;
    signals_stop_asked = 0;
}

void signals_stop_group(void) {
    struct sigaction ours;
    act_by_default(SIGTSTP, &ours);
    // The whole group, as the terminal's own ^Z would do. Nothing happens where there is no shell
    // to continue us: the kernel does not stop an orphaned group.
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &ours, NULL);
    signals_continued = 0;
    signals_stop_asked = 0;
}
