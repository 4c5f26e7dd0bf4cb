# One CMake target a room of the design, with its edges declared.
#
#   backlot_module(text SOURCES tokenizer.cc … USES unicode files LIBRARIES ICU::uc)
#   backlot_test(text tokenizer_test.cc …)
#
# A room sees the headers of the rooms it names (and of those they name), as `backlot/<room>/x.h`, and no others:
# an edge that is not declared does not compile.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

# Program and Python module are linked from the same objects: nothing else is exported, which costs no speed.
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)

# Kept by paths from the build folder on, so that the wheel's build takes what the program's has compiled.
find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} ${CCACHE})
endif()

add_library(backlot_options INTERFACE)
target_compile_options(backlot_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion )

function(backlot_module name)
  cmake_parse_arguments(ARG "" "" "SOURCES;USES;LIBRARIES;PRIVATE_LIBRARIES" ${ARGN})
  set(view ${CMAKE_BINARY_DIR}/include/${name})
  file(MAKE_DIRECTORY ${view}/backlot)
  file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${view}/backlot/${name} SYMBOLIC)
  set(edges ${ARG_USES})
  list(TRANSFORM edges PREPEND backlot_)
  if(ARG_SOURCES)
    add_library(backlot_${name} STATIC ${ARG_SOURCES})
    target_include_directories(backlot_${name} PUBLIC ${view})
    target_link_libraries(backlot_${name} PUBLIC ${edges} ${ARG_LIBRARIES} PRIVATE backlot_options ${ARG_PRIVATE_LIBRARIES})
  else()
    add_library(backlot_${name} INTERFACE)
    target_include_directories(backlot_${name} INTERFACE ${view})
    target_link_libraries(backlot_${name} INTERFACE ${edges} ${ARG_LIBRARIES})
  endif()
endfunction()

# Tests of one room, in one program; SOURCE_DIR is known to them as BACKLOT_SOURCE_DIR.
function(backlot_test name)
  if(NOT BACKLOT_TESTS)
    return()
  endif()
  add_executable(${name}_test ${ARGN})
  target_link_libraries(${name}_test PRIVATE backlot_${name} backlot_options GTest::gtest GTest::gtest_main)
  target_compile_definitions(${name}_test PRIVATE BACKLOT_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  gtest_discover_tests(${name}_test TEST_PREFIX ${name}: DISCOVERY_TIMEOUT 60)
endfunction()
