"""Python packages that some tests need, at fixed versions, in an environment of their own that is kept from run to run."""
import hashlib
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).parents[2]

PACKAGE = [line for line in (ROOT / "tests/python/requirements.txt").read_text().splitlines() if "==" in line]

VERSIONS = {
    "package": PACKAGE,
    "spark": ["pyspark==3.5.5", *[line for line in PACKAGE if line.startswith(("pandas", "pyarrow"))]],
    "schemathesis": ["schemathesis==4.32.5"],
    "feedparser": ["feedparser==6.0.14"],
    "icalendar": ["icalendar==7.3.0"],
}


def environment_with(name, of=sys.executable):
    """Its Python, which is of the version of another; None where it cannot be had (no network, no pip): the test then
    skips, and says so."""
    wanted = VERSIONS[name]
    version = subprocess.run([of, "-c", "import sys; print(sys.version)"], check=True, capture_output=True, text=True).stdout
    mark = hashlib.sha256(repr((wanted, version)).encode()).hexdigest()[:12]
    base = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache")
    place = base / "backlot-tests" / f"{name}-{mark}"
    python = place / "bin/python"
    if (place / "complete").exists():
        return python
    try:
        subprocess.run([of, "-m", "venv", "--clear", place], check=True, timeout=240, capture_output=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *wanted], check=True,
                       timeout=480, capture_output=True)
        (place / "complete").touch()
    except (OSError, subprocess.SubprocessError):
        return None
    return python
