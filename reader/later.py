"""Modules that are loaded when something of them is first used."""

import sys
from collections.abc import Iterable
from importlib.util import LazyLoader, find_spec, module_from_spec


def later(package: str, names: Iterable[str]) -> None:
    """Have modules of a package loaded when an attribute of them is first asked for.

    Who uses one imports it whole (`from reader.session import going`): a name out of it loads it.
    One that is loaded already stays as it is.
    """
    for name in names:
        full = f"{package}.{name}"
        spec = None if full in sys.modules else find_spec(full)
        if spec is None or spec.loader is None:
            continue
        spec.loader = LazyLoader(spec.loader)
        module = sys.modules[full] = module_from_spec(spec)
        spec.loader.exec_module(module)
        # An import that finds it there does not look at it, which would load it.
        setattr(sys.modules[package], name, module)
