/* SPDX-License-Identifier: MIT */
/*
 * Work on several cores. A build without LAYOUTSIM_THREADS does it all on one, with the same
 * outcome.
 */
#ifndef LAYOUTSIM_WORKERS_H
#define LAYOUTSIM_WORKERS_H

#include <stddef.h>

/* Done once for each of `count` items, by one of several workers, numbered from 0. */
typedef void work(void *what, unsigned worker, size_t item);

/* Hands out the items in order; back when all are done. Where the system gives no more threads
   there are fewer workers. */
void workers_run(unsigned workers, size_t count, work *each, void *what);

/* Whether anything can be done at once, and on how many cores. */
unsigned workers_most(void);

/* ---- What two of them may not do at once ---- */

#ifdef LAYOUTSIM_THREADS
#include <pthread.h>
typedef pthread_mutex_t lock;
#else
typedef char lock;
#endif

void lock_make(lock *made);
void lock_free(lock *of);
void lock_take(lock *of);
void lock_leave(lock *of);

#endif
