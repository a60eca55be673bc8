// The C face of ncurses, without a curses type in it.
//
// Swift imports neither the macros of <curses.h> (A_*, KEY_F, getmaxyx) nor, in Swift 6 mode, its
// globals (stdscr, COLS, LINES). So everything that needs them stays behind these functions.
// All of them belong to the main thread, but for ct_wake.

#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>

/// What came of opening the terminal.
enum ct_opened {
    CT_OPENED,
    CT_NO_INPUT,      ///< standard input is no terminal
    CT_NO_OUTPUT,     ///< standard output is no terminal
    CT_UNKNOWN_TYPE,  ///< neither TERM nor xterm-256color is in the terminfo database
    CT_TOO_SIMPLE,    ///< TERM names a terminal that cannot place its cursor, such as "dumb"
    CT_NO_RESOURCES,  ///< no pipe or no memory; errno says which
};

/// What ct_read returns beside a byte (0 to 255) and a key (CT_KEY_*).
enum {
    CT_NOTHING = -1,  ///< the time ran out
    CT_CLOSED = -2,   ///< the terminal is gone: stop reading, or the caller spins
    CT_WOKEN = -3,    ///< ct_wake was called
    CT_RESIZED = -4,  ///< the size changed or the screen must be drawn again
};

/// Keys that are not text, above every byte; function keys are CT_KEY_FUNCTION + their number.
enum {
    CT_KEY_UP = 0x1000, CT_KEY_DOWN, CT_KEY_LEFT, CT_KEY_RIGHT, CT_KEY_HOME, CT_KEY_END,
    CT_KEY_PAGE_UP, CT_KEY_PAGE_DOWN, CT_KEY_ENTER, CT_KEY_BACKSPACE, CT_KEY_DELETE, CT_KEY_BACK_TAB,
    CT_KEY_PASTE_BEGIN, CT_KEY_PASTE_END,
    CT_KEY_MOUSE_BEGIN,  ///< button;column;row and M or m follow as bytes (xterm's SGR protocol)
    CT_KEY_OTHER,     ///< a key nobody needs here, such as Insert
    CT_KEY_FUNCTION = 0x1100,
};

/// Attributes of text, to be combined.
enum { CT_BOLD = 1, CT_DIM = 2, CT_UNDERLINE = 4, CT_REVERSE = 8 };

// newterm, as initscr exits the process where TERM is unknown. `colour` false asks for no colour at
// all: then ncurses is not even told to start colours, and sends no colour sequence.
enum ct_opened ct_open(bool colour);

// Gives the terminal back as it was found. Does nothing where it is not open; also run at exit.
void ct_close(void);

// getmaxyx is a macro that assigns.
void ct_size(int *columns, int *rows);

// COLORS is a global that Swift rejects. 0 where the terminal has no colours, cannot keep its own
// background, or none were asked for.
int ct_colours(void);

// Whether the locale found at opening takes UTF-8, without which ncurses garbles what is not ASCII.
bool ct_is_unicode(void);

// Takes every cell back to a blank in the terminal's own colours; nothing shows before ct_refresh.
void ct_erase(void);

// A_* and COLOR_PAIR are macros. Draws UTF-8 from a place to the right, in a foreground colour
// (0 to 254, or -1 for the terminal's own) on the terminal's own background.
void ct_draw(int column, int row, const char *text, int length, int foreground, int attributes);

// Sends the difference to what is on screen, and puts the cursor at a place, or hides it (-1, -1).
void ct_refresh(int column, int row);

// Asks the terminal to report clicks and the wheel, or to stop; it then keeps them from selecting text.
// Nothing happens where the terminal does not speak xterm's dialect.
void ct_mouse(bool wanted);

void ct_bell(void);
void ct_flash(void);

// One byte or key, or one of the negative answers; waits `milliseconds`, or for ever if negative.
// Bytes rather than get_wch: that drops a character whose bytes arrive in two parts, which is what
// a long paste does, and swallows up to fifteen keys after a byte that is not UTF-8.
int ct_read(int milliseconds);

// Makes a ct_read that waits return CT_WOKEN; from any thread, at any time, also after closing.
void ct_wake(void);

// Lends the terminal to another program (an editor): what it does to screen and modes is undone by
// ct_return. In between ^C is the other program's, and ^Z stops both.
void ct_leave(void);
void ct_return(void);

// raw() delivers ^Z as a byte, so stopping is ours to do: returns when the shell continues us.
void ct_suspend(void);

#endif
