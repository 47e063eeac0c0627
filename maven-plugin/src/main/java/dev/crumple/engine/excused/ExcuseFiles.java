package dev.crumple.engine.excused;

import java.nio.file.Path;

/**
 * Where it is written what does not count; neither file need be there.
 *
 * @param waivers the file of waivers
 * @param waiversAreShared whether it is of other modules too, so that nobody can tell here which waivers are unused
 * @param baseline the file of frozen findings
 */
public record ExcuseFiles(Path waivers, boolean waiversAreShared, Path baseline) {}
