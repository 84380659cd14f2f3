# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
#
# Qt Svg is not to be had for every platform that we build for, so SVG stays a source format: rsvg-convert draws it here,
# and the program finds PNGs in its resource. Icons of one colour are used as alpha masks and tinted at run time.

find_program(RSVG_CONVERT rsvg-convert REQUIRED)

# draw_svg(<svg> <alias stem> <out list variable> <size>...): one PNG a size, drawn anew only when the SVG changes.
function(draw_svg svg stem out)
  set(commands "")
  set(pngs "")
  foreach(size IN LISTS ARGN)
    set(png "${CMAKE_CURRENT_BINARY_DIR}/${stem}-${size}.png")
    list(APPEND commands COMMAND "${RSVG_CONVERT}" --width ${size} --height ${size} --output "${png}" "${svg}")
    list(APPEND pngs "${png}")
  endforeach()
  cmake_path(GET stem PARENT_PATH folder)
  file(MAKE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/${folder}")
  add_custom_command(OUTPUT ${pngs} ${commands} DEPENDS "${svg}" COMMENT "Drawing ${stem}" VERBATIM)
  set(${out} "${${out}};${pngs}" PARENT_SCOPE)
endfunction()
