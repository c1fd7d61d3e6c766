# eval_golden.py PROBE NAME=INTERPRETER... : writes eval_cases/CASE.golden, what real interpreters say.
#
# Runs the probe (tests/live has one) over every case but unknown.py, which has no truth to compare
# with. Interpreters that answer alike share a block: "=== NAMES", then CLASS FACT VALUE by tabs.
# Bytes requested are left out: they count what the attributes hold.
import glob
import os
import subprocess
import sys


def answer(probe, interpreter, case):
    out = subprocess.run([interpreter, '-W', 'ignore', probe, case], stdout=subprocess.PIPE,
                         stderr=subprocess.DEVNULL).stdout.decode()
    lines = [line for line in out.split('\n')
             if line and not line.startswith('#') and '\tinstance.requested\t' not in line]
    return '\n'.join(lines)


def main():
    probe, interpreters = sys.argv[1], [arg.split('=') for arg in sys.argv[2:]]
    for case in sorted(glob.glob(os.path.join(os.path.dirname(__file__) or '.', 'eval_cases', '*.py'))):
        if case.endswith('unknown.py'):
            continue
        blocks = {}
        for name, interpreter in interpreters:
            text = answer(probe, interpreter, case)
            if text:
                blocks.setdefault(text, []).append(name)
        with open(case[:-3] + '.golden', 'w') as out:
            for text, names in blocks.items():
                out.write('=== %s\n%s\n' % (' '.join(names), text))


main()
