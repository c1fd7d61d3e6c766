/* SPDX-License-Identifier: MIT */
/* Numbers: where they end, and whether they may. Their value is read by the parser. */
#include "python/lexer.h"

#include <string.h>

typedef bool digit_test(char c);

static bool is_decimal(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_octal(char c)
{
    return c >= '0' && c <= '7';
}

static bool is_binary(char c)
{
    return c == '0' || c == '1';
}

static bool is_hex(char c)
{
    return is_decimal(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

/* Digits with single underscores between them; false if there is none, or one too many. */
static bool skip_digits(lexer *of, digit_test *test)
{
    if (!test(*of->at)) return false;
    for (;;) {
        while (test(*of->at)) of->at++;
        if (*of->at != '_' || of->rules->old) return true;
        of->at++;
        if (!test(*of->at)) return false;
    }
}

/* An e without digits is not of the number. */
static bool skip_exponent(lexer *of)
{
    if ((*of->at | 0x20) != 'e') return true;
    size_t sign = of->at[1] == '+' || of->at[1] == '-';
    if (!is_decimal(of->at[1 + sign])) return true;
    of->at += 1 + sign;
    return skip_digits(of, is_decimal);
}

/* ---- What may follow ---- */

static bool is_letter(char c)
{
    return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_' || (unsigned char)c >= 0x80;
}

/* Operators that are words: 1if x else 2. Of those with i no more than two letters are read. */
static bool is_word_operator(const char *at)
{
    static const char *const words[] = {"and", "else", "for", "if", "in", "is", "not", "or"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t length = strlen(words[i]);
        if (strncmp(at, words[i], length) != 0) continue;
        return *at == 'i' || !(is_letter(at[length]) || is_decimal(at[length]));
    }
    return false;
}

static void end_number(lexer *of, token *found)
{
    bool fine = !of->rules->strict_numbers || is_word_operator(of->at) ||
                !(is_letter(*of->at) || is_decimal(*of->at));
    if (fine) lexer_take(of, found, T_NUMBER);
    else lexer_bad(of, found, "invalid decimal literal");
}

static void end_integer(lexer *of, token *found)
{
    if (of->rules->old && (*of->at | 0x20) == 'l') of->at++;
    end_number(of, found);
}

/* ---- Kinds ---- */

static void read_based(lexer *of, token *found, digit_test *test)
{
    of->at += 2;
    if (*of->at == '_' && !of->rules->old) of->at++;
    if (!skip_digits(of, test) || is_decimal(*of->at)) lexer_bad(of, found, "invalid number");
    else end_integer(of, found);
}

/* Behind the digits: whether the number is no integer. */
static bool is_real(const lexer *of)
{
    char c = *of->at;
    if (c == '.' || (c | 0x20) == 'j') return true;
    if ((c | 0x20) != 'e') return false;
    return is_decimal(of->at[of->at[1] == '+' || of->at[1] == '-' ? 2 : 1]);
}

static void read_real(lexer *of, token *found)
{
    bool fine = true;
    if (*of->at == '.') {
        of->at++;
        fine = !is_decimal(*of->at) || skip_digits(of, is_decimal);
    }
    if (!fine || !skip_exponent(of)) {
        lexer_bad(of, found, "invalid decimal literal");
        return;
    }
    if ((*of->at | 0x20) == 'j') of->at++;
    end_number(of, found);
}

/* 2.7 reads octals so; 3.x allows only zeros. */
static bool is_zero_led(const lexer *of, const char *start)
{
    bool other = false;
    for (const char *c = start; c < of->at; c++)
        other |= of->rules->old ? *c >= '8' : *c != '0' && *c != '_';
    return *start == '0' && other;
}

void lexer_number(lexer *of, token *found)
{
    const char *start = of->at;
    int base = *start == '0' ? start[1] | 0x20 : ' ';
    digit_test *test = base == 'x'   ? is_hex
                       : base == 'o' ? is_octal
                       : base == 'b' ? is_binary
                                     : NULL;
    if (test != NULL) read_based(of, found, test);
    else if (*start != '.' && !skip_digits(of, is_decimal))
        lexer_bad(of, found, "invalid decimal literal");
    else if (is_real(of)) read_real(of, found);
    else if (is_zero_led(of, start))
        lexer_bad(of, found, "leading zeros in decimal integer literals are not permitted");
    else end_integer(of, found);
}
