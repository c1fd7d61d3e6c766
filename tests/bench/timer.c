/* SPDX-License-Identifier: MIT */
/*
 * The median wall time of running a program, in microseconds; its output is thrown away.
 *
 *     timer RUNS PROGRAM [ARGUMENT...]
 */
#define _POSIX_C_SOURCE 200809L
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MAX_RUNS = 10000 };

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static void become(char **program)
{
    int sink = open("/dev/null", O_WRONLY);
    if (sink >= 0) dup2(sink, STDOUT_FILENO);
    execvp(program[0], program);
    perror(program[0]);
    _exit(127);
}

static double run(char **program)
{
    double start = now();
    int status = 1;
    pid_t child = fork();
    if (child == 0) become(program);
    if (child < 0 || waitpid(child, &status, 0) < 0 || status != 0) exit(1);
    return now() - start;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

int main(int argc, char **argv)
{
    static double times[MAX_RUNS];
    int runs = argc > 2 ? atoi(argv[1]) : 0;
    if (runs < 1 || runs > MAX_RUNS) return 2;
    for (int i = 0; i < runs; i++) times[i] = run(argv + 2);
    qsort(times, (size_t)runs, sizeof times[0], by_size);
    printf("%.0f\n", times[runs / 2]);
    return 0;
}
