package dev.crumple.maven;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Finds the module that judges the declarations of another one: its own {@code check} names that one. */
final class JudgingModule {

    static final String PLUGIN = "dev.crumple:crumple-maven-plugin";

    private JudgingModule() {}

    /**
     * Looks through all modules of a project, those that a build leaves out included.
     *
     * @return the first by name, as {@code groupId:artifactId}
     */
    static Optional<String> of(MavenProject project, List<MavenProject> reactor) {
        String name = name(project);
        return reactor.stream()
                .filter(other -> !other.equals(project) && checks(other, name))
                .map(JudgingModule::name)
                .sorted()
                .findFirst();
    }

    private static boolean checks(MavenProject other, String name) {
        Plugin plugin = other.getPlugin(PLUGIN);
        return plugin != null
                && plugin.getExecutions().stream()
                        .filter(execution -> execution.getGoals().contains("check"))
                        .filter(execution -> !"none".equals(execution.getPhase()))
                        .map(PluginExecution::getConfiguration)
                        .anyMatch(configuration -> names(configuration, name));
    }

    private static boolean names(@Nullable Object configuration, String name) {
        if (!(configuration instanceof Xpp3Dom dom) || "true".equals(text(dom.getChild("skip")))) {
            return false;
        }
        Xpp3Dom declaredIn = dom.getChild("declaredIn");
        return declaredIn != null && Stream.of(declaredIn.getChildren()).anyMatch(child -> name.equals(text(child)));
    }

    private static @Nullable String text(@Nullable Xpp3Dom dom) {
        return dom == null || dom.getValue() == null ? null : dom.getValue().strip();
    }

    private static String name(MavenProject project) {
        return project.getGroupId() + ":" + project.getArtifactId();
    }
}
