/* SPDX-License-Identifier: MIT */
/* A C program that does nothing: what starting any program takes. */
int main(void)
{
    return 0;
}
