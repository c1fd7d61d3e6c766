layoutsim layout ../cases/
