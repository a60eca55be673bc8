"""Starts and ends the answer's process, walled off from the judge as far as the system allows.

The judge forks a spawner before it has read the tests, and the spawner forks the answer's process whenever one is needed: what the answer
can find in its memory is this program and nothing of the tests. Linux's namespaces make the answer's processes a world of their own, which
ends as a whole; where they are not to be had, the spawner adopts what the answer leaves behind and ends it one by one.
"""
import ctypes
import os
import resource
import select
import signal
import socket
import struct
import sys
import time

import spar_wire as wire

try:
    LIBC = ctypes.CDLL(None, use_errno=True)
except OSError:
    LIBC = None
IS_LINUX = sys.platform.startswith("linux")
NEW_USER, NEW_PID, NEW_IPC = 0x10000000, 0x20000000, 0x08000000
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_CHILD_SUBREAPER = 1, 4, 36

KEPT = 256 << 10           # bytes of output that are kept
FLOOD = 16 << 20           # bytes of output in one test that end it
MOST_PROCESSES = 200
MOST_RESIDENT = 2500 << 20  # bytes of memory of all processes together
TICK = 100                 # milliseconds between two looks at them
LIMITS = (("RLIMIT_AS", 1536 << 20), ("RLIMIT_FSIZE", 32 << 20), ("RLIMIT_NOFILE", 256), ("RLIMIT_CORE", 0), ("RLIMIT_CPU", 300))


class Ended(BaseException):
    """The answer's process is gone, or was ended for what it did; `verdict` says how that counts."""

    def __init__(self, verdict, message):
        super().__init__(message)
        self.verdict = verdict


def control(option, value):
    if IS_LINUX and LIBC is not None:
        LIBC.prctl(option, value, 0, 0, 0)


def hide():
    """Keeps other processes of this user from reading or tracing this one."""
    control(PR_SET_DUMPABLE, 0)


# The spawner.

def start_spawner(run):
    """Forks the spawner; `run` is what the answer's process does with its descriptor.

    - Returns: the judge's end of its socket.
    """
    near, far = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET if IS_LINUX else socket.SOCK_STREAM)
    if os.fork():
        far.close()
        return near
    try:
        near.close()
        null = os.open(os.devnull, os.O_RDWR)
        for fd in (0, 1, 2):
            os.dup2(null, fd)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        control(PR_SET_CHILD_SUBREAPER, 1)
        control(PR_SET_PDEATHSIG, signal.SIGKILL)
        spawn_on_demand(far, run)
    finally:
        os._exit(0)


def spawn_on_demand(far, run):
    child = 0
    while True:
        data, fds, _, _ = socket.recv_fds(far, 16, 3)
        if child:
            end_children(child)
            child = 0
        if not data:
            return
        if data == b"S":
            child = os.fork()
            if not child:
                try:
                    far.close()
                    hold(fds, run)
                finally:
                    os._exit(1)
            for fd in fds:
                os.close(fd)
        far.send(b"k")


def end_children(first):
    """Ends the child and all that it left to the spawner."""
    os.kill(first, signal.SIGKILL)
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        try:
            pid, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid == 0:
            for pid in children():
                try:
                    os.kill(pid, signal.SIGKILL)
                except OSError:
                    pass
            time.sleep(0.002)


def children():
    try:
        with open("/proc/self/task/%d/children" % os.getpid()) as file:
            return [int(pid) for pid in file.read().split()]
    except (OSError, ValueError):
        return []


def hold(fds, run):
    """Starts the answer's process, waits for it and tells how it ended."""
    status_fd = fds[2]
    nested = LIBC is not None and IS_LINUX and LIBC.unshare(NEW_USER | NEW_PID | NEW_IPC) == 0
    if nested:
        first = os.fork()
        if first:
            for fd in fds:
                os.close(fd)
            os.waitpid(first, 0)
            os._exit(0)
        # The first process of the namespace: when it ends, everything in it does.
        control(PR_SET_PDEATHSIG, signal.SIGKILL)
    answer = os.fork()
    if not answer:
        os.close(status_fd)
        become_answer(fds[0], fds[1], nested, run)
    os.close(fds[0])
    os.close(fds[1])
    while True:
        pid, status = os.wait()
        if pid == answer:
            os.write(status_fd, struct.pack("<i", status))
            os._exit(0)


def become_answer(wire_fd, output_fd, nested, run):
    os.setsid()
    if not nested:
        control(PR_SET_PDEATHSIG, signal.SIGKILL)
    os.dup2(output_fd, 1)
    os.dup2(output_fd, 2)
    if wire_fd != 3:
        os.dup2(wire_fd, 3)
    os.closerange(4, 1024)
    limits = list(LIMITS)
    if nested and kernel() >= (5, 14):
        limits.append(("RLIMIT_NPROC", 128))
    for name, value in limits:
        number = getattr(resource, name, None)
        if number is not None:
            hard = resource.getrlimit(number)[1]
            if hard != resource.RLIM_INFINITY:
                value = min(value, hard)
            try:
                resource.setrlimit(number, (value, value))
            except (OSError, ValueError):
                pass
    sys.stdin = open(os.devnull)
    sys.stdout = open(1, "w", encoding="utf-8", errors="backslashreplace", closefd=False)
    sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)
    control(PR_SET_DUMPABLE, 1)
    run(3)


def kernel():
    try:
        major, minor = os.uname().release.split(".")[:2]
        return int(major), int("".join(ch for ch in minor if ch.isdigit()) or 0)
    except ValueError:
        return 0, 0


# The judge's hold on the answer's process.

class Process:
    """One answer's process, as the judge sees it."""

    def __init__(self, spawner, printed):
        self.spawner = spawner
        self.printed = printed
        near, far = socket.socketpair()
        output, output_far = os.pipe()
        status, status_far = os.pipe()
        socket.send_fds(spawner, [b"S"], [far.fileno(), output_far, status_far])
        self.reply()
        far.close()
        os.close(output_far)
        os.close(status_far)
        self.socket = near
        self.fd, self.output, self.status = near.fileno(), output, status
        os.set_blocking(output, False)
        self.frames = wire.Frames(self.fd)
        self.poll = select.poll()
        for fd in (self.fd, output, status):
            self.poll.register(fd, select.POLLIN)
        self.flood = 0
        self.ticked = time.monotonic()

    def reply(self):
        if self.spawner.recv(16) != b"k":
            raise Ended("error", "The answer ended the process that starts it.")

    def send(self, kind, blobs):
        data = wire.pack(kind, blobs)
        if len(data) > wire.MOST:
            raise Ended("memory", "The test gives the answer more than %d MB at once." % (wire.MOST >> 20))
        try:
            wire.write(self.fd, data)
        except OSError:
            self.drain()
            raise self.ended() from None

    def receive(self):
        """The next message; output is taken meanwhile."""
        while True:
            message = self.frames.next()
            if message is not None:
                return message
            events = dict(self.poll.poll(TICK))
            if self.output in events:
                self.drain()
            if self.fd in events:
                try:
                    if self.frames.fill():
                        continue
                except OSError:
                    pass
                raise self.ended()
            if self.status in events:
                raise self.ended()
            if time.monotonic() - self.ticked > TICK / 1000:
                self.ticked = time.monotonic()
                self.look()

    def drain(self):
        """Takes what was printed, and ends the process where that is too much."""
        while True:
            try:
                data = os.read(self.output, 1 << 16)
            except BlockingIOError:
                return
            except OSError:
                data = b""
            if not data:
                try:
                    self.poll.unregister(self.output)
                except (KeyError, ValueError):
                    pass
                return
            self.flood += len(data)
            self.printed.add(data)
            if self.flood > FLOOD:
                raise Ended("output", "It printed more than %d MB." % (FLOOD >> 20))

    def look(self):
        """Ends the process where it, with all that it started, is too much; only inside a world of our own can that be seen."""
        if not IS_LINUX or os.getppid() > 2 and os.getpid() > 50:
            return
        pids = [name for name in os.listdir("/proc") if name.isdigit()]
        if len(pids) > MOST_PROCESSES:
            raise Ended("error", "It started more than %d processes." % MOST_PROCESSES)
        resident = 0
        for pid in pids:
            try:
                with open("/proc/%s/statm" % pid) as file:
                    fields = file.read().split()
                resident += (int(fields[1]) - int(fields[2])) * 4096
            except (OSError, ValueError, IndexError):
                pass
        if resident > MOST_RESIDENT:
            raise Ended("memory", "Its processes use more than %d MB of memory together." % (MOST_RESIDENT >> 20))

    def ended(self):
        """How the process ended, as the error to raise."""
        status = b""
        waiting = select.poll()
        waiting.register(self.status, select.POLLIN)
        if waiting.poll(500):
            status = os.read(self.status, 4)
        if len(status) < 4:
            return Ended("error", "The answer closed its connection to the tests.")
        code = struct.unpack("<i", status)[0]
        if os.WIFSIGNALED(code):
            number = os.WTERMSIG(code)
            if number == signal.SIGXCPU:
                return Ended("timeout", "It used up its time on the processor.")
            if number == signal.SIGKILL:
                return Ended("memory" if self.was_full() else "error", "The answer's process was killed.")
            name = signal.Signals(number).name if number in signal.Signals._value2member_map_ else str(number)
            hint = ": it recursed too deeply for the stack, or a library failed" if number == signal.SIGSEGV else ""
            return Ended("error", "The answer's process ended with %s%s." % (name, hint))
        if os.WEXITSTATUS(code) == wire.CLOSED:
            return Ended("error", "The answer closed its connection to the tests.")
        return Ended("error", "The answer ended its process (exit status %d) before it returned." % os.WEXITSTATUS(code))

    def was_full(self):
        try:
            with open("/proc/meminfo") as file:
                fields = dict(line.split(":", 1) for line in file)
            return int(fields["MemAvailable"].split()[0]) < 200_000
        except (OSError, ValueError, KeyError, IndexError):
            return False

    def kill(self):
        try:
            self.spawner.send(b"K")
            self.reply()
        except (OSError, Ended):
            pass
        try:
            self.drain()
        except Ended:
            pass
        self.socket.close()
        os.close(self.output)
        os.close(self.status)


class Printed:
    """What the answer printed, up to a limit."""

    def __init__(self):
        self.data = bytearray()
        self.is_cut = False

    def add(self, data):
        room = KEPT - len(self.data)
        self.data += data[:max(0, room)]
        self.is_cut = self.is_cut or len(data) > room
