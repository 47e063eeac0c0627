package dev.crumple.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of real Maven.
 *
 * @param exitCode 0 for a build that passed
 * @param lines what was printed, without colours
 */
record MavenBuild(int exitCode, List<String> lines) {

    private static final Path REPOSITORY = Path.of(System.getProperty("it.repository"));

    /** Runs the Maven that runs this build. */
    static MavenBuild run(Path project, String... arguments) throws IOException, InterruptedException {
        return run(Path.of(System.getProperty("it.maven.home")), project, arguments);
    }

    /** Runs the Maven that is installed in a folder. */
    static MavenBuild run(Path home, Path project, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/mvn").toString(),
                "-B",
                "-s",
                settings().toString(),
                "-Dmaven.repo.local=" + REPOSITORY,
                "-Dstyle.color=never"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(project.resolve("build.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // What runs for a few seconds has no time to be optimised.
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        Process process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("Maven did not end within five minutes in " + project);
        }
        return new MavenBuild(process.exitValue(), Files.readAllLines(project.resolve("build.log")));
    }

    String output() {
        return String.join("\n", lines);
    }

    /** What the outer build has downloaded is a repository like any other to the inner one. */
    private static Path settings() throws IOException {
        String outer =
                Path.of(System.getProperty("it.outer.repository")).toUri().toString();
        Path settings = REPOSITORY.resolveSibling("settings.xml");
        Files.writeString(settings, """
                <settings>
                  <profiles>
                    <profile>
                      <id>outer</id>
                      <repositories>
                        <repository><id>outer</id><url>%1$s</url><releases><checksumPolicy>ignore</checksumPolicy></releases></repository>
                      </repositories>
                      <pluginRepositories>
                        <pluginRepository><id>outer</id><url>%1$s</url><releases><checksumPolicy>ignore</checksumPolicy></releases></pluginRepository>
                      </pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>outer</activeProfile></activeProfiles>
                </settings>
                """.formatted(outer));
        return settings;
    }
}
