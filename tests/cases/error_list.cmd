for list in "--python 3.6,,3.7" "--python 3.6," "--python ,3.6" "--arch 64," "--kind ,dict" "--fields 3,,4"; do layoutsim population --fields 3 $list; echo $?; done
for list in , 3, -3 3- 3-2; do layoutsim population --fields $list; echo $?; done
layoutsim --fields 3, || layoutsim --fields 3,4
