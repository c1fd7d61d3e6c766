layoutsim --python 3.11 --arch armhf --fields 2 --kind dict,slots+dict
