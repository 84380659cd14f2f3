# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
#
# Catalogues: lrelease turns each .ts into a .qm at build time, and the program finds it in its resource. Not by
# qt_add_translations: its signature changed in Qt 6.7, and it cannot tell a catalogue of plurals from a whole one.

# compile_catalogues(<target> <ts>...): an object library with the resource :/translations/<name>.qm.
function(compile_catalogues target)
  set(files "")
  set(qms "")
  foreach(ts IN LISTS ARGN)
    cmake_path(GET ts STEM name)
    set(qm "${CMAKE_CURRENT_BINARY_DIR}/${name}.qm")
    add_custom_command(OUTPUT "${qm}"
      COMMAND Qt6::lrelease -silent "${CMAKE_CURRENT_SOURCE_DIR}/${ts}" -qm "${qm}"
      DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${ts}" VERBATIM)
    string(APPEND files "<file alias=\"translations/${name}.qm\">${qm}</file>\n")
    list(APPEND qms "${qm}")
  endforeach()
  set(qrc "${CMAKE_CURRENT_BINARY_DIR}/${target}.qrc")
  set(source "${CMAKE_CURRENT_BINARY_DIR}/qrc_${target}.cpp")
  file(CONFIGURE OUTPUT "${qrc}" CONTENT "<RCC><qresource>\n${files}</qresource></RCC>\n" @ONLY)
  # Not compressed: a catalogue is then read where it lies, and costs no memory before a sentence is asked for.
  add_custom_command(OUTPUT "${source}"
    COMMAND Qt6::rcc --name ${target} --no-compress --output "${source}" "${qrc}"
    DEPENDS "${qrc}" ${qms} VERBATIM)
  add_library(${target} OBJECT "${source}")
  target_link_libraries(${target} PRIVATE Qt6::Core)
  set_target_properties(${target} PROPERTIES AUTOMOC OFF)
endfunction()

# add_update_target(<language>...): the target update_translations takes new sentences from the sources into the .ts.
function(add_update_target)
  set(stem "${CMAKE_CURRENT_SOURCE_DIR}/translations/cloudpc-image-uploader")
  set(commands "")
  foreach(language IN LISTS ARGN)
    set(kind "")
    if(language STREQUAL "en")
      set(kind -pluralonly)
    endif()
    list(APPEND commands COMMAND Qt6::lupdate ${kind} -no-obsolete -locations none
      -source-language en -target-language ${language} app ui -ts "${stem}_${language}.ts")
  endforeach()
  add_custom_target(update_translations ${commands} WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" VERBATIM)
endfunction()
