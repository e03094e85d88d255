"""Writes into a stub what PyO3 cannot: generic classes and overloads. A filter, for `generate-stubs`.

PyO3 writes an argument whose words mean classes as `vocabulary: Annotated[Literal["country"], Country] | ... | str`. A function
whose result is of the class that is chosen has an overload for each word, and the classes that its result is made of are generic.
Elsewhere the argument is a `str`.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass

WORD = re.compile(r'Annotated\[(Literal\["[\w-]+"\]), (\w+)\] \| ')
ARGUMENT = re.compile(
    rf"(?P<name>\w+): (?P<words>(?:{WORD.pattern})+)(?P<others>[^=,)]+?)(?P<default> = [^,)]+)?(?=[,)])"
)
FUNCTION = re.compile(r"^def (?P<name>\w+)\((?P<arguments>.*)\) -> (?P<result>.*):$", re.MULTILINE)
CLASS = re.compile(r"^class (\w+):", re.MULTILINE)
CODE = re.compile(r"^    def .*$", re.MULTILINE)


@dataclass
class Choice:
    """What an argument chooses among."""

    argument: str
    variable: str
    # All that can be chosen, as results and as arguments of constructors have it.
    union: str
    taken: str


VOCABULARY = Choice("vocabulary", "_Term", "AnyTerm", "Term")
RECORD = Choice("record", "_Record", "_AnyRecord", "_AnyRecord")
CHOICES = [VOCABULARY, RECORD]


def holds(block: str, name: str) -> bool:
    """Say whether a name stands in the code of a class."""
    return any(re.search(rf"\b{name}\b", line) for line in CODE.findall(block))


def generic_classes(blocks: list[str]) -> dict[str, Choice]:
    """Give the classes that the results of choosing functions are made of."""
    classes = {found[1]: block for block in blocks if (found := CLASS.search(block))}
    generics: dict[str, Choice] = {}
    for choice in CHOICES:
        choosing = (FUNCTION.search(block) for block in blocks if f" {choice.argument}: Annotated[" in block)
        results = {name for function in choosing if function for name in re.findall(r"\w+", function["result"])}
        of_result = {name: block for name, block in classes.items() if name in results}
        direct = [name for name, block in of_result.items() if holds(block, choice.union)]
        # An iterator holds what is chosen by another class.
        by_another = [name for name, block in of_result.items() if any(holds(block, other) for other in direct)]
        generics |= dict.fromkeys(direct + by_another, choice)
    return generics


def of(annotation: str, meant: str, choice: Choice, generics: dict[str, Choice]) -> str:
    """Write an annotation with what is meant instead of all that can be chosen."""
    names = "|".join(name for name, chosen in generics.items() if chosen is choice)
    return re.sub(rf"\b({names})\b", rf"\1[{meant}]", re.sub(rf"\b{choice.union}\b", meant, annotation))


def generic_class(block: str, name: str, generics: dict[str, Choice]) -> str:
    """Write a class as a generic one."""
    choice = generics[name]

    def line(code: re.Match[str]) -> str:
        constructor = "__new__" in code[0]
        text = re.sub(rf"\b{choice.taken}\b", choice.variable, code[0]) if constructor else code[0]
        return of(text, choice.variable, choice, generics)

    return CODE.sub(line, block).replace(f"class {name}:", f"class {name}(typing.Generic[{choice.variable}]):", 1)


def overloads(argument: re.Match[str], choice: Choice) -> list[tuple[str, str | None]]:
    """Give the forms of an argument, each with what it means; the general form is the last."""
    forms: list[tuple[str, str | None]] = [(word, meant) for word, meant in WORD.findall(argument["words"])]
    default = argument["default"] or ""
    if "type[" in argument["others"]:
        forms.append((f"type[{choice.variable}]", choice.variable))
    if default == " = ...":
        # The first word is the default.
        forms[0] = (forms[0][0] + default, forms[0][1])
        default = ""
    return [*forms, (argument["others"] + default, None)]


def rewritten(block: str, generics: dict[str, Choice]) -> str:
    """Write a class or a function as it is, generic or overloaded."""
    named = CLASS.search(block)
    if named and named[1] in generics:
        block = generic_class(block, named[1], generics)
    function, argument = FUNCTION.search(block), ARGUMENT.search(block)
    choice = next((it for it in CHOICES if argument and it.argument == argument["name"]), None)
    if not function or not argument or not choice or of(function["result"], "", choice, generics) == function["result"]:
        return ARGUMENT.sub(r"\g<name>: \g<others>\g<default>", block)
    out = ""
    for form, meant in overloads(argument, choice):
        result = of(function["result"], meant, choice, generics) if meant else function["result"]
        arguments = function["arguments"].replace(argument[0], f"{argument['name']}: {form}")
        # The documentation stands at the general form.
        rest = block[function.end() :] if meant is None else " ...\n"
        out += f"@typing.overload\ndef {function['name']}({arguments}) -> {result}:{rest}"
    return out


def main() -> None:
    """Rewrite the stub on the standard input."""
    stub = sys.stdin.read()
    records = next(found for found in ARGUMENT.finditer(stub) if found["name"] == RECORD.argument)
    union = " | ".join(meant for _, meant in WORD.findall(records["words"]))
    head, *blocks = re.split(r"^(?=@final|def )", stub.replace(union, RECORD.union), flags=re.MULTILINE)
    generics = generic_classes(blocks)
    variables = [
        f'{it.variable} = typing_extensions.TypeVar("{it.variable}", bound={it.union}, default={it.union}, covariant=True)'
        for it in CHOICES
    ]
    head = head.replace("Annotated, ", "").replace("import typing\n", "import typing\nimport typing_extensions\n", 1)
    declared = "\n".join([f"{RECORD.union}: typing.TypeAlias = {union}", *variables])
    sys.stdout.write(head + declared + "\n\n" + "".join(rewritten(block, generics) for block in blocks))


if __name__ == "__main__":
    main()
