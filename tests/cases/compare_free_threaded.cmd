layoutsim --python 3.13t --arch armhf --fields 3
