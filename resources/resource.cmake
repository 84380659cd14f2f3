# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0

# compile_resource(<target> <file>...): an object library with these files of the build folder as the resource
# :/<path below the build folder>. Not compressed: what is in it is then read where it lies.
function(compile_resource target)
  set(files "")
  foreach(file IN LISTS ARGN)
    cmake_path(RELATIVE_PATH file BASE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}" OUTPUT_VARIABLE alias)
    string(APPEND files "<file alias=\"${alias}\">${file}</file>\n")
  endforeach()
  set(qrc "${CMAKE_CURRENT_BINARY_DIR}/${target}.qrc")
  set(source "${CMAKE_CURRENT_BINARY_DIR}/qrc_${target}.cpp")
  file(CONFIGURE OUTPUT "${qrc}" CONTENT "<RCC><qresource>\n${files}</qresource></RCC>\n" @ONLY)
  add_custom_command(OUTPUT "${source}"
    COMMAND Qt6::rcc --name ${target} --no-compress --output "${source}" "${qrc}"
    DEPENDS "${qrc}" ${ARGN} VERBATIM)
  add_library(${target} OBJECT "${source}")
  target_link_libraries(${target} PRIVATE Qt6::Core)
  set_target_properties(${target} PROPERTIES AUTOMOC OFF)
endfunction()
