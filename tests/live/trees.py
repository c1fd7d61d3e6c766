# SPDX-License-Identifier: MIT
"""trees.py LAYOUTSIM: whole source trees, as `layoutsim facts` reads them and as interpreters do.

    trees.py LAYOUTSIM                           each interpreter's own standard library
    trees.py LAYOUTSIM --tree DIR --only a,b     packages of a folder, imported by each interpreter
    --python 3.8,3.13   only these      --sample N  that many modules, taken with --seed
    --interpreter PATH  this one, not those found
    --instances         sizes of instances that can be made without arguments, too
    --least PERCENT     of the classes have to be decided
    --show N            wrong answers and declined classes to show

Exit status 1: something is wrong, or too little decided; 77: no interpreter here, or no package.
"""
import argparse
import collections
import os
import random
import re
import subprocess
import sys

import classes

HERE = os.path.dirname(os.path.abspath(__file__))
# What importing does to others than Python: a browser, a window, a message. Not told apart by name:
# __main__ runs.
LEFT_OUT = re.compile(r'(^|\.)(__main__|antigravity|this|idlelib|turtledemo|test|tests|lib2to3\.tests'
                      r'|site-packages|dist-packages|__phello__|sitecustomize|usercustomize)(\.|$)')


def modules_of(root, only):
    found = []
    for folder, inner, names in os.walk(root):
        inner[:] = [name for name in inner if name.isidentifier()]
        for name in names:
            path = os.path.relpath(os.path.join(folder, name), root)
            if not path.endswith('.py'):
                continue
            dotted = path[:-3].replace(os.sep, '.')
            dotted = re.sub(r'\.__init__$', '', dotted)
            if all(part.isidentifier() for part in dotted.split('.')) and \
                    not LEFT_OUT.search(dotted) and (not only or dotted.split('.')[0] in only):
                found.append(dotted)
    return sorted(found)


def path_of(root, dotted):
    base = os.path.join(root, *dotted.split('.'))
    return base + '.py' if os.path.isfile(base + '.py') else os.path.join(base, '__init__.py')


def ask_python(python, root, names, instances):
    command = [python, os.path.join(HERE, 'report_modules.py'), root] + ['instances'] * instances
    # The library's own distutils, not the one that setuptools puts in its place.
    done = subprocess.run(command, input='\n'.join(names), stdout=subprocess.PIPE,
                          env=dict(os.environ, SETUPTOOLS_USE_DISTUTILS='stdlib'),
                          universal_newlines=True, errors='replace')
    facts, failed = collections.defaultdict(dict), {}
    for line in done.stdout.splitlines():
        cells = line.split('\t')
        if len(cells) == 4 and cells[1] == '!':
            failed[cells[0]] = '%s: %s' % (cells[2], cells[3])
        elif len(cells) == 4:
            facts[os.path.realpath(cells[0]), cells[1]][cells[2]] = cells[3]
    return facts, failed


def ask_layoutsim(layoutsim, paths, version, arch, more):
    command = [layoutsim, 'facts', '--all', '--python', version, '--arch', arch] + more + paths
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          universal_newlines=True, errors='replace')
    if done.returncode not in (0, 2) or not done.stdout:  # 2: some file cannot be read
        sys.exit('layoutsim failed: %d %s' % (done.returncode, done.stderr[-300:]))
    facts, path = collections.defaultdict(dict), None
    for line in done.stdout.splitlines():
        cells = line.split('\t')
        if line.startswith('# ') and ': this raises ' not in line:
            path = os.path.realpath(line[2:])
        elif len(cells) == 3:
            facts[path, cells[0]][cells[1]] = cells[2]
    return facts


class Counts:
    def __init__(self):
        self.counts = collections.Counter()
        self.wrong = []
        self.reasons, self.lacking = collections.defaultdict(list), collections.defaultdict(list)

    @staticmethod
    def add_reason(to, reason, key):
        to[re.sub(r'^(requested: )?line \d+: ', r'\1', reason)].append(key)

    def add_fact(self, key, fact, want, got, why):
        if fact.startswith('instance.'):
            part = 'instances'
            if got is None or want == '?':
                self.counts[part + ' declined'] += 1
                self.add_reason(self.lacking, why, key)
                return
        else:
            part = 'facts'
            if '?' in str(want) or (fact == 'members' and got is None):
                return
        right = want == got
        self.counts[part + (' right' if right else ' wrong')] += 1
        if not right:
            self.wrong.append((key, fact, want, got))

    def add_class(self, key, want, got):
        self.counts['classes'] += 1
        if not got or 'unknown' in got:
            self.counts['declined'] += 1
            self.add_reason(self.reasons, got.get('unknown', 'it is not found'), key)
            return
        if 'error' in got:
            self.counts['facts wrong'] += 1
            self.wrong.append((key, 'error', 'a class', got['error']))
            return
        before = len(self.wrong)
        for fact in want:
            self.add_fact(key, fact, want[fact], got.get(fact), got.get('instance.unknown', '?'))
        if len(self.wrong) > before:
            self.wrong[before:] = [(key, ' '.join(w[1] for w in self.wrong[before:]),
                                    ' '.join(str(w[2]) for w in self.wrong[before:]),
                                    ' '.join(str(w[3]) for w in self.wrong[before:]))]


def compare(want, got):
    result = Counts()
    for key in sorted(want):
        result.add_class(key, want[key], got.get(key, {}))
    return result


def show(root, result, most):
    for (path, name), fact, want, got in result.wrong[:most]:
        print('    wrong: %s %s %s: want %s, got %s'
              % (os.path.relpath(path, root), name, fact, want, got))
    show_reasons(root, 'declined', result.reasons, most)
    show_reasons(root, 'instance facts declined', result.lacking, most)


def show_reasons(root, what, reasons, most):
    for reason, keys in sorted(reasons.items(), key=lambda item: -len(item[1]))[:most]:
        places = ', '.join('%s:%s' % (os.path.relpath(p, root), n) for p, n in keys[:3])
        print('    %s %4d: %s (%s)' % (what, len(keys), reason, places))


def only(args):
    """Packages to be read that are there; None: all."""
    if not args.only:
        return None
    there = []
    for name in args.only.split(','):
        if os.path.exists(path_of(args.tree, name)):
            there.append(name)
        else:
            print('not compared: %s, which is not in %s' % (name, args.tree))
    return there


def asked_of(args, python):
    """(version, arch, folder of its library); None: it does not run, or is not asked."""
    described = classes.describe(python)
    wanted = args.python.replace('.', r'\.').replace(',', '|')
    if described is None or (wanted and not re.match(r'(%s)\b' % wanted, described[0])):
        return None
    library = subprocess.check_output([python, '-c', 'import os; print(os.path.dirname(os.__file__))'],
                                      universal_newlines=True).strip()
    return described + (library,)


def sample(args, names):
    if not args.sample:
        return names
    return sorted(random.Random(args.seed).sample(names, min(args.sample, len(names))))


def check(args, python):
    described = asked_of(args, python)
    if described is None:
        return None
    version, arch, library = described
    root = args.tree or library
    names = sample(args, modules_of(root, args.packages))
    want, failed = ask_python(python, root, names, args.instances)
    more = ['--path', library] if args.tree and args.library else []
    got = ask_layoutsim(args.layoutsim, [path_of(root, n) for n in names], version, arch, more)
    result = compare(want, got)
    counts = result.counts
    decided = counts['classes'] - counts['declined']
    print('%-16s %d modules (%d not importable), %d classes, %.1f %% decided, %d facts right, %d wrong'
          % (version, len(names), len(failed), counts['classes'],
             100.0 * decided / max(1, counts['classes']), counts['facts right'],
             counts['facts wrong'])
          + ('; instances: %d right, %d wrong, %d declined' %
             tuple(counts['instances ' + w] for w in ('right', 'wrong', 'declined'))
             if args.instances else ''))
    show(root, result, args.show)
    if 100.0 * decided < args.least * counts['classes']:
        counts['too few'] = 1
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('layoutsim')
    parser.add_argument('--python', default='')
    parser.add_argument('--interpreter')
    parser.add_argument('--tree')
    parser.add_argument('--only')
    parser.add_argument('--library', action='store_true', help='give layoutsim the library to read')
    parser.add_argument('--instances', action='store_true')
    parser.add_argument('--sample', type=int)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--least', type=float, default=0)
    parser.add_argument('--show', type=int, default=12)
    args = parser.parse_args()
    args.packages = only(args)
    if args.packages == [] or args.interpreter and not os.path.exists(args.interpreter):
        sys.exit(77)
    results = [check(args, python)
               for python in ([args.interpreter] if args.interpreter else classes.found_pythons())]
    results = [result for result in results if result is not None]
    wrong = sum(r['facts wrong'] + r['instances wrong'] for r in results)
    print('%d interpreters, %d wrong' % (len(results), wrong))
    few = sum(r['too few'] for r in results)
    if few:
        print('less than %g %% decided by %d of them' % (args.least, few))
    sys.exit(77 if not results else 1 if wrong or few else 0)


if __name__ == '__main__':
    main()
