package dev.crumple.maven;

import dev.crumple.engine.inspection.DeclaringModule;
import dev.crumple.evidence.Nearest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/** Finds the modules whose declarations are judged in another one, among its dependencies. */
final class DeclaringModules {

    private final MavenProject project;
    private final List<MavenProject> reactor;
    private final Path unpacked;

    /**
     * Looks from a module.
     *
     * @param project the module that judges
     * @param reactor all modules of the project, those that this build leaves out included
     * @param unpacked the folder for the class files of those that come as jars
     */
    DeclaringModules(MavenProject project, List<MavenProject> reactor, Path unpacked) {
        this.project = project;
        this.reactor = reactor;
        this.unpacked = unpacked;
    }

    /** Finds modules by {@code groupId:artifactId}; for one that is no dependency, the exception says so. */
    List<DeclaringModule> named(List<String> names) throws IOException {
        List<DeclaringModule> modules = new ArrayList<>();
        for (String name : names) {
            modules.add(module(dependency(name.strip())));
        }
        return modules;
    }

    private Artifact dependency(String name) {
        return project.getArtifacts().stream()
                .filter(artifact -> name.equals(name(artifact)) && !artifact.hasClassifier())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("declaredIn names " + name
                        + ", which is no dependency of " + project.getArtifactId() + ". "
                        + Nearest.to(
                                        name,
                                        project.getArtifacts().stream()
                                                .map(DeclaringModules::name)
                                                .toList())
                                .map(nearest -> "The nearest is " + nearest + ".")
                                .orElse("Add it, or correct the name: groupId:artifactId.")));
    }

    /** Takes the class files that the tests ran on: a proof is of exact bytes. */
    private DeclaringModule module(Artifact dependency) throws IOException {
        String name = name(dependency);
        File file = dependency.getFile();
        List<Path> sources = reactor.stream()
                .filter(module -> name.equals(module.getGroupId() + ":" + module.getArtifactId())
                        && dependency.getBaseVersion().equals(module.getVersion()))
                .flatMap(module -> module.getCompileSourceRoots().stream())
                .map(Path::of)
                .toList();
        return new DeclaringModule(name, file.isDirectory() ? file.toPath() : unpack(name, file), sources);
    }

    private Path unpack(String name, File jar) throws IOException {
        Path folder = unpacked.resolve(name.replace(':', '-')).toAbsolutePath().normalize();
        delete(folder);
        Files.createDirectories(folder);
        try (JarFile files = new JarFile(jar)) {
            for (JarEntry entry : files.stream().toList()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!entry.isDirectory() && target.startsWith(folder)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(files.getInputStream(entry), target);
                }
            }
        } catch (IOException e) {
            throw new IOException(
                    "the jar " + jar + " of " + name + ", which declaredIn names, cannot be unpacked (" + e.getMessage()
                            + "); build it again",
                    e);
        }
        return folder;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> old = Files.walk(folder)) {
            for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static String name(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId();
    }
}
