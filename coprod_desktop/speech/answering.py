"""The side of a `child_process` that answers.

It imports little, so that such a program starts at once.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from typing import Any

ON_STDIN, ON_STDOUT, ON_STDERR = 0, 1, 2


def answer_orders(answer: Callable[[dict[str, Any], bytes], bytes | None]) -> None:
    """Answers until the input ends.

    ``answer`` gets an order with the bytes that came with it; it gives None for no answer.
    """
    orders = open(ON_STDIN, "rb", closefd=False)  # noqa: SIM115 - open as long as the program
    answers = os.fdopen(os.dup(ON_STDOUT), "wb")
    # Whatever a library prints must not get between the answers.
    os.dup2(ON_STDERR, ON_STDOUT)
    for line in orders:
        order = json.loads(line)
        given = answer(order, orders.read(order.pop("bytes", 0)))
        answers.write((-1 if given is None else len(given)).to_bytes(4, "little", signed=True))
        answers.write(given or b"")
        answers.flush()
