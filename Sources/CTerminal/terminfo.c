// What the terminfo database says of the terminal, and the sequences that take a terminal out of our modes.
//
// On its own because <term.h> defines macros for words such as `columns`, `lines` and `tab`: include it last.

#include "internal.h"

#include <curses.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include <term.h>

static char rescue[256];

/// write with its partial results.
void terminfo_say(const char *text) {
    size_t length = strlen(text);
    while (length > 0) {
        ssize_t written = write(STDOUT_FILENO, text, length);
        if (written < 0) {
            if (errno == EINTR) continue;
            return;
        }
        text += written;
        length -= (size_t)written;
    }
}

static const char *capability(const char *name) {
    char *value = tigetstr((char *)name);
    return value == NULL || value == (char *)-1 ? NULL : value;
}

enum ct_opened terminfo_examine(const char *name) {
    int error = 0;
    if (name == NULL || *name == '\0') return CT_UNKNOWN_TYPE;
    TERMINAL *before = set_curterm(NULL);
    enum ct_opened answer = CT_OPENED;
    if (setupterm((char *)name, STDOUT_FILENO, &error) != OK) {
        // 1 is a hardcopy terminal, 0 an unknown or generic one, -1 a missing database.
        answer = error == 1 ? CT_TOO_SIMPLE : CT_UNKNOWN_TYPE;
    } else {
        if (capability("cup") == NULL) answer = CT_TOO_SIMPLE;
        del_curterm(cur_term);
    }
    set_curterm(before);
    return answer;
}

bool terminfo_has(const char *name) { return capability(name) != NULL; }

static void append_rescue(const char *sequence) {
    if (sequence == NULL) return;
    size_t length = strlen(rescue);
    while (*sequence != '\0' && length + 1 < sizeof rescue) {
        // Terminfo's padding, "$<5>", is not for the terminal.
        const char *end = strncmp(sequence, "$<", 2) == 0 ? strchr(sequence, '>') : NULL;
        if (end != NULL) sequence = end + 1;
        else rescue[length++] = *sequence++;
    }
    rescue[length] = '\0';
}

void terminfo_prepare_rescue(bool pastes_bracketed) {
    rescue[0] = '\0';
    append_rescue(capability("sgr0"));
    append_rescue(capability("op"));
    if (pastes_bracketed) append_rescue("\033[?2004l\033[?1006l\033[?1000l");
    append_rescue(capability("rmkx"));
    append_rescue(capability("cnorm"));
    const char *leave = capability("rmcup");
    append_rescue(leave != NULL ? leave : "\r\n");
}

void terminfo_say_rescue(void) { terminfo_say(rescue); }
