layoutsim sweep --python all --arch all --kind all --csv | wc -l | tr -d " "
