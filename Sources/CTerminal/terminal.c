// Opening, drawing, lending and giving back.

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "internal.h"

#define FALLBACK "xterm-256color"

static SCREEN *screen = NULL;
static pid_t owner = 0;
static volatile sig_atomic_t in_our_modes = 0;
static struct termios found;
static bool pastes_bracketed = false;
static bool mouse_wanted = false;
static bool unicode = false;
static int colours = 0;
static int cursor_shown = -1;

/// LC_CTYPE alone: the other categories would change how numbers are read and printed.
static bool take_unicode_locale(void) {
    static const char *const names[] = {"", "C.UTF-8", "en_US.UTF-8", "UTF-8"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (setlocale(LC_CTYPE, names[i]) != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
    }
    setlocale(LC_CTYPE, "");
    return false;
}

void terminal_rescue(void) {
    // A child between fork and exec has our handlers, but not our terminal.
    if (!in_our_modes || getpid() != owner) return;
    in_our_modes = 0;
    terminfo_say_rescue();
    tcsetattr(STDIN_FILENO, TCSANOW, &found);
    messages_let_go(true);
}

static void start_colours(bool wanted) {
    colours = 0;
    // Without default colours ncurses paints a background of its own: then rather none at all.
    if (!wanted || !has_colors() || start_color() != OK || use_default_colors() != OK) return;
    colours = COLORS;
    // One pair a colour, on the terminal's background; ncurses keeps 255 everywhere, pair 0 aside.
    int pairs = colours < 255 ? colours : 255;
    for (int colour = 0; colour < pairs && colour + 1 < COLOR_PAIRS; colour++) init_pair((short)(colour + 1), (short)colour, -1);
}

enum ct_opened ct_open(bool colour) {
    if (screen != NULL) return CT_OPENED;
    if (!isatty(STDIN_FILENO)) return CT_NO_INPUT;
    if (!isatty(STDOUT_FILENO)) return CT_NO_OUTPUT;
    unicode = take_unicode_locale();

    const char *name = getenv("TERM");
    enum ct_opened answer = terminfo_examine(name);
    if (answer == CT_UNKNOWN_TYPE) {
        name = FALLBACK;
        if (terminfo_examine(name) != CT_OPENED) return CT_UNKNOWN_TYPE;
    } else if (answer != CT_OPENED) {
        return answer;
    }
    if (!input_make_pipe() || tcgetattr(STDIN_FILENO, &found) != 0) return CT_NO_RESOURCES;
    fflush(stdout);

    // The terminal knows its size; LINES and COLUMNS exported by a shell do not follow a resize.
    // ncurses 6.4 then asks the terminal here but not after SIGWINCH: see terminal_adopt_size.
    use_env(FALSE);
    use_tioctl(TRUE);
    signals_take();
    screen = newterm((char *)name, stdout, stdin);
    if (screen == NULL) {
        signals_give_back();
        return CT_NO_RESOURCES;
    }
    signals_take_resize();
    // Terminals with an alternate screen speak xterm's dialect; others would print the sequence.
    pastes_bracketed = terminfo_has("BE") || terminfo_has("rmcup");
    terminfo_prepare_rescue(pastes_bracketed);
    owner = getpid();
    in_our_modes = 1;
    static bool registered = false;
    if (!registered) registered = atexit(ct_close) == 0;

    raw();
    noecho();
    nonl();  // Enter stays 13, apart from ^J
    meta(stdscr, TRUE);
    keypad(stdscr, TRUE);
    scrollok(stdscr, FALSE);
    set_escdelay(25);  // ms; the default of 1,000 makes Esc feel broken
    input_define_keys();
    start_colours(colour);
    cursor_shown = -1;
    messages_hold();
    refresh();
    if (pastes_bracketed) terminfo_say("\033[?2004h");
    return CT_OPENED;
}

/// Clicks and the wheel, with coordinates as numbers: the older form ends at column 223.
static void ask_for_mouse(bool on) { terminfo_say(on ? "\033[?1000h\033[?1006h" : "\033[?1006l\033[?1000l"); }

void ct_mouse(bool wanted) {
    if (screen == NULL || !pastes_bracketed || wanted == mouse_wanted) return;
    mouse_wanted = wanted;
    if (in_our_modes) ask_for_mouse(wanted);
}

/// Out of our modes, in the order that a terminal needs; `show` as in messages_let_go.
static void hand_over(bool show) {
    in_our_modes = 0;
    if (mouse_wanted) ask_for_mouse(false);
    if (pastes_bracketed) terminfo_say("\033[?2004l");
    endwin();
    messages_let_go(show);
}

void ct_close(void) {
    if (screen == NULL || getpid() != owner) return;
    if (in_our_modes) hand_over(true);
    signals_give_back();
    delscreen(screen);
    screen = NULL;
    mouse_wanted = false;
}

void ct_leave(void) {
    if (screen == NULL || !in_our_modes) return;
    def_prog_mode();
    hand_over(false);
    signals_lend();
}

bool terminal_adopt_size(void) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
    if (!is_term_resized(size.ws_row, size.ws_col)) return false;
    resize_term(size.ws_row, size.ws_col);
    clearok(curscr, TRUE);  // terminals differ in what they keep
    return true;
}

static void take_back(void) {
    reset_prog_mode();
    // The kernel tells a size only to the foreground, which we were not.
    if (terminal_adopt_size()) ungetch(KEY_RESIZE);
    messages_hold();
    in_our_modes = 1;
    cursor_shown = -1;
    clearok(curscr, TRUE);
    refresh();
    if (pastes_bracketed) terminfo_say("\033[?2004h");
    if (mouse_wanted) ask_for_mouse(true);
}

void ct_return(void) {
    if (screen == NULL) return;
    if (!in_our_modes) signals_reclaim();
    take_back();
}

void ct_suspend(void) {
    if (screen == NULL || !in_our_modes) return;
    def_prog_mode();
    hand_over(false);
    signals_stop_group();
    take_back();
}

void ct_size(int *columns, int *rows) { getmaxyx(stdscr, *rows, *columns); }
int ct_colours(void) { return colours; }
bool ct_is_unicode(void) { return unicode; }
void ct_erase(void) { werase(stdscr); }

void ct_draw(int column, int row, const char *text, int length, int foreground, int attributes) {
    attr_t look = A_NORMAL;
    if (attributes & CT_BOLD) look |= A_BOLD;
    if (attributes & CT_DIM) look |= A_DIM;
    if (attributes & CT_UNDERLINE) look |= A_UNDERLINE;
    if (attributes & CT_REVERSE) look |= A_REVERSE;
    short pair = foreground >= 0 && foreground < colours ? (short)(foreground + 1) : 0;
    wattr_set(stdscr, look, pair, NULL);
    // ERR only says that the last cell is filled, after which there is no place for the cursor.
    (void)mvwaddnstr(stdscr, row, column, text, length);
}

void ct_refresh(int column, int row) {
    bool show = column >= 0 && row >= 0;
    // Hidden before drawing and shown after it, so that it is never seen on its way.
    if (!show && cursor_shown != 0) curs_set(0);
    // Some terminals cannot hide it: then it rests where nothing is typed.
    wmove(stdscr, show ? row : LINES - 1, show ? column : COLS - 1);
    wnoutrefresh(stdscr);
    doupdate();
    if (show && cursor_shown != 1) curs_set(1);
    cursor_shown = show;
}

void ct_bell(void) { beep(); }
void ct_flash(void) { flash(); }
