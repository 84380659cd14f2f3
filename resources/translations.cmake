# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
#
# Catalogues: lrelease turns each .ts into a .qm at build time, and the program finds it in its resource. Not by
# qt_add_translations: its signature changed in Qt 6.7, and it cannot tell a catalogue of plurals from a whole one.

# compile_catalogue(<ts> <out list variable>): the catalogue of one language, anew only when the .ts changes.
function(compile_catalogue ts out)
  cmake_path(GET ts STEM name)
  set(qm "${CMAKE_CURRENT_BINARY_DIR}/translations/${name}.qm")
  file(MAKE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/translations")
  add_custom_command(OUTPUT "${qm}"
    COMMAND Qt6::lrelease -silent "${ts}" -qm "${qm}"
    DEPENDS "${ts}" VERBATIM)
  set(${out} "${${out}};${qm}" PARENT_SCOPE)
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
