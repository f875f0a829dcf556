"""Where the judges are, and what happens when one is missing."""
import os
import shutil
import sys

SKIPPED = 77


def books(folder):
    """The books below a folder, by name; none is an error, since an empty check proves nothing."""
    found = sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".epub"))
    if not found:
        sys.exit(f"{folder} holds no book")
    return found


def need(what, present, advice):
    """Fails, or with SHEAF_NO_JUDGES=1 skips aloud, when a judge is not there."""
    if present:
        return
    if os.environ.get("SHEAF_NO_JUDGES") == "1":
        print(f"skipped: {what} is not here, and SHEAF_NO_JUDGES=1 allows that")
        sys.exit(SKIPPED)
    sys.exit(f"{what} is missing; {advice}, or set SHEAF_NO_JUDGES=1 to do without")


def npm_file(path):
    return os.path.join(os.environ.get("SHEAF_JUDGES", ""), "node_modules", path)


def need_program(name, advice):
    need(name, shutil.which(name) is not None, advice)
