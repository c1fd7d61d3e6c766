# SPDX-License-Identifier: MIT
# Runs PROGRAM and compares what it prints with the file WANT.
execute_process(COMMAND ${PROGRAM} OUTPUT_VARIABLE got RESULT_VARIABLE result)
file(READ ${WANT} want)
if(NOT result EQUAL 0 OR NOT got STREQUAL want)
  message(FATAL_ERROR "exit ${result}, printed\n${got}instead of\n${want}")
endif()
