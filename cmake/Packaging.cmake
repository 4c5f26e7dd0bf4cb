# What is installed where, and the Debian package: cmake --install build/release; ninja package (or ./dev package).
if(NOT TARGET backlot)
  return()
endif()
include(GNUInstallDirs)

# The manual page and the completions are printed by the program itself, from its table of commands.
set(made ${CMAKE_BINARY_DIR}/share)
file(MAKE_DIRECTORY ${made})
add_custom_command(OUTPUT ${made}/backlot.1.gz ${made}/backlot.bash ${made}/_backlot ${made}/backlot.fish ${made}/changelog.gz
  COMMAND sh -c "$<TARGET_FILE:backlot> manual | gzip -9n > ${made}/backlot.1.gz"
  COMMAND backlot completion bash > ${made}/backlot.bash
  COMMAND backlot completion zsh > ${made}/_backlot
  COMMAND backlot completion fish > ${made}/backlot.fish
  COMMAND sh -c "gzip -9n < ${CMAKE_SOURCE_DIR}/CHANGELOG.md > ${made}/changelog.gz"
  DEPENDS backlot ${CMAKE_SOURCE_DIR}/CHANGELOG.md
  VERBATIM)
add_custom_target(manual ALL DEPENDS ${made}/backlot.1.gz)

install(TARGETS backlot RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${made}/backlot.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${made}/backlot.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME backlot)
install(FILES ${made}/_backlot DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${made}/backlot.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES README.md NOTICE docs/rules.md docs/follow.md docs/annotation.schema.json ${made}/changelog.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/backlot)
install(FILES cmake/debian-copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/backlot RENAME copyright)
install(FILES packaging/systemd/backlot-follow.service packaging/systemd/backlot-follow.timer DESTINATION lib/systemd/system)
install(DIRECTORY examples/ DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/backlot/examples FILES_MATCHING PATTERN "*.txt" PATTERN "*.jsonl")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME backlot)
set(CPACK_PACKAGE_CONTACT "Backlot maintainers <maintainers@backlot.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "reads entertainment news and keeps what it says")
set(CPACK_PACKAGE_DESCRIPTION
"Backlot takes articles about series, films and shows and answers, with the
sentence that says so: who plays whom, on which channel, when it airs where
you are, who said what, and what happened on the set. It works offline, but
for the feeds that it is told to follow, and keeps what it learned in one SQLite file.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS ca-certificates)  # whom follow trusts
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
