"""The module `solution` that the tests import."""
import types


class Missing(BaseException):
    """The answer lacks something that the tests use, or cannot be called as they call it."""


class Solution(types.ModuleType):
    """The module `solution`."""

    def __getattr__(self, name):
        if name.startswith("__") and name != "__all__":
            raise AttributeError(name)
        return self.__dict__["_spar"].attribute(name)

    def __setattr__(self, name, value):
        if name.startswith("_"):
            return super().__setattr__(name, value)
        self.__dict__["_spar"].call(self, "=" + name, (value,), {})


class AbsentName:
    """Stands where the tests import a name that the answer does not define: its use fails, not the import."""

    def __init__(self, message):
        self.message = message

    def __call__(self, *args, **kwargs):
        raise Missing(self.message)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        raise Missing(self.message)
