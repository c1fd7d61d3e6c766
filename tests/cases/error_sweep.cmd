for o in "--fields 5-3" "--fields 3,x" "--fields 0-99999" "--by nothing" "--plot --csv" "--tree" "--plot=yes" "3" "--fields="; do layoutsim sweep $o; echo $?; done
