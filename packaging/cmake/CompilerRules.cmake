# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
#
# One interface target that every target of ours links: warnings, Qt's strict definitions, hardening, sanitizers.

include(CheckPIESupported)
check_pie_supported(LANGUAGES CXX)

add_library(compiler_rules INTERFACE)
target_compile_features(compiler_rules INTERFACE cxx_std_20)

target_compile_definitions(compiler_rules INTERFACE
  QT_NO_CAST_FROM_ASCII
  QT_NO_CAST_TO_ASCII
  QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_NO_CONTEXTLESS_CONNECT
  QT_NO_FOREACH
  QT_STRICT_ITERATORS
  QT_DISABLE_DEPRECATED_BEFORE=0x060400
  APP_VERSION="${PROJECT_VERSION}")

if(MSVC)
  target_compile_options(compiler_rules INTERFACE /W4 /permissive- /utf-8 $<$<BOOL:${WARNINGS_AS_ERRORS}>:/WX>)
  return()
endif()

target_compile_options(compiler_rules INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
  -Wno-missing-field-initializers # our values have defaults, and designated initialisers name what differs
  $<$<BOOL:${WARNINGS_AS_ERRORS}>:-Werror>)

if(SANITIZE)
  target_compile_options(compiler_rules INTERFACE -fsanitize=${SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(compiler_rules INTERFACE -fsanitize=${SANITIZE})
else()
  # _FORTIFY_SOURCE needs optimisation and gets in the way of the sanitizers, so it stays out of both.
  target_compile_options(compiler_rules INTERFACE
    $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE$<SEMICOLON>-D_FORTIFY_SOURCE=3>)
endif()
target_compile_definitions(compiler_rules INTERFACE _GLIBCXX_ASSERTIONS $<$<NOT:$<CONFIG:Release>>:QT_FORCE_ASSERTS>)
target_compile_options(compiler_rules INTERFACE -fstack-protector-strong)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64|i.86")
  target_compile_options(compiler_rules INTERFACE -fcf-protection=full)
endif()
if(UNIX AND NOT APPLE)
  target_compile_options(compiler_rules INTERFACE -fstack-clash-protection)
  target_link_options(compiler_rules INTERFACE
    -Wl,-z,relro,-z,now,-z,noexecstack -Wl,--as-needed)
  # Debian's start files carry no CET note, so the linker drops ours unless it is told to keep it.
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    target_link_options(compiler_rules INTERFACE -Wl,-z,ibt,-z,shstk)
  endif()
endif()
