"""What docker-compose 1.29 makes of many files: reads paths, and writes for each "accepts", "crashes" or "refuses" with the reason.

It does what `docker-compose -f FILE config` does, without starting Python once for each file.
"""
import functools
import logging
import sys

from compose.cli.command import get_config_from_options
from compose.cli.errors import UserError
from compose.config import validation
from compose.config.errors import ConfigurationError
from compose.config.serialize import serialize_config

logging.disable(logging.CRITICAL)
validation.load_jsonschema = functools.lru_cache(validation.load_jsonschema)


def verdict(path):
    try:
        serialize_config(get_config_from_options(".", {"--file": [path]}))
    except (ConfigurationError, UserError) as error:
        return f"refuses\t{error}"
    except Exception as error:
        return f"crashes\t{type(error).__name__}: {error}"
    return "accepts\t"


for line in sys.stdin:
    print(verdict(line.rstrip("\n")).replace("\n", " "), flush=True)
