mkdir -p $TMP/empty && cd $TMP && layoutsim facts empty
