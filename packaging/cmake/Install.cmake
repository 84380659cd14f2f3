# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
#
# What `cmake --install` puts where.

install(TARGETS ${programs} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(FILES LICENSE packaging/THIRD_PARTY_NOTICES.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")

if(UNIX AND NOT APPLE)
  set(linux "${CMAKE_CURRENT_SOURCE_DIR}/packaging/linux")
  # The release that is being built stands first in the metainfo, so that its version is written in one place only.
  configure_file("${linux}/${APP_ID}.metainfo.xml.in" "${CMAKE_BINARY_DIR}/${APP_ID}.metainfo.xml" @ONLY)
  install(FILES "${CMAKE_BINARY_DIR}/${APP_ID}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
  install(FILES "${linux}/${APP_ID}.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
  install(FILES "${linux}/cloudpc-image-uploader.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
  install(FILES resources/icons/app/cloudpc-image-uploader.svg RENAME ${APP_ID}.svg OPTIONAL
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
endif()
