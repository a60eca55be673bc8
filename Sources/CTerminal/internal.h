// What the files of this target share.

#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

#include <stdbool.h>
#include <signal.h>

#include "CTerminal.h"

/// Codes given to define_key: above what ncurses hands out for terminfo's extended keys (from 512).
enum { PASTE_BEGIN = 0x7e00, PASTE_END = 0x7e01, MOUSE_BEGIN = 0x7e02 };

// terminal.c
/// Undoes in a signal handler what opening did: only write, tcsetattr and dup2.
void terminal_rescue(void);
/// Takes over the size that the terminal has now; tells whether it was another one.
bool terminal_adopt_size(void);

// terminfo.c
/// Looks a terminal up without drawing on it: newterm also accepts one that cannot place its cursor.
enum ct_opened terminfo_examine(const char *name);
bool terminfo_has(const char *capability);
/// Past ncurses' buffer, so only where that is empty.
void terminfo_say(const char *text);
/// Written down at opening, as nothing of terminfo may be called in a signal handler.
void terminfo_prepare_rescue(bool pastes_bracketed);
void terminfo_say_rescue(void);

// input.c
bool input_make_pipe(void);
void input_define_keys(void);
/// From a handler: makes the poll of ct_read return, whichever thread took the signal.
void input_nudge(void);

// signals.c
extern volatile sig_atomic_t signals_stop_asked;
extern volatile sig_atomic_t signals_continued;
/// Before newterm, so that ncurses finds its signals taken and leaves them alone.
void signals_take(void);
/// After newterm, which installs the SIGWINCH handler that this one calls.
void signals_take_resize(void);
void signals_give_back(void);
/// While another program has the terminal: its ^C is not ours, and ^Z stops us with it.
void signals_lend(void);
void signals_reclaim(void);
void signals_stop_group(void);

// messages.c
void messages_hold(void);
void messages_let_go(bool show);

#endif
