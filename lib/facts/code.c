/* SPDX-License-Identifier: MIT */
/*
 * Functions, methods, modules, code, frames, generators: what runs.
 *
 * From 3.11 on a frame is two structs, the object seen by Python and the interpreter frame, and a
 * generator carries the second one inside it, with its locals and stack as items.
 */
#include "builtins.h"

/* clang-format off */

/* ---- Functions, methods, modules, old-style classes ---------------------------------- */

STRUCT(function_2_7, "PyFunctionObject", "Include/funcobject.h, 2.7", HEAD, M(P, func_code),
       M(P, func_globals), M(P, func_defaults), M(P, func_closure), M(P, func_doc), M(P, func_name),
       M(P, func_dict), M(P, func_weakreflist), M(P, func_module));
STRUCT(function_3_6, "PyFunctionObject", "Include/funcobject.h", HEAD, M(P, func_code),
       M(P, func_globals), M(P, func_defaults), M(P, func_kwdefaults), M(P, func_closure),
       M(P, func_doc), M(P, func_name), M(P, func_dict), M(P, func_weakreflist), M(P, func_module),
       M(P, func_annotations), M(P, func_qualname));
STRUCT(function_3_8, "PyFunctionObject", "Include/funcobject.h", HEAD, M(P, func_code),
       M(P, func_globals), M(P, func_defaults), M(P, func_kwdefaults), M(P, func_closure),
       M(P, func_doc), M(P, func_name), M(P, func_dict), M(P, func_weakreflist), M(P, func_module),
       M(P, func_annotations), M(P, func_qualname), M(P, vectorcall));
STRUCT(function_3_10, "PyFunctionObject", "Include/funcobject.h", HEAD, M(P, func_globals),
       M(P, func_builtins), M(P, func_name), M(P, func_qualname), M(P, func_code),
       M(P, func_defaults), M(P, func_kwdefaults), M(P, func_closure), M(P, func_doc),
       M(P, func_dict), M(P, func_weakreflist), M(P, func_module), M(P, func_annotations),
       M(P, vectorcall));
STRUCT(function_3_11, "PyFunctionObject", "Include/cpython/funcobject.h", HEAD, M(P, func_globals),
       M(P, func_builtins), M(P, func_name), M(P, func_qualname), M(P, func_code),
       M(P, func_defaults), M(P, func_kwdefaults), M(P, func_closure), M(P, func_doc),
       M(P, func_dict), M(P, func_weakreflist), M(P, func_module), M(P, func_annotations),
       M(P, vectorcall), M(I, func_version));
STRUCT(function_3_12, "PyFunctionObject", "Include/cpython/funcobject.h", HEAD, M(P, func_globals),
       M(P, func_builtins), M(P, func_name), M(P, func_qualname), M(P, func_code),
       M(P, func_defaults), M(P, func_kwdefaults), M(P, func_closure), M(P, func_doc),
       M(P, func_dict), M(P, func_weakreflist), M(P, func_module), M(P, func_annotations),
       M(P, func_typeparams), M(P, vectorcall), M(I, func_version));
STRUCT(function_3_14, "PyFunctionObject", "Include/cpython/funcobject.h", HEAD, M(P, func_globals),
       M(P, func_builtins), M(P, func_name), M(P, func_qualname), M(P, func_code),
       M(P, func_defaults), M(P, func_kwdefaults), M(P, func_closure), M(P, func_doc),
       M(P, func_dict), M(P, func_weakreflist), M(P, func_module), M(P, func_annotations),
       M(P, func_annotate), M(P, func_typeparams), M(P, vectorcall), M(I, func_version));
STRUCT(method_2_7, "PyMethodObject", "Include/classobject.h, 2.7", HEAD, M(P, im_func),
       M(P, im_self), M(P, im_class), M(P, im_weakreflist));
STRUCT(method_3_6, "PyMethodObject", "Include/classobject.h", HEAD, M(P, im_func), M(P, im_self),
       M(P, im_weakreflist));
STRUCT(method_3_8, "PyMethodObject", "Include/classobject.h", HEAD, M(P, im_func), M(P, im_self),
       M(P, im_weakreflist), M(P, vectorcall));
STRUCT(classobj_2_7, "PyClassObject", "Include/classobject.h, 2.7", HEAD, M(P, cl_bases),
       M(P, cl_dict), M(P, cl_name), M(P, cl_getattr), M(P, cl_setattr), M(P, cl_delattr),
       M(P, cl_weakreflist));
STRUCT(instance_2_7, "PyInstanceObject", "Include/classobject.h, 2.7", HEAD, M(P, in_class),
       M(P, in_dict), M(P, in_weakreflist));
STRUCT(c_function_2_7, "PyCFunctionObject", "Include/methodobject.h, 2.7", HEAD, M(P, m_ml),
       M(P, m_self), M(P, m_module));
STRUCT(c_function_3_6, "PyCFunctionObject", "Include/methodobject.h", HEAD, M(P, m_ml),
       M(P, m_self), M(P, m_module), M(P, m_weakreflist));
STRUCT(c_function_3_8, "PyCFunctionObject", "Include/methodobject.h", HEAD, M(P, m_ml),
       M(P, m_self), M(P, m_module), M(P, m_weakreflist), M(P, vectorcall));
STRUCT(cell_2_7, "PyCellObject", "Include/cellobject.h", HEAD, M(P, ob_ref));
STRUCT(module_2_7, "PyModuleObject", "Objects/moduleobject.c, 2.7", HEAD, M(P, md_dict));
STRUCT(module_3_4, "PyModuleObject", "Objects/moduleobject.c", HEAD, M(P, md_dict), M(P, md_def),
       M(P, md_state), M(P, md_weaklist), M(P, md_name));
STRUCT(module_3_13, "PyModuleObject", "Include/internal/pycore_moduleobject.h", HEAD, M(P, md_dict),
       M(P, md_def), M(P, md_state), M(P, md_weaklist), M(P, md_name), T_ONLY(P, md_gil));
STRUCT(module_3_15, "PyModuleObject", "Include/internal/pycore_moduleobject.h", HEAD, M(P, md_dict),
       M(P, md_state), M(P, md_weaklist), M(P, md_name), M(B, md_token_is_def),
       T_ONLY(B, md_requires_gil), M(n, md_state_size), M(P, md_state_traverse),
       M(P, md_state_clear), M(P, md_state_free), M(P, md_token), M(P, md_exec));
STRUCT(module_def_base_3_6, "PyModuleDef_Base", "Include/moduleobject.h", HEAD, M(P, m_init),
       M(n, m_index), M(P, m_copy));
STRUCT(module_def_3_6, "PyModuleDef", "Include/moduleobject.h", SUB(module_def_base_3_6, m_base, 1),
       M(P, m_name), M(P, m_doc), M(n, m_size), M(P, m_methods), M(P, m_slots), M(P, m_traverse),
       M(P, m_clear), M(P, m_free));
STRUCT(namespace_3_4, "_PyNamespaceObject", "Objects/namespaceobject.c", HEAD, M(P, ns_dict));
STRUCT(generic_alias_3_9, "gaobject", "Objects/genericaliasobject.c", HEAD, M(P, origin),
       M(P, args), M(P, parameters), M(P, weakreflist));
STRUCT(generic_alias_3_11, "gaobject", "Objects/genericaliasobject.c", HEAD, M(P, origin),
       M(P, args), M(P, parameters), M(P, weakreflist), M(B, starred), M(P, vectorcall));
STRUCT(union_3_10, "unionobject", "Objects/unionobject.c", HEAD, M(P, args), M(P, parameters));
STRUCT(union_3_14, "unionobject", "Objects/unionobject.c", HEAD, M(P, args), M(P, hashable_args),
       M(P, unhashable_args), M(P, parameters), M(P, weakreflist));
STRUCT(capsule_3_13, "PyCapsule", "Objects/capsule.c", HEAD, M(P, pointer), M(P, name),
       M(P, context), M(P, destructor), M(P, traverse_func), M(P, clear_func));

/* ---- Code ---------------------------------------------------------------------------- */

STRUCT(code_2_7, "PyCodeObject", "Include/code.h, 2.7", HEAD, M(i, co_argcount), M(i, co_nlocals),
       M(i, co_stacksize), M(i, co_flags), M(P, co_code), M(P, co_consts), M(P, co_names),
       M(P, co_varnames), M(P, co_freevars), M(P, co_cellvars), M(P, co_filename), M(P, co_name),
       M(i, co_firstlineno), M(P, co_lnotab), M(P, co_zombieframe), M(P, co_weakreflist));
STRUCT(code_3_6, "PyCodeObject", "Include/code.h", HEAD, M(i, co_argcount), M(i, co_kwonlyargcount),
       M(i, co_nlocals), M(i, co_stacksize), M(i, co_flags), M(i, co_firstlineno), M(P, co_code),
       M(P, co_consts), M(P, co_names), M(P, co_varnames), M(P, co_freevars), M(P, co_cellvars),
       M(P, co_cell2arg), M(P, co_filename), M(P, co_name), M(P, co_lnotab), M(P, co_zombieframe),
       M(P, co_weakreflist), M(P, co_extra));
STRUCT(code_3_8, "PyCodeObject", "Include/code.h", HEAD, M(i, co_argcount),
       M(i, co_posonlyargcount), M(i, co_kwonlyargcount), M(i, co_nlocals), M(i, co_stacksize),
       M(i, co_flags), M(i, co_firstlineno), M(P, co_code), M(P, co_consts), M(P, co_names),
       M(P, co_varnames), M(P, co_freevars), M(P, co_cellvars), M(P, co_cell2arg),
       M(P, co_filename), M(P, co_name), M(P, co_lnotab), M(P, co_zombieframe),
       M(P, co_weakreflist), M(P, co_extra), M(P, co_opcache_map), M(P, co_opcache),
       M(i, co_opcache_flag), M(B, co_opcache_size));
STRUCT(code_3_10, "PyCodeObject", "Include/cpython/code.h", HEAD, M(i, co_argcount),
       M(i, co_posonlyargcount), M(i, co_kwonlyargcount), M(i, co_nlocals), M(i, co_stacksize),
       M(i, co_flags), M(i, co_firstlineno), M(P, co_code), M(P, co_consts), M(P, co_names),
       M(P, co_varnames), M(P, co_freevars), M(P, co_cellvars), M(P, co_cell2arg),
       M(P, co_filename), M(P, co_name), M(P, co_linetable), M(P, co_zombieframe),
       M(P, co_weakreflist), M(P, co_extra), M(P, co_opcache_map), M(P, co_opcache),
       M(i, co_opcache_flag), M(B, co_opcache_size));
/* The array of chars at the end holds 16-bit code units, which are the type's items. */
STRUCT(code_3_11, "PyCodeObject", "Include/cpython/code.h", VAR_HEAD, M(P, co_consts),
       M(P, co_names), M(P, co_exceptiontable), M(i, co_flags), M(H, co_warmup),
       M(H, _co_linearray_entry_size), M(i, co_argcount), M(i, co_posonlyargcount),
       M(i, co_kwonlyargcount), M(i, co_stacksize), M(i, co_firstlineno), M(i, co_nlocalsplus),
       M(i, co_nlocals), M(i, co_nplaincellvars), M(i, co_ncellvars), M(i, co_nfreevars),
       M(P, co_localsplusnames), M(P, co_localspluskinds), M(P, co_filename), M(P, co_name),
       M(P, co_qualname), M(P, co_linetable), M(P, co_weakreflist), M(P, _co_code),
       M(P, _co_linearray), M(i, _co_firsttraceable), M(P, co_extra), ITEMS(H, co_code_adaptive));
STRUCT(code_3_12, "PyCodeObject", "Include/cpython/code.h", VAR_HEAD, M(P, co_consts),
       M(P, co_names), M(P, co_exceptiontable), M(i, co_flags), M(i, co_argcount),
       M(i, co_posonlyargcount), M(i, co_kwonlyargcount), M(i, co_stacksize), M(i, co_firstlineno),
       M(i, co_nlocalsplus), M(i, co_framesize), M(i, co_nlocals), M(i, co_ncellvars),
       M(i, co_nfreevars), M(I, co_version), M(P, co_localsplusnames), M(P, co_localspluskinds),
       M(P, co_filename), M(P, co_name), M(P, co_qualname), M(P, co_linetable),
       M(P, co_weakreflist), M(P, _co_cached), M(Q, _co_instrumentation_version),
       M(P, _co_monitoring), M(i, _co_firsttraceable), M(P, co_extra), ITEMS(H, co_code_adaptive));
STRUCT(code_3_13, "PyCodeObject", "Include/cpython/code.h", VAR_HEAD, M(P, co_consts),
       M(P, co_names), M(P, co_exceptiontable), M(i, co_flags), M(i, co_argcount),
       M(i, co_posonlyargcount), M(i, co_kwonlyargcount), M(i, co_stacksize), M(i, co_firstlineno),
       M(i, co_nlocalsplus), M(i, co_framesize), M(i, co_nlocals), M(i, co_ncellvars),
       M(i, co_nfreevars), M(I, co_version), M(P, co_localsplusnames), M(P, co_localspluskinds),
       M(P, co_filename), M(P, co_name), M(P, co_qualname), M(P, co_linetable),
       M(P, co_weakreflist), M(P, co_executors), M(P, _co_cached),
       M(n, _co_instrumentation_version), M(P, _co_monitoring), M(i, _co_firsttraceable),
       M(P, co_extra), ITEMS(H, co_code_adaptive));
STRUCT(code_3_14, "PyCodeObject", "Include/cpython/code.h", VAR_HEAD, M(P, co_consts),
       M(P, co_names), M(P, co_exceptiontable), M(i, co_flags), M(i, co_argcount),
       M(i, co_posonlyargcount), M(i, co_kwonlyargcount), M(i, co_stacksize), M(i, co_firstlineno),
       M(i, co_nlocalsplus), M(i, co_framesize), M(i, co_nlocals), M(i, co_ncellvars),
       M(i, co_nfreevars), M(I, co_version), M(P, co_localsplusnames), M(P, co_localspluskinds),
       M(P, co_filename), M(P, co_name), M(P, co_qualname), M(P, co_linetable),
       M(P, co_weakreflist), M(P, co_executors), M(P, _co_cached),
       M(n, _co_instrumentation_version), M(P, _co_monitoring), M(n, _co_unique_id),
       M(i, _co_firsttraceable), M(P, co_extra), T_ONLY(P, co_tlbc), ITEMS(H, co_code_adaptive));

/* ---- Frames -------------------------------------------------------------------------- */

STRUCT(try_block_2_7, "PyTryBlock", "Include/frameobject.h", M(i, b_type), M(i, b_handler),
       M(i, b_level));
/* Up to 3.10 tp_basicsize is sizeof the frame, with one item of f_localsplus. */
STRUCT_WITH(frame_2_7, "PyFrameObject", "Include/frameobject.h, 2.7", false, 1, VAR_HEAD,
            M(P, f_back), M(P, f_code), M(P, f_builtins), M(P, f_globals), M(P, f_locals),
            M(P, f_valuestack), M(P, f_stacktop), M(P, f_trace), M(P, f_exc_type),
            M(P, f_exc_value), M(P, f_exc_traceback), M(P, f_tstate), M(i, f_lasti), M(i, f_lineno),
            M(i, f_iblock), SUB(try_block_2_7, f_blockstack, 20), ITEMS(P, f_localsplus));
STRUCT_WITH(frame_3_6, "PyFrameObject", "Include/frameobject.h", false, 1, VAR_HEAD, M(P, f_back),
            M(P, f_code), M(P, f_builtins), M(P, f_globals), M(P, f_locals), M(P, f_valuestack),
            M(P, f_stacktop), M(P, f_trace), M(P, f_exc_type), M(P, f_exc_value),
            M(P, f_exc_traceback), M(P, f_gen), M(i, f_lasti), M(i, f_lineno), M(i, f_iblock),
            M(B, f_executing), SUB(try_block_2_7, f_blockstack, 20), ITEMS(P, f_localsplus));
STRUCT_WITH(frame_3_7, "PyFrameObject", "Include/frameobject.h", false, 1, VAR_HEAD, M(P, f_back),
            M(P, f_code), M(P, f_builtins), M(P, f_globals), M(P, f_locals), M(P, f_valuestack),
            M(P, f_stacktop), M(P, f_trace), M(B, f_trace_lines), M(B, f_trace_opcodes),
            M(P, f_gen), M(i, f_lasti), M(i, f_lineno), M(i, f_iblock), M(B, f_executing),
            SUB(try_block_2_7, f_blockstack, 20), ITEMS(P, f_localsplus));
STRUCT_WITH(frame_3_10, "PyFrameObject", "Include/cpython/frameobject.h", false, 1, VAR_HEAD,
            M(P, f_back), M(P, f_code), M(P, f_builtins), M(P, f_globals), M(P, f_locals),
            M(P, f_valuestack), M(P, f_trace), M(i, f_stackdepth), M(B, f_trace_lines),
            M(B, f_trace_opcodes), M(P, f_gen), M(i, f_lasti), M(i, f_lineno), M(i, f_iblock),
            M(B, f_state), SUB(try_block_2_7, f_blockstack, 20), ITEMS(P, f_localsplus));
/*
 * From 3.11 on an interpreter frame is part of the frame and of the generator; its last member,
 * localsplus, is written as the items of the object that holds it.
 */
STRUCT(interpreter_frame_3_11, "_PyInterpreterFrame", "Include/internal/pycore_frame.h",
       M(P, f_func), M(P, f_globals), M(P, f_builtins), M(P, f_locals), M(P, f_code),
       M(P, frame_obj), M(P, previous), M(P, prev_instr), M(i, stacktop), M(B, is_entry),
       M(B, owner));
STRUCT(interpreter_frame_3_12, "_PyInterpreterFrame", "Include/internal/pycore_frame.h",
       M(P, f_code), M(P, previous), M(P, f_funcobj), M(P, f_globals), M(P, f_builtins),
       M(P, f_locals), M(P, frame_obj), M(P, prev_instr), M(i, stacktop), M(H, return_offset),
       M(B, owner));
STRUCT(interpreter_frame_3_13, "_PyInterpreterFrame", "Include/internal/pycore_frame.h",
       M(P, f_executable), M(P, previous), M(P, f_funcobj), M(P, f_globals), M(P, f_builtins),
       M(P, f_locals), M(P, frame_obj), M(P, instr_ptr), M(i, stacktop), M(H, return_offset),
       M(B, owner));
/*
 * f_executable and f_funcobj are tagged references; visited shares its byte with lltrace in debug
 * builds.
 */
STRUCT(interpreter_frame_3_14, "_PyInterpreterFrame",
       "Include/internal/pycore_interpframe_structs.h", M(n, f_executable), M(P, previous),
       M(n, f_funcobj), M(P, f_globals), M(P, f_builtins), M(P, f_locals), M(P, frame_obj),
       M(P, instr_ptr), M(P, stackpointer), T_ONLY(i, tlbc_index), M(H, return_offset), M(B, owner),
       M(B, visited));
STRUCT(frame_3_11, "PyFrameObject", "Include/internal/pycore_frame.h", HEAD, M(P, f_back),
       M(P, f_frame), M(P, f_trace), M(i, f_lineno), M(B, f_trace_lines), M(B, f_trace_opcodes),
       M(B, f_fast_as_locals), SUB(interpreter_frame_3_11, _f_frame_data, 1), ITEMS(P, localsplus));
STRUCT(frame_3_12, "PyFrameObject", "Include/internal/pycore_frame.h", HEAD, M(P, f_back),
       M(P, f_frame), M(P, f_trace), M(i, f_lineno), M(B, f_trace_lines), M(B, f_trace_opcodes),
       M(B, f_fast_as_locals), SUB(interpreter_frame_3_12, _f_frame_data, 1), ITEMS(P, localsplus));
STRUCT(frame_3_13, "PyFrameObject", "Include/internal/pycore_frame.h", HEAD, M(P, f_back),
       M(P, f_frame), M(P, f_trace), M(i, f_lineno), M(B, f_trace_lines), M(B, f_trace_opcodes),
       M(P, f_extra_locals), M(P, f_locals_cache), SUB(interpreter_frame_3_13, _f_frame_data, 1),
       ITEMS(P, localsplus));
STRUCT(frame_3_14, "PyFrameObject", "Include/internal/pycore_frame.h", HEAD, M(P, f_back),
       M(P, f_frame), M(P, f_trace), M(i, f_lineno), M(B, f_trace_lines), M(B, f_trace_opcodes),
       M(P, f_extra_locals), M(P, f_locals_cache), M(P, f_overwritten_fast_locals),
       SUB(interpreter_frame_3_14, _f_frame_data, 1), ITEMS(P, localsplus));
STRUCT(traceback_2_7, "PyTracebackObject", "Include/traceback.h", HEAD, M(P, tb_next),
       M(P, tb_frame), M(i, tb_lasti), M(i, tb_lineno));

/* ---- Generators ---------------------------------------------------------------------- */

SHARED_STRUCT(exc_state_3_7, "_err_stackitem", "Include/pystate.h", M(P, exc_type), M(P, exc_value),
       M(P, exc_traceback), M(P, previous_item));
STRUCT(exc_state_3_11, "_err_stackitem", "Include/cpython/pystate.h", M(P, exc_value),
       M(P, previous_item));
STRUCT(generator_2_7, "PyGenObject", "Include/genobject.h, 2.7", HEAD, M(P, gi_frame),
       M(i, gi_running), M(P, gi_code), M(P, gi_weakreflist));
STRUCT(generator_3_6, "PyGenObject", "Include/genobject.h", HEAD, M(P, gi_frame), M(B, gi_running),
       M(P, gi_code), M(P, gi_weakreflist), M(P, gi_name), M(P, gi_qualname));
STRUCT(async_generator_3_6, "PyAsyncGenObject", "Include/genobject.h", HEAD, M(P, ag_frame),
       M(B, ag_running), M(P, ag_code), M(P, ag_weakreflist), M(P, ag_name), M(P, ag_qualname),
       M(P, ag_finalizer), M(i, ag_hooks_inited), M(i, ag_closed));
STRUCT(generator_3_7, "PyGenObject", "Include/genobject.h", HEAD, M(P, gi_frame), M(B, gi_running),
       M(P, gi_code), M(P, gi_weakreflist), M(P, gi_name), M(P, gi_qualname),
       SUB(exc_state_3_7, gi_exc_state, 1));
STRUCT(coroutine_3_7, "PyCoroObject", "Include/genobject.h", HEAD, M(P, cr_frame), M(B, cr_running),
       M(P, cr_code), M(P, cr_weakreflist), M(P, cr_name), M(P, cr_qualname),
       SUB(exc_state_3_7, cr_exc_state, 1), M(P, cr_origin));
STRUCT(async_generator_3_7, "PyAsyncGenObject", "Include/genobject.h", HEAD, M(P, ag_frame),
       M(B, ag_running), M(P, ag_code), M(P, ag_weakreflist), M(P, ag_name), M(P, ag_qualname),
       SUB(exc_state_3_7, ag_exc_state, 1), M(P, ag_finalizer), M(i, ag_hooks_inited),
       M(i, ag_closed));
STRUCT(async_generator_3_8, "PyAsyncGenObject", "Include/genobject.h", HEAD, M(P, ag_frame),
       M(B, ag_running), M(P, ag_code), M(P, ag_weakreflist), M(P, ag_name), M(P, ag_qualname),
       SUB(exc_state_3_7, ag_exc_state, 1), M(P, ag_finalizer), M(i, ag_hooks_inited),
       M(i, ag_closed), M(i, ag_running_async));
STRUCT(generator_3_10, "PyGenObject", "Include/genobject.h", HEAD, M(P, gi_frame), M(P, gi_code),
       M(P, gi_weakreflist), M(P, gi_name), M(P, gi_qualname), SUB(exc_state_3_7, gi_exc_state, 1));
STRUCT(coroutine_3_10, "PyCoroObject", "Include/genobject.h", HEAD, M(P, cr_frame), M(P, cr_code),
       M(P, cr_weakreflist), M(P, cr_name), M(P, cr_qualname), SUB(exc_state_3_7, cr_exc_state, 1),
       M(P, cr_origin));
STRUCT(async_generator_3_10, "PyAsyncGenObject", "Include/genobject.h", HEAD, M(P, ag_frame),
       M(P, ag_code), M(P, ag_weakreflist), M(P, ag_name), M(P, ag_qualname),
       SUB(exc_state_3_7, ag_exc_state, 1), M(P, ag_finalizer), M(i, ag_hooks_inited),
       M(i, ag_closed), M(i, ag_running_async));
/*
 * From 3.11 on generators, coroutines and asynchronous generators have one shape; the prefix of the
 * other two is cr_ and ag_.
 */
STRUCT(generator_3_11, "PyGenObject", "Include/cpython/genobject.h", HEAD, M(P, gi_code),
       M(P, gi_weakreflist), M(P, gi_name), M(P, gi_qualname), SUB(exc_state_3_11, gi_exc_state, 1),
       M(P, gi_origin_or_finalizer), M(B, gi_hooks_inited), M(B, gi_closed), M(B, gi_running_async),
       M(B, gi_frame_state), SUB(interpreter_frame_3_11, gi_iframe, 1), ITEMS(P, localsplus));
STRUCT(generator_3_12, "PyGenObject", "Include/cpython/genobject.h", HEAD, M(P, gi_weakreflist),
       M(P, gi_name), M(P, gi_qualname), SUB(exc_state_3_11, gi_exc_state, 1),
       M(P, gi_origin_or_finalizer), M(B, gi_hooks_inited), M(B, gi_closed), M(B, gi_running_async),
       M(B, gi_frame_state), SUB(interpreter_frame_3_12, gi_iframe, 1), ITEMS(P, localsplus));
STRUCT(generator_3_13, "PyGenObject", "Include/cpython/genobject.h", HEAD, M(P, gi_weakreflist),
       M(P, gi_name), M(P, gi_qualname), SUB(exc_state_3_11, gi_exc_state, 1),
       M(P, gi_origin_or_finalizer), M(B, gi_hooks_inited), M(B, gi_closed), M(B, gi_running_async),
       M(B, gi_frame_state), SUB(interpreter_frame_3_13, gi_iframe, 1), ITEMS(P, localsplus));
STRUCT(generator_3_14, "_PyGenObject", "Include/internal/pycore_interpframe_structs.h", HEAD,
       M(P, gi_weakreflist), M(P, gi_name), M(P, gi_qualname), SUB(exc_state_3_11, gi_exc_state, 1),
       M(P, gi_origin_or_finalizer), M(B, gi_hooks_inited), M(B, gi_closed), M(B, gi_running_async),
       M(B, gi_frame_state), SUB(interpreter_frame_3_14, gi_iframe, 1), ITEMS(P, localsplus));


/* ---- Who has which shape -------------------------------------------------------------- */

const builtin_fact code_builtins[] = {
    {"function", PY(2, 7, 0), &function_2_7}, {"function", PY(3, 6, 0), &function_3_6},
    {"function", PY(3, 8, 0), &function_3_8}, {"function", PY(3, 10, 0), &function_3_10},
    {"function", PY(3, 11, 0), &function_3_11}, {"function", PY(3, 12, 0), &function_3_12},
    {"function", PY(3, 14, 0), &function_3_14},
    {"types.FunctionType", PY(2, 7, 0), &function_2_7},
    {"types.FunctionType", PY(3, 6, 0), &function_3_6},
    {"types.FunctionType", PY(3, 8, 0), &function_3_8},
    {"types.FunctionType", PY(3, 10, 0), &function_3_10},
    {"types.FunctionType", PY(3, 11, 0), &function_3_11},
    {"types.FunctionType", PY(3, 12, 0), &function_3_12},
    {"types.FunctionType", PY(3, 14, 0), &function_3_14},
    {"types.LambdaType", PY(2, 7, 0), &function_2_7},
    {"types.LambdaType", PY(3, 6, 0), &function_3_6},
    {"types.LambdaType", PY(3, 8, 0), &function_3_8},
    {"types.LambdaType", PY(3, 10, 0), &function_3_10},
    {"types.LambdaType", PY(3, 11, 0), &function_3_11},
    {"types.LambdaType", PY(3, 12, 0), &function_3_12},
    {"types.LambdaType", PY(3, 14, 0), &function_3_14},
    {"types.MethodType", PY(2, 7, 0), &method_2_7}, {"types.MethodType", PY(3, 6, 0), &method_3_6},
    {"types.MethodType", PY(3, 8, 0), &method_3_8},
    {"classobj", PY(2, 7, 0), &classobj_2_7}, {"classobj", PY(3, 0, 0), NULL},
    {"instance", PY(2, 7, 0), &instance_2_7}, {"instance", PY(3, 0, 0), NULL},
    {"builtin_function_or_method", PY(2, 7, 0), &c_function_2_7},
    {"builtin_function_or_method", PY(3, 6, 0), &c_function_3_6},
    {"builtin_function_or_method", PY(3, 8, 0), &c_function_3_8},
    {"types.BuiltinFunctionType", PY(2, 7, 0), &c_function_2_7},
    {"types.BuiltinFunctionType", PY(3, 6, 0), &c_function_3_6},
    {"types.BuiltinFunctionType", PY(3, 8, 0), &c_function_3_8},
    {"types.CellType", PY(2, 7, 0), &cell_2_7},
    {"module", PY(2, 7, 0), &module_2_7}, {"module", PY(3, 4, 0), &module_3_4},
    {"module", PY(3, 13, 0), &module_3_13}, {"module", PY(3, 15, 0), &module_3_15},
    {"types.ModuleType", PY(2, 7, 0), &module_2_7}, {"types.ModuleType", PY(3, 4, 0), &module_3_4},
    {"types.ModuleType", PY(3, 13, 0), &module_3_13},
    {"types.ModuleType", PY(3, 15, 0), &module_3_15},
    {"module_def", PY(3, 6, 0), &module_def_3_6},
    {"types.SimpleNamespace", PY(3, 4, 0), &namespace_3_4},
    {"types.GenericAlias", PY(3, 9, 0), &generic_alias_3_9},
    {"types.GenericAlias", PY(3, 11, 0), &generic_alias_3_11},
    {"types.UnionType", PY(3, 10, 0), &union_3_10}, {"types.UnionType", PY(3, 14, 0), &union_3_14},
    {"types.CapsuleType", PY(3, 13, 0), &capsule_3_13},
    {"code", PY(2, 7, 0), &code_2_7}, {"code", PY(3, 6, 0), &code_3_6},
    {"code", PY(3, 8, 0), &code_3_8}, {"code", PY(3, 10, 0), &code_3_10},
    {"code", PY(3, 11, 0), &code_3_11}, {"code", PY(3, 12, 0), &code_3_12},
    {"code", PY(3, 13, 0), &code_3_13}, {"code", PY(3, 14, 0), &code_3_14},
    {"types.CodeType", PY(2, 7, 0), &code_2_7}, {"types.CodeType", PY(3, 6, 0), &code_3_6},
    {"types.CodeType", PY(3, 8, 0), &code_3_8}, {"types.CodeType", PY(3, 10, 0), &code_3_10},
    {"types.CodeType", PY(3, 11, 0), &code_3_11}, {"types.CodeType", PY(3, 12, 0), &code_3_12},
    {"types.CodeType", PY(3, 13, 0), &code_3_13}, {"types.CodeType", PY(3, 14, 0), &code_3_14},
    {"types.FrameType", PY(2, 7, 0), &frame_2_7}, {"types.FrameType", PY(3, 6, 0), &frame_3_6},
    {"types.FrameType", PY(3, 7, 0), &frame_3_7}, {"types.FrameType", PY(3, 10, 0), &frame_3_10},
    {"types.FrameType", PY(3, 11, 0), &frame_3_11}, {"types.FrameType", PY(3, 12, 0), &frame_3_12},
    {"types.FrameType", PY(3, 13, 0), &frame_3_13}, {"types.FrameType", PY(3, 14, 0), &frame_3_14},
    {"types.TracebackType", PY(2, 7, 0), &traceback_2_7},
    {"types.GeneratorType", PY(2, 7, 0), &generator_2_7},
    {"types.GeneratorType", PY(3, 6, 0), &generator_3_6},
    {"types.GeneratorType", PY(3, 7, 0), &generator_3_7},
    {"types.GeneratorType", PY(3, 10, 0), &generator_3_10},
    {"types.GeneratorType", PY(3, 11, 0), &generator_3_11},
    {"types.GeneratorType", PY(3, 12, 0), &generator_3_12},
    {"types.GeneratorType", PY(3, 13, 0), &generator_3_13},
    {"types.GeneratorType", PY(3, 14, 0), &generator_3_14},
    {"types.CoroutineType", PY(3, 6, 0), &generator_3_6},
    {"types.CoroutineType", PY(3, 7, 0), &coroutine_3_7},
    {"types.CoroutineType", PY(3, 10, 0), &coroutine_3_10},
    {"types.CoroutineType", PY(3, 11, 0), &generator_3_11},
    {"types.CoroutineType", PY(3, 12, 0), &generator_3_12},
    {"types.CoroutineType", PY(3, 13, 0), &generator_3_13},
    {"types.CoroutineType", PY(3, 14, 0), &generator_3_14},
    {"types.AsyncGeneratorType", PY(3, 6, 0), &async_generator_3_6},
    {"types.AsyncGeneratorType", PY(3, 7, 0), &async_generator_3_7},
    {"types.AsyncGeneratorType", PY(3, 8, 0), &async_generator_3_8},
    {"types.AsyncGeneratorType", PY(3, 10, 0), &async_generator_3_10},
    {"types.AsyncGeneratorType", PY(3, 11, 0), &generator_3_11},
    {"types.AsyncGeneratorType", PY(3, 12, 0), &generator_3_12},
    {"types.AsyncGeneratorType", PY(3, 13, 0), &generator_3_13},
    {"types.AsyncGeneratorType", PY(3, 14, 0), &generator_3_14},
    {NULL, 0, NULL},
};
/* clang-format on */
