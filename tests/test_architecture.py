"""The borders of the program: who may import whom, and how big a thing may grow."""

import ast
import importlib
import inspect
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import reader
from tests.conftest import ROOT

PACKAGE = Path(reader.__file__).parent
MODULES = {
    ".".join(("reader", *path.relative_to(PACKAGE).with_suffix("").parts)): path
    for path in sorted(PACKAGE.rglob("*.py"))
}
PURE = ("reader.text", "reader.document", "reader.search", "reader.session")
# What each layer may import of ours, besides itself.
BELOW = {
    "reader.text": (),
    "reader.document": ("reader.text",),
    "reader.search": ("reader.text", "reader.document"),
    "reader.session": ("reader.text", "reader.document", "reader.search"),
    "reader.formats": ("reader.text", "reader.document"),
    "reader.sources": ("reader.text", "reader.document", "reader.formats", "reader.failure"),
    "reader.early": PURE,
    "reader.ui": (*PURE, "reader.early", "reader.failure", "reader.later", "reader.reach"),
    "reader.plain": PURE,
    "reader.commands": (
        *PURE,
        "reader.cli",
        "reader.options",
        "reader.early",
        "reader.clippings",
        "reader.failure",
        "reader.folders",
        "reader.keymap",
        "reader.opening",
        "reader.plain",
        "reader.reach",
        "reader.remembering",
        "reader.sources",
        "reader.terminal",
        "reader.ui.key_places",
    ),
}
# Where an import of ours may stand inside a function: imports that most runs do without.
OPENS_THE_SCREEN = "reader.commands.reading"
LAZY = (
    "reader.cli",
    "reader.commands.read",
    "reader.commands.reading",
    "reader.commands.screen",
    "reader.commands.keys",
    "reader.opening",
    "reader.sources",
    "reader.session.register",
    "reader.session.resume",
    "reader.ui.app",
    "reader.ui.enquiry",
)
# Names that only look private.
DOCUMENTED = {"os._exit"}
OF_NAMED_TUPLES = {"_asdict", "_replace"}


@cache
def tree(module: str) -> ast.Module:
    return ast.parse(MODULES[module].read_text())


def within(module: str, packages: tuple[str, ...]) -> bool:
    return any(module == package or module.startswith(package + ".") for package in packages)


def imported(node: ast.AST) -> Iterator[str]:
    """The modules that the import statements in `node` name."""
    for statement in ast.walk(node):
        if isinstance(statement, ast.Import):
            yield from (alias.name for alias in statement.names)
        elif isinstance(statement, ast.ImportFrom):
            assert statement.level == 0, "imports are absolute"
            name = statement.module or ""
            for alias in statement.names:
                yield f"{name}.{alias.name}" if f"{name}.{alias.name}" in MODULES else name


def ours(module: str) -> set[str]:
    return {name for name in imported(tree(module)) if within(name, ("reader",))}


def functions(module: str) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@pytest.mark.parametrize("layer", BELOW)
def test_a_layer_imports_only_what_is_below_it(layer: str) -> None:
    allowed = (layer, *BELOW[layer])
    wrong = {
        module: {name for name in ours(module) if not within(name, allowed) and name != "reader"}
        for module in MODULES
        if within(module, (layer,)) and module != OPENS_THE_SCREEN
    }
    assert not {module: names for module, names in wrong.items() if names}


def test_outside_the_screen_each_foreign_library_has_one_module_that_imports_it() -> None:
    importers: dict[str, set[str]] = {}
    for module in MODULES:
        if not within(module, ("reader.ui",)):
            for name in imported(tree(module)):
                top = name.partition(".")[0]
                if top not in sys.stdlib_module_names and top != "reader":
                    importers.setdefault(top, set()).add(module)
    assert "textual" not in importers
    assert not {library: modules for library, modules in importers.items() if len(modules) > 1}


def test_the_pure_layers_load_without_the_toolkit() -> None:
    pure = [module.removesuffix(".__init__") for module in MODULES if within(module, PURE)]
    code = f"import sys, {', '.join(pure)}; print(*sys.modules)"
    loaded = subprocess.check_output([sys.executable, "-c", code], cwd=ROOT, text=True).split()
    assert set(pure) <= set(loaded)
    assert not {"textual", "rich.console", "asyncio", "charset_normalizer"} & set(loaded)


def test_modules_do_not_import_each_other_in_a_circle() -> None:
    TopologicalSorter({module: ours(module) - {module} for module in MODULES}).prepare()


def test_our_own_modules_are_imported_at_the_top() -> None:
    inside = {
        (module, name)
        for module in MODULES
        if not within(module, LAZY)
        for function in functions(module)
        for name in imported(function)
        if within(name, ("reader",))
    }
    assert not inside
    assert not [module for module in MODULES if "TYPE_CHECKING" in MODULES[module].read_text()]


def test_panes_know_nothing_of_each_other() -> None:
    panes = {name for name in MODULES if within(name, ("reader.ui",)) and "pane" in name}
    assert not {(pane, name) for pane in panes for name in ours(pane) & (panes - {pane})}


def test_the_screen_opens_no_document() -> None:
    reading = {"read_text", "read_bytes", "fdopen"}
    calls = {
        (module, ast.unparse(node.func))
        for module in MODULES
        if within(module, ("reader.ui",))
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Call)
        and (ast.unparse(node.func) == "open" or getattr(node.func, "attr", "") in reading)
    }
    assert not calls


def test_nobody_reaches_into_the_private_parts_of_another() -> None:
    reached = set()
    for module in MODULES:
        own = private_names(module)
        for node in ast.walk(tree(module)):
            if isinstance(node, ast.ImportFrom):
                reached |= {(module, name.name) for name in node.names if is_private(name.name)}
            elif (
                isinstance(node, ast.Attribute)
                and is_private(node.attr)
                and node.attr not in OF_NAMED_TUPLES
            ):
                owner = ast.unparse(node.value)
                if (
                    owner not in {"self", "cls", "super()"}
                    and node.attr not in own | OF_NAMED_TUPLES
                ):
                    reached.add((module, f"{owner}.{node.attr}"))
    assert not {name for name in reached if name[1] not in DOCUMENTED}


def private_names(module: str) -> set[str]:
    """The private methods and fields that a module defines itself."""
    defined = {function.name for function in functions(module)}
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.AnnAssign):
            defined.add(ast.unparse(node.target).removeprefix("self."))
        elif isinstance(node, ast.Assign):
            defined |= {ast.unparse(target).removeprefix("self.") for target in node.targets}
    return {name for name in defined if is_private(name)}


def is_private(name: str) -> bool:
    return name.startswith("_") and not name.endswith("__")


def test_no_private_name_of_ours_hides_one_of_textual() -> None:
    hidden = set()
    for module in MODULES:
        if not within(module, ("reader.ui",)):
            continue
        for node in ast.walk(tree(module)):
            if isinstance(node, ast.ClassDef):
                kind = getattr(importlib.import_module(module), node.name, None)
                foreign = foreign_names(kind) if inspect.isclass(kind) else set()
                names = {n.attr for n in ast.walk(node) if isinstance(n, ast.Attribute)}
                names |= {n.name for n in ast.walk(node) if isinstance(n, ast.FunctionDef)}
                hidden |= {(node.name, name) for name in names & foreign if is_private(name)}
    assert not hidden


def foreign_names(kind: type) -> set[str]:
    bases = [base for base in kind.__mro__ if base.__module__.startswith("textual")]
    assigned = {
        node.attr
        for base in bases
        for node in ast.walk(ast.parse(Path(inspect.getfile(base)).read_text()))
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)
    }
    return assigned | {name for base in bases for name in vars(base)}


def test_things_stay_small() -> None:
    big = {module for module, path in MODULES.items() if len(path.read_text().splitlines()) > 300}
    for module in MODULES:
        for node in ast.walk(tree(module)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                if (node.end_lineno or 0) - node.lineno >= 40:
                    big.add(f"{module}.{node.name}")
            elif isinstance(node, ast.ClassDef):
                methods = [part for part in node.body if isinstance(part, ast.FunctionDef)]
                if len(methods) >= 20:
                    big.add(f"{module}.{node.name}")
    assert not big
