"""Judges an answer: runs the tests of a problem here, and the answer in a process of its own; reports lines of JSON.

The request comes on standard input, the report leaves on a copy of standard output that no other process inherits.
"""
import importlib.util
import json
import os
import sys

FOLDER = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, FOLDER)


class Installed:
    """Finds installed packages, whose folders are looked up when one is first asked for: that alone takes as long as a test."""

    def find_spec(self, name, path=None, target=None):
        if self not in sys.meta_path or path is not None:
            return None
        sys.meta_path.remove(self)
        import site
        site.main()
        return importlib.util.find_spec(name)


def main():
    import site
    site.setquit()
    site.sethelper()
    sys.meta_path.append(Installed())
    report_fd = os.dup(1)
    os.set_inheritable(report_fd, False)
    os.dup2(2, 1)

    def report(**event):
        data = (json.dumps(event) + "\n").encode()
        while data:
            data = data[os.write(report_fd, data):]

    if sys.argv[1] == "code":
        judge_code(report, report_fd, sys.argv[3:])
    else:
        import spar_queries
        spar_queries.MODES[sys.argv[1]](json.load(sys.stdin), report)
    os._exit(0)


def judge_code(report, report_fd, needs):
    for name in needs:
        try:
            __import__(name)
        except ImportError:
            return report(event="missing", message=name)
    import spar_answer
    import spar_spawn

    spar_spawn.hide()
    os.chdir(sys.argv[2])
    sys.path.remove(FOLDER)

    def run(fd):
        sys.path.insert(0, os.getcwd())
        spar_answer.main(fd)

    def run_sealed(fd):
        os.close(report_fd) if report_fd > 3 else None
        run(fd)

    spawner = spar_spawn.start_spawner(run)
    sys.path.insert(0, FOLDER)
    import spar_code
    sys.path.remove(FOLDER)
    # The process may have been started long before there is an answer: all that takes time comes before this.
    request = json.load(sys.stdin)
    spar_code.judge(request, report, spawner)


if __name__ == "__main__":
    main()
