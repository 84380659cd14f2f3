# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
#
# Qt's headers read once for each library and not once for each file: half of the time of a cold build. Only where the
# preset asks for it, because such a build does not notice a missing include: the static analysis does, which goes without.
# A compiler cache is quicker still, and finds nothing again among precompiled headers, so it has the way for itself.

option(USE_PCH "Precompile Qt's headers" OFF)

# precompile(<target> <header>...)
function(precompile target)
  if(USE_PCH AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    target_precompile_headers(${target} PRIVATE ${ARGN})
  endif()
endfunction()

# precompile_as(<group> <test> <header>...): the first test of a group precompiles for all of it. They must be of one
# folder and compiled with the same options.
function(precompile_as group target)
  if(NOT USE_PCH OR CMAKE_CXX_COMPILER_LAUNCHER)
    return()
  endif()
  get_property(first DIRECTORY PROPERTY first_of_${group})
  if(first)
    target_precompile_headers(${target} REUSE_FROM ${first})
  else()
    set_property(DIRECTORY PROPERTY first_of_${group} ${target})
    target_precompile_headers(${target} PRIVATE ${ARGN})
  endif()
endfunction()
