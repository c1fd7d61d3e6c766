layoutsim layout - --python 3.8,3.12 --why <<'EOF' | grep -v -e '─' -e '│' -e '^    -\?[0-9]'
import functools

class Base:
    def __init__(self, name, size=None):
        self.name = name
        if size:
            self.size = size

class File(Base):
    def __init__(self, *args, **options):
        super().__init__(*args)
        with open(self.name) as self.file:
            pass
        self._helper()
        for key in options:
            self.last = key

    def _helper(self):
        self.__count = 0

    def read(self):
        def done():
            self.done = True
        setattr(self, 'data', self.file.read())
        for self.line, *self.rest in self.data:
            done()

    @property
    def mode(self):
        return self._mode

    @mode.setter
    def mode(self, to):
        self._mode = to

    @functools.cached_property
    def lines(self):
        return 3

    async def close(self):
        self.mode = self.closed = 1

class Any:
    def __init__(self, **options):
        for key, value in options.items():
            setattr(self, key, value)
EOF
