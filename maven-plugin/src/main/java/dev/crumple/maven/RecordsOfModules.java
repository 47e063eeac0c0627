package dev.crumple.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * The folders of records that the modules of a session with code are told to judge.
 *
 * @param session the session
 * @param root the folder of the whole project
 */
record RecordsOfModules(MavenSession session, Path root) {

    private static final String PROPERTY = "crumple.records";

    /** Tells whether a module judges a folder, so that its records need not be judged where they stand. */
    boolean include(Path folder) {
        List<MavenProject> modules = session.getProjects();
        return modules != null
                && modules.stream()
                        .filter(module -> !module.getPackaging().equals("pom"))
                        .filter(module -> module.getPlugin(JudgingModule.PLUGIN) != null)
                        .anyMatch(module -> written(module)
                                .anyMatch(name -> at(name, module)
                                        .equals(folder.toAbsolutePath().normalize())));
    }

    private Stream<String> written(MavenProject module) {
        Plugin plugin = module.getPlugin(JudgingModule.PLUGIN);
        List<String> configured = Stream.concat(
                        Stream.ofNullable(plugin.getConfiguration()),
                        plugin.getExecutions().stream()
                                .filter(execution -> execution.getGoals().contains("check"))
                                .map(PluginExecution::getConfiguration))
                .flatMap(RecordsOfModules::named)
                .toList();
        return configured.isEmpty()
                ? Stream.ofNullable(session.getUserProperties()
                        .getProperty(PROPERTY, module.getProperties().getProperty(PROPERTY)))
                : configured.stream();
    }

    private static Stream<String> named(@Nullable Object configuration) {
        return configuration instanceof Xpp3Dom dom
                ? Stream.of(dom.getChildren("records"))
                        .flatMap(child -> Stream.ofNullable(child.getValue()))
                        .map(String::strip)
                : Stream.empty();
    }

    /** Maven leaves these two expressions in its model, and resolves them when the goal runs. */
    private Path at(String name, MavenProject module) {
        String path = name.replace("${maven.multiModuleProjectDirectory}", root.toString())
                .replace("${session.executionRootDirectory}", String.valueOf(session.getExecutionRootDirectory()));
        return module.getBasedir().toPath().resolve(path).toAbsolutePath().normalize();
    }
}
