layoutsim structs dict --python 3.14t --arch armhf --json
