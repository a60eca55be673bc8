# What the scripts share; to be sourced, not run. The caller has set -euo pipefail and stands in the checkout.
# shellcheck shell=bash

# The oldest Swift that Package.swift can be read by.
readonly swift_major=6 swift_minor=2

# What building and practising need, by Debian's names.
readonly needed_packages=(ca-certificates git pkg-config libncurses-dev libmd4c-dev libsqlite3-dev python3 bubblewrap)

say() { printf '%s\n' "$*" >&2; }

# Ends with a message and an exit status of sysexits.h, as spar itself does: 65 data, 69 something is not there, 73 cannot write.
fail() {
    local status=$1
    shift
    say "$(basename "$0"): $*"
    exit "$status"
}

require_swift() {
    local help="Install it as https://www.swift.org/install describes, put its bin folder on PATH and run this again."
    command -v swift >/dev/null || fail 69 "Swift $swift_major.$swift_minor or newer is needed, and there is no swift on PATH. $help"
    local text
    text=$(swift --version 2>&1) || fail 69 "swift is on PATH but does not run: $text"
    if ! [[ $text =~ Swift\ version\ ([0-9]+)\.([0-9]+) ]]; then
        fail 69 "the version of the swift on PATH cannot be read: $text"
    fi
    local major=${BASH_REMATCH[1]} minor=${BASH_REMATCH[2]}
    if ((major < swift_major || (major == swift_major && minor < swift_minor))); then
        fail 69 "Swift $swift_major.$swift_minor or newer is needed, and the swift on PATH is $major.$minor. $help"
    fi
}

# Whether a package, or the same thing from elsewhere, is there.
is_present() {
    local state
    state=$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) || state=
    [[ $state == installed ]] && return
    case $1 in
        ca-certificates) [[ -e /etc/ssl/certs/ca-certificates.crt || $(uname) == Darwin ]] ;;
        libncurses-dev) [[ $(uname) == Darwin ]] || has_module ncursesw ;;
        libmd4c-dev) has_module md4c ;;
        libsqlite3-dev) [[ $(uname) == Darwin ]] || has_module sqlite3 ;;
        # Only Linux has it; elsewhere programs run under limits alone.
        bubblewrap) [[ $(uname) == Darwin ]] || command -v bwrap >/dev/null ;;
        *) command -v "$1" >/dev/null ;;
    esac
}

has_module() { command -v pkg-config >/dev/null && pkg-config --exists "$1"; }

# Installs those of the packages named that are missing; does nothing, and asks for nothing, where all are there.
install_packages() {
    local package missing=()
    for package; do
        is_present "$package" || missing+=("$package")
    done
    ((${#missing[@]} > 0)) || return 0
    if command -v apt-get >/dev/null; then
        install_with_apt "${missing[@]}"
    elif command -v brew >/dev/null; then
        install_with_brew "${missing[@]}"
    else
        fail 69 "these are missing (by Debian's names): ${missing[*]}. Install them and run this again."
    fi
    for package in "${missing[@]}"; do
        is_present "$package" || fail 69 "$package was installed and still cannot be found."
    done
}

install_with_apt() {
    local names=("$@") index
    # Older releases have another name for the same library.
    if apt-cache show libncursesw5-dev >/dev/null 2>&1 && ! apt-cache show libncurses-dev >/dev/null 2>&1; then
        for index in "${!names[@]}"; do
            if [[ ${names[index]} == libncurses-dev ]]; then names[index]=libncursesw5-dev; fi
        done
    fi
    # One command, so that a password is asked for once.
    # A source that cannot be reached need not be the one that is needed.
    local command="apt-get update; apt-get install -y --no-install-recommends ${names[*]}"
    say "Missing: ${names[*]}. Installing with apt."
    local as_root=(sh)
    if ((EUID != 0)); then
        command -v sudo >/dev/null || fail 69 "that needs root, and there is no sudo. As root, run: $command"
        if ! sudo -n true 2>/dev/null; then
            # Without a terminal there is nobody to type a password.
            (: </dev/tty) 2>/dev/null || fail 69 "that needs root, and sudo has no terminal to ask on. As root, run: $command"
            say "That needs root: sudo may ask for your password."
        fi
        as_root=(sudo sh)
    fi
    local output
    if ! output=$("${as_root[@]}" -c "export DEBIAN_FRONTEND=noninteractive; $command" 2>&1 </dev/null); then
        say "$output"
        fail 69 "apt could not install them; its words are above. As root, run: $command"
    fi
}

# Untested: nobody has run this on macOS yet. curses and SQLite come with the system there.
install_with_brew() {
    local package names=()
    for package; do
        case $package in
            libmd4c-dev) names+=(md4c) ;;
            python3) names+=(python) ;;
            pkg-config | git | tmux) names+=("$package") ;;
        esac
    done
    ((${#names[@]} == 0)) || brew install "${names[@]}" >&2
}

release_options=(-c release --product spar)
# The program then runs where Swift is not installed; macOS has the library in the system.
if [[ $(uname) == Linux ]]; then release_options+=(--static-swift-stdlib); fi

# Builds the optimised program, quietly unless that fails, and sets `binary` to its path.
#
# SwiftPM takes a while to find that there is nothing to do, so it is not asked where nothing changed: the stamp is as old as the
# beginning of the last build that went well, and holds the program's path. Folders are looked at too, for files that were removed.
build_release() {
    local stamp=.build/spar-release.stamp log=.build/spar-release.log folder note=
    if [[ -s $stamp ]]; then
        binary=$(<"$stamp")
        if [[ -x $binary && -z $(find Package.swift Sources -newer "$stamp" -print -quit) ]]; then return; fi
    fi
    require_swift
    install_packages "${needed_packages[@]}"
    mkdir -p .build || fail 73 "the folder .build cannot be made in $PWD; is the checkout writable?"
    touch "$stamp.new"
    if [[ -s $stamp ]]; then
        # Only a build that takes long is worth a word.
        { sleep 3 >/dev/null 2>&1 && say "Building spar…"; } &
        note=$!
        disown "$note"
    else
        say "Building spar; the first build takes some minutes."
    fi
    if ! swift build "${release_options[@]}" >"$log" 2>&1 </dev/null; then
        [[ -z $note ]] || kill "$note" 2>/dev/null || true
        cat "$log" >&2
        fail 65 "spar could not be built; the reason is above."
    fi
    [[ -z $note ]] || kill "$note" 2>/dev/null || true
    folder=$(swift build "${release_options[@]}" --show-bin-path)
    binary=$folder/spar
    printf '%s\n' "$binary" >"$stamp.path"
    touch -r "$stamp.new" "$stamp.path"
    mv "$stamp.path" "$stamp"
    rm -f "$stamp.new"
}
