"""`python -m minitf.js FILE.js` runs a JavaScript file on minitf."""

import sys

from minitf.js.command_line import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
