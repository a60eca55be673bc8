"""Runs tests.py of the current folder under limits and stops at the first failure: run_tests.py SECONDS"""

import difflib
import resource
import sys
import unittest

seconds = int(sys.argv[1])
resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
# Nobody reads how long lists differ, and to work it out can take longer than all the tests.
difflib.ndiff = lambda *_, **__: iter(())
sys.path.insert(0, "")
unittest.main(module="tests", argv=["tests.py"], failfast=True)
