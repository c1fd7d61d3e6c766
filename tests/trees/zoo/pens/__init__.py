from zoo.pens.pen import Fenced as Fence
