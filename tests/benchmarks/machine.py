"""What is measured on, in a few words that name no machine."""

from __future__ import annotations

import os
import platform
import sysconfig
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path


def described() -> Iterator[str]:
    """The processor, the system, the versions, and how busy the machine is."""
    yield f"{_model()}, {os.cpu_count()} cores, {_gigabytes():.0f} GB"
    yield f"{platform.system()} {platform.release()}, {platform.machine()}"
    python = f"{platform.python_implementation()} {platform.python_version()}"
    optimised = "--enable-optimizations" in (_configured() or "")
    built = "with" if optimised else "without"
    yield f"{python}, built {built} profile-guided optimisation"
    yield ", ".join(f"{name} {version(name)}" for name in ("textual", "rich", "rapidfuzz"))
    yield f"load before the run: {os.getloadavg()[0]:.2f} (a quiet machine has under 0.3)"


def _configured() -> str | None:

    arguments = sysconfig.get_config_var("CONFIG_ARGS")
    return arguments if isinstance(arguments, str) else None


def _model() -> str:
    try:
        told = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return platform.processor()
    names = (line.partition(":")[2].strip() for line in told.splitlines() if "model name" in line)
    return next(names, platform.processor())


def _gigabytes() -> float:
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 1e9
