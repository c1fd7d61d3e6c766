layoutsim check --fix --diff
layoutsim check --unsafe-fixes
layoutsim check --format xml
layoutsim check --sort size
layoutsim check --explain LAY999
layoutsim check --explain redundent-slot
layoutsim check --select LAY9
layoutsim check --statistics --format json
layoutsim check nowhere.py
cd "$(mktemp -d)" && layoutsim check
