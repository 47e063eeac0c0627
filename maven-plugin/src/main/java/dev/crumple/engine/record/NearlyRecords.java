package dev.crumple.engine.record;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds folders whose names say that they hold records, where no goal looks for them. */
public final class NearlyRecords {

    private static final Pattern NAME = Pattern.compile("post[-_ ]?mortems?", Pattern.CASE_INSENSITIVE);

    private NearlyRecords() {}

    /**
     * Looks into a module that has no folder {@code postmortems}, and into its folder {@code docs}.
     *
     * @param module the folder of the module
     * @return the folders, sorted
     */
    public static List<Path> beside(Path module) {
        return Stream.of(module, module.resolve("docs"))
                .map(folder -> folder.toFile().listFiles(File::isDirectory))
                .filter(Objects::nonNull)
                .flatMap(Stream::of)
                .filter(folder -> NAME.matcher(folder.getName()).matches())
                .map(File::toPath)
                .sorted()
                .toList();
    }
}
