#!/usr/bin/env python3
"""Prints a spare port for a test's server, from below those that outgoing connections are given.

A server that is stopped and started again must find its port free; one from the kernel's own range may meanwhile have
become the near end of somebody's connection.
"""

import random
import socket
from pathlib import Path

LOWEST = 15000


def spare_port() -> int:
    outgoing = Path("/proc/sys/net/ipv4/ip_local_port_range").read_text().split()
    ports = list(range(LOWEST, max(int(outgoing[0]), LOWEST + 1000)))
    random.SystemRandom().shuffle(ports)
    for port in ports:
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise SystemExit("no port is spare")


if __name__ == "__main__":
    print(spare_port())
