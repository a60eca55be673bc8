"""Runs the tests of a problem and reports one line of JSON for each."""
import io
import json
import os
import sys
import time
import unittest


def main():
    channel = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    request = json.load(sys.stdin)

    def report(**event):
        channel.write(json.dumps(event) + "\n")
        channel.flush()

    if request["mode"] != "code":
        sys.path.insert(0, request["folder"])
        import spar_queries
        spar_queries.MODES[request["mode"]](request, report)
        channel.close()
        os._exit(0)
    request["files"]["solution.py"] = request["answer"]
    os.chdir(request["folder"])
    for name, text in request["files"].items():
        with open(name, "w", encoding="utf-8") as file:
            file.write(text)
    sys.path.insert(0, os.getcwd())
    import tests

    suite = list(unittest.defaultTestLoader.loadTestsFromModule(tests))
    cases = [case for group in suite for case in group]
    report(event="tests", names=[case._testMethodName for case in cases])
    for index, case in enumerate(cases):
        start = time.monotonic()
        result = unittest.TestResult()
        case.run(result)
        bad = result.failures + result.errors
        verdict = "pass" if not bad else "wrong" if result.failures else "error"
        report(event="test", index=index, name=case._testMethodName, verdict=verdict, seconds=time.monotonic() - start,
               message=bad[0][1].strip().splitlines()[-1] if bad else "")
    report(event="end")
    channel.close()
    os._exit(0)


main()
