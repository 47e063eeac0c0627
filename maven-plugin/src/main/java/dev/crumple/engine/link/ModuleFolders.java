package dev.crumple.engine.link;

import java.nio.file.Path;

/**
 * Where a module's tests and checks leave what they found.
 *
 * @param build the build directory, which holds the reports of Surefire and Failsafe
 * @param output the output folder of Crumple Zone
 */
public record ModuleFolders(Path build, Path output) {}
