/* SPDX-License-Identifier: MIT */
/*
 * The streams of io and the iterators of itertools.
 *
 * The streams carry their dict and weak reference list in the struct in every version; their file
 * offsets have 64 bits on every platform.
 */
#include "builtins.h"

/* clang-format off */

/* ---- io ------------------------------------------------------------------------------ */

STRUCT(io_base_2_7, "iobase", "Modules/_io/iobase.c", HEAD, M(P, dict), M(P, weakreflist));
/*
 * bits are the bit-fields, created to closefd. From 3.4 on finalizing is the second byte of their
 * word, except with MSVC, where a bit-field keeps its word to itself.
 */
STRUCT(file_io_2_7, "fileio", "Modules/_io/fileio.c, 2.7", HEAD, M(i, fd), M(I, bits),
       M(P, weakreflist), M(P, dict));
STRUCT(file_io_3_4, "fileio", "Modules/_io/fileio.c, 3.4", HEAD, M(i, fd), M(I, bits),
       WINDOWS_ONLY(B, finalizing), M(P, weakreflist), M(P, dict));
STRUCT(file_io_3_5, "fileio", "Modules/_io/fileio.c", HEAD, M(i, fd), M(I, bits),
       WINDOWS_ONLY(B, finalizing), M(I, blksize), M(P, weakreflist), M(P, dict));
STRUCT(file_io_3_14, "fileio", "Modules/_io/fileio.c", HEAD, M(i, fd), M(I, bits),
       WINDOWS_ONLY(B, finalizing), M(P, stat_atopen), M(P, weakreflist), M(P, dict));
STRUCT(bytes_io_2_7, "bytesio", "Modules/_io/bytesio.c, 2.7", HEAD, M(P, buf), M(n, pos),
       M(n, string_size), M(n, buf_size), M(P, dict), M(P, weakreflist));
STRUCT(bytes_io_3_5, "bytesio", "Modules/_io/bytesio.c", HEAD, M(P, buf), M(n, pos),
       M(n, string_size), M(P, dict), M(P, weakreflist), M(n, exports));
STRUCT(bytes_io_buffer_3_5, "bytesiobuf", "Modules/_io/bytesio.c", HEAD, M(P, source));
STRUCT(buffered_2_7, "buffered", "Modules/_io/bufferedio.c, 2.7", HEAD, M(P, raw), M(i, ok),
       M(i, detached), M(i, readable), M(i, writable), M(i, fast_closed_checks), M(Q, abs_pos),
       M(P, buffer), M(Q, pos), M(Q, raw_pos), M(Q, read_end), M(Q, write_pos), M(Q, write_end),
       M(P, lock), M(l, owner), M(n, buffer_size), M(n, buffer_mask), M(P, dict),
       M(P, weakreflist));
STRUCT(buffered_3_4, "buffered", "Modules/_io/bufferedio.c", HEAD, M(P, raw), M(i, ok),
       M(i, detached), M(i, readable), M(i, writable), M(B, finalizing), M(i, fast_closed_checks),
       M(Q, abs_pos), M(P, buffer), M(Q, pos), M(Q, raw_pos), M(Q, read_end), M(Q, write_pos),
       M(Q, write_end), M(P, lock), M(l, owner), M(n, buffer_size), M(n, buffer_mask), M(P, dict),
       M(P, weakreflist));
STRUCT(rw_pair_2_7, "rwpair", "Modules/_io/bufferedio.c", HEAD, M(P, reader), M(P, writer),
       M(P, dict), M(P, weakreflist));
STRUCT(string_io_2_7, "stringio", "Modules/_io/stringio.c, 2.7", HEAD, M(P, buf), M(n, pos),
       M(n, string_size), M(n, buf_size), M(B, ok), M(B, closed), M(B, readuniversal),
       M(B, readtranslate), M(P, decoder), M(P, readnl), M(P, writenl), M(P, dict),
       M(P, weakreflist));
STRUCT(accu_3_6, "_PyAccu", "Include/accu.h", M(P, large), M(P, small));
STRUCT(string_io_3_6, "stringio", "Modules/_io/stringio.c", HEAD, M(P, buf), M(n, pos),
       M(n, string_size), M(n, buf_size), M(i, state), SUB(accu_3_6, accu, 1), M(B, ok),
       M(B, closed), M(B, readuniversal), M(B, readtranslate), M(P, decoder), M(P, readnl),
       M(P, writenl), M(P, dict), M(P, weakreflist));
STRUCT(unicode_writer_3_12, "_PyUnicodeWriter", "Include/cpython/unicodeobject.h", M(P, buffer),
       M(P, data), M(i, kind), M(I, maxchar), M(n, size), M(n, pos), M(n, min_length),
       M(I, min_char), M(B, overallocate), M(B, readonly));
STRUCT(string_io_3_12, "stringio", "Modules/_io/stringio.c", HEAD, M(P, buf), M(n, pos),
       M(n, string_size), M(n, buf_size), M(i, state), SUB(unicode_writer_3_12, writer, 1),
       M(B, ok), M(B, closed), M(B, readuniversal), M(B, readtranslate), M(P, decoder),
       M(P, readnl), M(P, writenl), M(P, dict), M(P, weakreflist), M(P, module_state));
STRUCT(string_io_3_14, "stringio", "Modules/_io/stringio.c", HEAD, M(P, buf), M(n, pos),
       M(n, string_size), M(n, buf_size), M(i, state), M(P, writer), M(B, ok), M(B, closed),
       M(B, readuniversal), M(B, readtranslate), M(P, decoder), M(P, readnl), M(P, writenl),
       M(P, dict), M(P, weakreflist), M(P, module_state));
STRUCT(text_io_2_7, "textio", "Modules/_io/textio.c, 2.7", HEAD, M(i, ok), M(i, detached),
       M(n, chunk_size), M(P, buffer), M(P, encoding), M(P, encoder), M(P, decoder), M(P, readnl),
       M(P, errors), M(P, writenl), M(B, line_buffering), M(B, readuniversal), M(B, readtranslate),
       M(B, writetranslate), M(B, seekable), M(B, telling), M(P, encodefunc),
       M(B, encoding_start_of_stream), M(P, decoded_chars), M(n, decoded_chars_used),
       M(P, pending_bytes), M(n, pending_bytes_count), M(P, snapshot), M(P, raw), M(P, weakreflist),
       M(P, dict));
STRUCT(text_io_3_6, "textio", "Modules/_io/textio.c", HEAD, M(i, ok), M(i, detached),
       M(n, chunk_size), M(P, buffer), M(P, encoding), M(P, encoder), M(P, decoder), M(P, readnl),
       M(P, errors), M(P, writenl), M(B, line_buffering), M(B, write_through), M(B, readuniversal),
       M(B, readtranslate), M(B, writetranslate), M(B, seekable), M(B, has_read1), M(B, telling),
       M(B, finalizing), M(P, encodefunc), M(B, encoding_start_of_stream), M(P, decoded_chars),
       M(n, decoded_chars_used), M(P, pending_bytes), M(n, pending_bytes_count), M(P, snapshot),
       M(d, b2cratio), M(P, raw), M(P, weakreflist), M(P, dict));
STRUCT(text_io_3_12, "textio", "Modules/_io/textio.c", HEAD, M(i, ok), M(i, detached),
       M(n, chunk_size), M(P, buffer), M(P, encoding), M(P, encoder), M(P, decoder), M(P, readnl),
       M(P, errors), M(P, writenl), M(B, line_buffering), M(B, write_through), M(B, readuniversal),
       M(B, readtranslate), M(B, writetranslate), M(B, seekable), M(B, has_read1), M(B, telling),
       M(B, finalizing), M(P, encodefunc), M(B, encoding_start_of_stream), M(P, decoded_chars),
       M(n, decoded_chars_used), M(P, pending_bytes), M(n, pending_bytes_count), M(P, snapshot),
       M(d, b2cratio), M(P, raw), M(P, weakreflist), M(P, dict), M(P, state));
/* bits are the bit-fields pendingcr, translate and seennl. */
STRUCT(newline_decoder_2_7, "nldecoder_object", "Modules/_io/textio.c", HEAD, M(P, decoder),
       M(P, errors), M(I, bits));

/* ---- itertools ----------------------------------------------------------------------- */

STRUCT(count_2_7, "countobject", "Modules/itertoolsmodule.c", HEAD, M(n, cnt), M(P, long_cnt),
       M(P, long_step));
STRUCT(repeat_2_7, "repeatobject", "Modules/itertoolsmodule.c", HEAD, M(P, element), M(n, cnt));
STRUCT(chain_2_7, "chainobject", "Modules/itertoolsmodule.c", HEAD, M(P, source), M(P, active));
STRUCT(islice_2_7, "isliceobject", "Modules/itertoolsmodule.c", HEAD, M(P, it), M(n, next),
       M(n, stop), M(n, step), M(n, cnt));
STRUCT(cycle_2_7, "cycleobject", "Modules/itertoolsmodule.c, 2.7", HEAD, M(P, it), M(P, saved),
       M(i, firstpass));
STRUCT(cycle_3_6, "cycleobject", "Modules/itertoolsmodule.c", HEAD, M(P, it), M(P, saved),
       M(n, index), M(i, firstpass));
/* Without firstpass since 3.15.0a1 and, by the backport of gh-123471, 3.14.7. */
STRUCT(cycle_3_14_7, "cycleobject", "Modules/itertoolsmodule.c", HEAD, M(P, it), M(P, saved),
       M(n, index));
STRUCT(groupby_2_7, "groupbyobject", "Modules/itertoolsmodule.c", HEAD, M(P, it), M(P, keyfunc),
       M(P, tgtkey), M(P, currkey), M(P, currvalue));
STRUCT(groupby_3_7, "groupbyobject", "Modules/itertoolsmodule.c", HEAD, M(P, it), M(P, keyfunc),
       M(P, tgtkey), M(P, currkey), M(P, currvalue), M(P, currgrouper));
STRUCT(groupby_3_12, "groupbyobject", "Modules/itertoolsmodule.c", HEAD, M(P, it), M(P, keyfunc),
       M(P, tgtkey), M(P, currkey), M(P, currvalue), M(P, currgrouper), M(P, state));
STRUCT(grouper_2_7, "_grouperobject", "Modules/itertoolsmodule.c", HEAD, M(P, parent),
       M(P, tgtkey));
STRUCT(tee_2_7, "teeobject", "Modules/itertoolsmodule.c", HEAD, M(P, dataobj), M(i, index),
       M(P, weakreflist));
STRUCT(tee_3_12, "teeobject", "Modules/itertoolsmodule.c", HEAD, M(P, dataobj), M(i, index),
       M(P, weakreflist), M(P, state));
STRUCT(accumulate_3_6, "accumulateobject", "Modules/itertoolsmodule.c", HEAD, M(P, total), M(P, it),
       M(P, binop));
STRUCT(accumulate_3_8, "accumulateobject", "Modules/itertoolsmodule.c", HEAD, M(P, total), M(P, it),
       M(P, binop), M(P, initial));
STRUCT(accumulate_3_12, "accumulateobject", "Modules/itertoolsmodule.c", HEAD, M(P, total),
       M(P, it), M(P, binop), M(P, initial), M(P, state));
STRUCT(batched_3_12, "batchedobject", "Modules/itertoolsmodule.c", HEAD, M(P, it),
       M(n, batch_size));
STRUCT(batched_3_13, "batchedobject", "Modules/itertoolsmodule.c", HEAD, M(P, it), M(n, batch_size),
       M(B, strict));
STRUCT(pairwise_3_10, "pairwiseobject", "Modules/itertoolsmodule.c", HEAD, M(P, it), M(P, old));
STRUCT(pairwise_3_13, "pairwiseobject", "Modules/itertoolsmodule.c", HEAD, M(P, it), M(P, old),
       M(P, result));
STRUCT(starmap_2_7, "starmapobject", "Modules/itertoolsmodule.c", HEAD, M(P, func), M(P, it));
STRUCT(imap_2_7, "imapobject", "Modules/itertoolsmodule.c", HEAD, M(P, iters), M(P, func));
STRUCT(filterfalse_2_7, "filterfalseobject", "Modules/itertoolsmodule.c", HEAD, M(P, func),
       M(P, it));
STRUCT(compress_2_7, "compressobject", "Modules/itertoolsmodule.c", HEAD, M(P, data),
       M(P, selectors));
STRUCT(dropwhile_2_7, "dropwhileobject", "Modules/itertoolsmodule.c", HEAD, M(P, func), M(P, it),
       M(l, start));
STRUCT(takewhile_2_7, "takewhileobject", "Modules/itertoolsmodule.c", HEAD, M(P, func), M(P, it),
       M(l, stop));
STRUCT(izip_2_7, "izipobject", "Modules/itertoolsmodule.c", HEAD, M(n, tuplesize), M(P, ittuple),
       M(P, result));
STRUCT(zip_longest_2_7, "ziplongestobject", "Modules/itertoolsmodule.c", HEAD, M(n, tuplesize),
       M(n, numactive), M(P, ittuple), M(P, result), M(P, fillvalue));
STRUCT(product_2_7, "productobject", "Modules/itertoolsmodule.c", HEAD, M(P, pools), M(P, indices),
       M(P, result), M(i, stopped));
STRUCT(combinations_2_7, "combinationsobject", "Modules/itertoolsmodule.c", HEAD, M(P, pool),
       M(P, indices), M(P, result), M(n, r), M(i, stopped));
STRUCT(permutations_2_7, "permutationsobject", "Modules/itertoolsmodule.c", HEAD, M(P, pool),
       M(P, indices), M(P, cycles), M(P, result), M(n, r), M(i, stopped));


/* ---- Who has which shape -------------------------------------------------------------- */

const builtin_fact iterator_builtins[] = {
    {"_io._IOBase", PY(2, 7, 0), &io_base_2_7},
    {"_io._RawIOBase", PY(2, 7, 0), &io_base_2_7},
    {"_io._BufferedIOBase", PY(2, 7, 0), &io_base_2_7},
    {"_io._TextIOBase", PY(2, 7, 0), &io_base_2_7},
    {"_io.FileIO", PY(2, 7, 0), &file_io_2_7}, {"_io.FileIO", PY(3, 4, 0), &file_io_3_4},
    {"_io.FileIO", PY(3, 5, 0), &file_io_3_5}, {"_io.FileIO", PY(3, 14, 0), &file_io_3_14},
    {"_io.BytesIO", PY(2, 7, 0), &bytes_io_2_7}, {"_io.BytesIO", PY(3, 5, 0), &bytes_io_3_5},
    {"_io._BytesIOBuffer", PY(3, 5, 0), &bytes_io_buffer_3_5},
    {"_io.BufferedReader", PY(2, 7, 0), &buffered_2_7},
    {"_io.BufferedReader", PY(3, 4, 0), &buffered_3_4},
    {"_io.BufferedWriter", PY(2, 7, 0), &buffered_2_7},
    {"_io.BufferedWriter", PY(3, 4, 0), &buffered_3_4},
    {"_io.BufferedRandom", PY(2, 7, 0), &buffered_2_7},
    {"_io.BufferedRandom", PY(3, 4, 0), &buffered_3_4},
    {"_io.BufferedRWPair", PY(2, 7, 0), &rw_pair_2_7},
    {"_io.StringIO", PY(2, 7, 0), &string_io_2_7}, {"_io.StringIO", PY(3, 6, 0), &string_io_3_6},
    {"_io.StringIO", PY(3, 12, 0), &string_io_3_12},
    {"_io.StringIO", PY(3, 14, 0), &string_io_3_14},
    {"_io.TextIOWrapper", PY(2, 7, 0), &text_io_2_7},
    {"_io.TextIOWrapper", PY(3, 6, 0), &text_io_3_6},
    {"_io.TextIOWrapper", PY(3, 12, 0), &text_io_3_12},
    {"_io.IncrementalNewlineDecoder", PY(2, 7, 0), &newline_decoder_2_7},
    {"itertools.count", PY(2, 7, 0), &count_2_7},
    {"itertools.repeat", PY(2, 7, 0), &repeat_2_7},
    {"itertools.chain", PY(2, 7, 0), &chain_2_7},
    {"itertools.islice", PY(2, 7, 0), &islice_2_7},
    {"itertools.cycle", PY(2, 7, 0), &cycle_2_7}, {"itertools.cycle", PY(3, 6, 0), &cycle_3_6},
    {"itertools.cycle", PY(3, 14, 7), &cycle_3_14_7},
    {"itertools.groupby", PY(2, 7, 0), &groupby_2_7},
    {"itertools.groupby", PY(3, 7, 0), &groupby_3_7},
    {"itertools.groupby", PY(3, 12, 0), &groupby_3_12},
    {"itertools._grouper", PY(2, 7, 0), &grouper_2_7},
    {"itertools._tee", PY(2, 7, 0), &tee_2_7}, {"itertools._tee", PY(3, 12, 0), &tee_3_12},
    {"itertools.accumulate", PY(3, 6, 0), &accumulate_3_6},
    {"itertools.accumulate", PY(3, 8, 0), &accumulate_3_8},
    {"itertools.accumulate", PY(3, 12, 0), &accumulate_3_12},
    {"itertools.batched", PY(3, 12, 0), &batched_3_12},
    {"itertools.batched", PY(3, 13, 0), &batched_3_13},
    {"itertools.pairwise", PY(3, 10, 0), &pairwise_3_10},
    {"itertools.pairwise", PY(3, 13, 0), &pairwise_3_13},
    {"itertools.starmap", PY(2, 7, 0), &starmap_2_7},
    {"itertools.imap", PY(2, 7, 0), &imap_2_7}, {"itertools.imap", PY(3, 0, 0), NULL},
    {"itertools.ifilter", PY(2, 7, 0), &filterfalse_2_7}, {"itertools.ifilter", PY(3, 0, 0), NULL},
    {"itertools.ifilterfalse", PY(2, 7, 0), &filterfalse_2_7},
    {"itertools.ifilterfalse", PY(3, 0, 0), NULL},
    {"itertools.filterfalse", PY(3, 0, 0), &filterfalse_2_7},
    {"itertools.compress", PY(2, 7, 0), &compress_2_7},
    {"itertools.dropwhile", PY(2, 7, 0), &dropwhile_2_7},
    {"itertools.takewhile", PY(2, 7, 0), &takewhile_2_7},
    {"itertools.izip", PY(2, 7, 0), &izip_2_7}, {"itertools.izip", PY(3, 0, 0), NULL},
    {"itertools.izip_longest", PY(2, 7, 0), &zip_longest_2_7},
    {"itertools.izip_longest", PY(3, 0, 0), NULL},
    {"itertools.zip_longest", PY(3, 0, 0), &zip_longest_2_7},
    {"itertools.product", PY(2, 7, 0), &product_2_7},
    {"itertools.combinations", PY(2, 7, 0), &combinations_2_7},
    {"itertools.combinations_with_replacement", PY(2, 7, 0), &combinations_2_7},
    {"itertools.permutations", PY(2, 7, 0), &permutations_2_7},
    {NULL, 0, NULL},
};
/* clang-format on */
