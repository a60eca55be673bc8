"""Runs a program in a pseudo-terminal of its own and takes the time of what it paints."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time


class Program:
    """A program on a terminal of 80 by 24; `started` is the moment before it was made."""

    def __init__(self, command, environment, columns=80, rows=24):
        self.parent, child = pty.openpty()
        fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        name = os.ttyname(child)
        # Opening the terminal after becoming leader of a session makes it the program's own.
        actions = [(os.POSIX_SPAWN_OPEN, 0, name, os.O_RDWR, 0), (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)]
        self.started = time.perf_counter()
        self.id = os.posix_spawn(command[0], command, environment, file_actions=actions, setsid=True)
        os.close(child)
        self.output = bytearray()
        # When the last bytes arrived.
        self.painted = self.started

    def read(self, seconds):
        """Takes in what there is, waiting at most so long; false where nothing came."""
        if not select.select([self.parent], [], [], max(0, seconds))[0]:
            return False
        try:
            data = os.read(self.parent, 65536)
        except OSError:  # the program has closed the terminal
            data = b""
        if not data:
            return False
        self.painted = time.perf_counter()
        self.output += data
        return True

    def wait_for(self, text, seconds=30):
        """Reads until the output holds a text, and returns the moment when it did."""
        end = time.perf_counter() + seconds
        while text not in self.output:
            left = end - time.perf_counter()
            if left <= 0 or not self.read(left):
                raise RuntimeError(f"{text!r} did not appear; the terminal got {bytes(self.output[-2000:])!r}")
        return self.painted

    def settle(self, quiet):
        """Reads until nothing has come for so many seconds."""
        while self.read(quiet):
            pass

    def press(self, keys, quiet=0.02, first=2.0):
        """Sends keys as one, and returns the seconds until the last byte of what was painted then, and the number of bytes."""
        self.output.clear()
        sent = time.perf_counter()
        os.write(self.parent, keys)
        if not self.read(first):
            return 0.0, 0
        self.settle(quiet)
        return self.painted - sent, len(self.output)

    def processor_seconds(self):
        """Time on a processor up to now, of all threads, those that have ended included."""
        # The processor clock of another process, as clock_getcpuclockid(3) makes it.
        return time.clock_gettime((~self.id << 3) | 2)

    def memory(self):
        """Resident memory now and at its highest, in MB of 1,000,000 bytes."""
        sizes = {}
        with open(f"/proc/{self.id}/status") as file:
            for line in file:
                name, _, rest = line.partition(":")
                if name in ("VmRSS", "VmHWM"):
                    sizes[name] = int(rest.split()[0]) * 1024 / 1e6
        return sizes["VmRSS"], sizes["VmHWM"]

    def quit(self):
        """Leaves with ^C, which works everywhere in spar, and returns the exit status."""
        os.write(self.parent, b"\x03")
        end = time.perf_counter() + 10
        status = None
        while status is None and time.perf_counter() < end:
            self.read(0.01)
            done, code = os.waitpid(self.id, os.WNOHANG)
            if done:
                status = os.waitstatus_to_exitcode(code)
        if status is None:
            os.kill(self.id, signal.SIGKILL)
            os.waitpid(self.id, 0)
        os.close(self.parent)
        return status
