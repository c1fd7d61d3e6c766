layoutsim layout
