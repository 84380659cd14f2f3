# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
#
# The layers as CMake sees them, refused while configuring: what a target links, directly or through others, and what it
# hands on to the compiler of those that link it. tests/house/test_layers.py proves the same with the compiler.

# collect_libraries(<target> <property> <out> [COMPILE]): all libraries behind a target. COMPILE leaves out those that are
# only linked ($<LINK_ONLY:…>, which is what PRIVATE means for a static library), since their headers are not seen.
function(collect_libraries target property out)
  cmake_parse_arguments(PARSE_ARGV 3 arg "COMPILE" "" "")
  set(found ${${out}})
  get_target_property(direct ${target} ${property})
  foreach(library IN LISTS direct)
    if(library MATCHES "^\\$<LINK_ONLY:(.+)>$")
      if(arg_COMPILE)
        continue()
      endif()
      set(library "${CMAKE_MATCH_1}")
    endif()
    if(TARGET "${library}" AND NOT library IN_LIST found)
      list(APPEND found "${library}")
      collect_libraries("${library}" INTERFACE_LINK_LIBRARIES found ${ARGN})
    endif()
  endforeach()
  set(${out} "${found}" PARENT_SCOPE)
endfunction()

function(refuse_libraries what pattern)
  foreach(library IN LISTS ARGN)
    if(library MATCHES "${pattern}")
      message(FATAL_ERROR "Layer rule broken: ${what} ${library}")
    endif()
  endforeach()
  if(NOT "Qt6::Core" IN_LIST ARGN)
    message(FATAL_ERROR "Layer rule not checked: not even Qt6::Core was found for: ${what}")
  endif()
endfunction()

collect_libraries(core LINK_LIBRARIES behind_core)
refuse_libraries("core links" "Gui|Widgets|Svg|^ui$" ${behind_core})
collect_libraries(core INTERFACE_LINK_LIBRARIES handed_on_by_core COMPILE)
refuse_libraries("core hands on" "Network|Sql|[Kk]eychain" ${handed_on_by_core})
collect_libraries(ui LINK_LIBRARIES seen_by_ui COMPILE)
refuse_libraries("ui sees" "Network|Sql|[Kk]eychain|Svg" ${seen_by_ui})
