/* SPDX-License-Identifier: MIT */
/*
 * Names that cross files inside the library carry its prefix in the object code, so that a program
 * linked statically can use them for itself; the code reads without it.
 */
#ifndef LIBLAYOUT_NAMESPACE_H
#define LIBLAYOUT_NAMESPACE_H

/* Structs. */
#define none               layout_none
#define object_2_7         layout_object_2_7
#define object_trace_refs  layout_object_trace_refs
#define object_3_13t       layout_object_3_13t
#define object_3_14        layout_object_3_14
#define object_3_14t       layout_object_3_14t
#define var                layout_var
#define gc_head_2_7        layout_gc_head_2_7
#define gc_head_2_7_15     layout_gc_head_2_7_15
#define gc_head_3_6        layout_gc_head_3_6
#define gc_head_3_7_4      layout_gc_head_3_7_4
#define gc_head_3_8        layout_gc_head_3_8
#define preheader_3_11     layout_preheader_3_11
#define preheader_3_12     layout_preheader_3_12
#define preheader_3_13     layout_preheader_3_13
#define dict_2_7           layout_dict_2_7
#define dict_3_6           layout_dict_3_6
#define dict_3_14          layout_dict_3_14
#define keys_3_6           layout_keys_3_6
#define keys_3_11          layout_keys_3_11
#define entry_2_7          layout_entry_2_7
#define unicode_entry_3_11 layout_unicode_entry_3_11
#define values_3_6         layout_values_3_6
#define values_3_13        layout_values_3_13
#define exc_state_3_7      layout_exc_state_3_7
#define py_buffer_3_3      layout_py_buffer_3_3

/* Rows. */
#define classes_2_7     layout_classes_2_7
#define classes_3_0     layout_classes_3_0
#define classes_3_7     layout_classes_3_7
#define classes_3_10    layout_classes_3_10
#define classes_3_11    layout_classes_3_11
#define classes_3_12    layout_classes_3_12
#define classes_3_13    layout_classes_3_13
#define classes_3_15    layout_classes_3_15
#define dicts_2_7       layout_dicts_2_7
#define dicts_2_7_debug layout_dicts_2_7_debug
#define dicts_3_6       layout_dicts_3_6
#define dicts_3_7       layout_dicts_3_7
#define dicts_3_10      layout_dicts_3_10
#define dicts_3_11      layout_dicts_3_11
#define dicts_3_12      layout_dicts_3_12
#define dicts_3_13      layout_dicts_3_13
#define dicts_3_8       layout_dicts_3_8
#define dicts_3_13_4    layout_dicts_3_13_4
#define dicts_3_14      layout_dicts_3_14
#define tables_2_7      layout_tables_2_7
#define tables_3_6      layout_tables_3_6
#define tables_3_7      layout_tables_3_7
#define tables_3_8      layout_tables_3_8
#define tables_3_9      layout_tables_3_9
#define tables_3_10     layout_tables_3_10
#define tables_3_11     layout_tables_3_11
#define tables_3_12     layout_tables_3_12
#define tables_3_13     layout_tables_3_13
#define tables_3_13t    layout_tables_3_13t
#define pymalloc_8      layout_pymalloc_8
#define pymalloc_16     layout_pymalloc_16
#define pymalloc_radix  layout_pymalloc_radix
#define mimalloc        layout_mimalloc
#define mimalloc_debug  layout_mimalloc_debug

/* Tables. */
#define base_rows          layout_base_rows
#define library_rows       layout_library_rows
#define refusal_rows       layout_refusal_rows
#define alias_rows         layout_alias_rows
#define core_builtins      layout_core_builtins
#define type_builtins      layout_type_builtins
#define code_builtins      layout_code_builtins
#define exception_builtins layout_exception_builtins
#define extension_builtins layout_extension_builtins
#define iterator_builtins  layout_iterator_builtins
#define module_builtins    layout_module_builtins
#define builtin_tables     layout_builtin_tables

/* Functions. */
#define record_start     layout_record_start
#define record_next      layout_record_next
#define record_nested    layout_record_nested
#define record_extent    layout_record_extent
#define record_basicsize layout_record_basicsize
#define record_itemsize  layout_record_itemsize
#define write_row        layout_write_row
#define write_run        layout_write_run
#define write_struct     layout_write_struct
#define rows_done        layout_rows_done
#define has_open_table   layout_has_open_table
#define slots_above      layout_slots_above
#define slots_enough     layout_slots_enough
#define dict_empty       layout_dict_empty
#define dict_check       layout_dict_check
#define dict_resize      layout_dict_resize
#define dict_store       layout_dict_store
#define keys_usable      layout_keys_usable
#define keys_of          layout_keys_of
#define keys_grown       layout_keys_grown
#define keys_resized     layout_keys_resized
#define keys_size        layout_keys_size
#define keys_entry       layout_keys_entry
#define values_size      layout_values_size
#define next_attribute   layout_next_attribute
#define preload_names    layout_preload_names
#define count_shared     layout_count_shared
#define slots_estimated  layout_slots_estimated
#define part_allocate    layout_part_allocate
#define slots_merged     layout_slots_merged
#define may_clone        layout_may_clone
#define is_full          layout_is_full
#define keys_empty       layout_keys_empty

/* Instances over time. */
#define instance_begin   layout_instance_begin
#define instance_dict    layout_instance_dict
#define instance_values  layout_instance_values
#define instance_keys    layout_instance_keys
#define instance_end     layout_instance_end
#define instance_weakref layout_instance_weakref
#define dict_size        layout_dict_size
#define has_array        layout_has_array
#define keys_add         layout_keys_add
#define keys_take        layout_keys_take
#define sort_names       layout_sort_names
#define table_slots      layout_table_slots
#define table_insert     layout_table_insert
#define table_delete     layout_table_delete
#define table_rebuild    layout_table_rebuild
#define table_order      layout_table_order
#define refuse           layout_refuse
#define refuse_class     layout_refuse_class
#define say_no_place     layout_say_no_place

/* Making types. */
#define room_cut              layout_room_cut
#define room_text             layout_room_text
#define room_cut_text         layout_room_cut_text
#define find_member           layout_find_member
#define explain_rows          layout_explain_rows
#define has_variable          layout_has_variable
#define hides_slot            layout_hides_slot
#define own_member            layout_own_member
#define find_prefix           layout_find_prefix
#define type_c_name           layout_type_c_name
#define type_refusal          layout_type_refusal
#define object_end            layout_object_end
#define type_birth            layout_type_birth
#define type_kin              layout_type_kin
#define is_exception          layout_is_exception
#define kin_rows              layout_kin_rows
#define is_tuple              layout_is_tuple
#define builtin_ancestor      layout_builtin_ancestor
#define count_dict_attributes layout_count_dict_attributes
#define no_room               layout_no_room
#define raise_error           layout_raise_error
#define find_bases            layout_find_bases
#define find_metaclass        layout_find_metaclass
#define find_best_base        layout_find_best_base
#define solid_base            layout_solid_base
#define read_slots            layout_read_slots
#define make_mro              layout_make_mro
#define make_classic_mro      layout_make_classic_mro

#endif
