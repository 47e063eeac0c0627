package dev.crumple.engine.scan;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;

/** Imports class files with ArchUnit, resolving only what the rules ask for. */
final class Imported {

    private static final String RESOLUTION = "import.dependencyResolutionProcess.maxIterationsFor";

    /** What a rule never follows; resolving it takes most of the time of an import. */
    private static final List<String> NEVER_FOLLOWED =
            List.of("MemberTypes", "AccessesToTypes", "GenericSignatureTypes", "EnclosingTypes");

    private Imported() {}

    static JavaClasses from(List<Path> classFiles, ClassLoader classPath) {
        // Made before the loader is exchanged: ArchUnit looks for its own parts there when it starts.
        ClassFileImporter importer = new ClassFileImporter();
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.unsetClassResolver();
            configuration.setResolveMissingDependenciesFromClassPath(true);
            NEVER_FOLLOWED.forEach(kind -> configuration.setProperty(RESOLUTION + kind, "0"));
            // Once, because a fallback's class is known by nothing but the value of an annotation.
            configuration.setProperty(RESOLUTION + "AnnotationTypes", "1");
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(classPath);
            try {
                return importer.importPaths(classFiles);
            } finally {
                thread.setContextClassLoader(before);
            }
        });
    }
}
