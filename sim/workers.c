/* SPDX-License-Identifier: MIT */
/* Threads that take the next item until there is none. */
#define _POSIX_C_SOURCE 200809L /* sysconf */

#include "workers.h"

#ifdef LAYOUTSIM_THREADS

#include <stdlib.h>
#include <unistd.h>

typedef struct queue {
    lock guard;
    size_t next, count;
    work *each;
    void *what;
} queue;

typedef struct worker {
    queue *from;
    unsigned number;
    pthread_t thread;
} worker;

/* The number of an item nobody has; `count`: all are taken. */
static size_t take_item(queue *from)
{
    lock_take(&from->guard);
    size_t item = from->next;
    if (item < from->count) from->next++;
    lock_leave(&from->guard);
    return item;
}

static void *run(void *of)
{
    const worker *self = of;
    queue *from = self->from;
    for (size_t item; (item = take_item(from)) < from->count;)
        from->each(from->what, self->number, item);
    return NULL;
}

void workers_run(unsigned workers, size_t count, work *each, void *what)
{
    queue all = {.count = count, .each = each, .what = what};
    worker *made = workers > 1 ? calloc(workers, sizeof *made) : NULL;
    worker self = {.from = &all};
    unsigned started = 1;
    lock_make(&all.guard);
    for (; made != NULL && started < workers; started++) {
        made[started] = (worker){.from = &all, .number = started};
        if (pthread_create(&made[started].thread, NULL, run, &made[started]) != 0) break;
    }
    run(&self);
    for (unsigned i = 1; i < started && made != NULL; i++) pthread_join(made[i].thread, NULL);
    lock_free(&all.guard);
    free(made);
}

unsigned workers_most(void)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    return cores < 1 ? 1 : (unsigned)cores;
}

void lock_make(lock *made)
{
    pthread_mutex_init(made, NULL);
}

void lock_free(lock *of)
{
    pthread_mutex_destroy(of);
}

void lock_take(lock *of)
{
    pthread_mutex_lock(of);
}

void lock_leave(lock *of)
{
    pthread_mutex_unlock(of);
}

#else

void workers_run(unsigned workers, size_t count, work *each, void *what)
{
    (void)workers;
    for (size_t item = 0; item < count; item++) each(what, 0, item);
}

unsigned workers_most(void)
{
    return 1;
}

void lock_make(lock *made)
{
    *made = 0;
}

void lock_free(lock *of)
{
    *of = 0;
}

void lock_take(lock *of)
{
    *of = 1;
}

void lock_leave(lock *of)
{
    *of = 0;
}

#endif
