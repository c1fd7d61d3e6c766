"""cages has no __init__.py, from 3.3 on it is a package all the same."""
import cages.wire.mesh
from cages.wire import mesh as fine


class Cage(cages.wire.mesh.Mesh):
    __slots__ = ('door',)


class Fine(fine.Mesh):
    pass
