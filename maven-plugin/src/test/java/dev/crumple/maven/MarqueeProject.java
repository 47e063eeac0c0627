package dev.crumple.maven;

import dev.crumple.engine.Marquee;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystemSession;

/** Marquee as Maven shows it to a goal: a module of a larger project. */
record MarqueeProject(Marquee marquee, List<String> log) {

    /** Gives a goal what Maven would, and listens to what it logs. */
    <G extends CrumpleMojo> G configured(G goal) {
        goal.project = project();
        goal.session = session();
        goal.output = marquee.root().resolve("target/crumple").toFile();
        goal.records = marquee.root().resolve("postmortems").toFile();
        goal.waivers = marquee.root().resolve("crumple-waivers.yaml").toFile();
        goal.baseline = marquee.root().resolve("crumple-baseline.yaml").toFile();
        goal.today = "2026-11-21";
        goal.setLog(listening());
        return goal;
    }

    SystemStreamLog listening() {
        return new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
                log.add("[INFO] " + line);
            }

            @Override
            public void warn(CharSequence line) {
                log.add("[WARNING] " + line);
            }

            @Override
            public void error(CharSequence line) {
                log.add("[ERROR] " + line);
            }
        };
    }

    MavenProject project() {
        Model model = new Model();
        model.setArtifactId("marquee");
        model.setBuild(new Build());
        model.getBuild().setDirectory(marquee.root().resolve("target").toString());
        model.getBuild().setOutputDirectory(marquee.classes().toString());
        model.getBuild().setTestOutputDirectory(marquee.testClasses().toString());
        MavenProject project = new MavenProject(model);
        project.setFile(marquee.root().resolve("pom.xml").toFile());
        project.addCompileSourceRoot(marquee.root().resolve("src/main/java").toString());
        project.addTestCompileSourceRoot(marquee.root().resolve("src/test/java").toString());
        project.setArtifacts(Set.of());
        return project;
    }

    @SuppressWarnings("deprecation")
    MavenSession session() {
        DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setMultiModuleProjectDirectory(marquee.root().getParent().toFile());
        request.setStartTime(Date.from(Marquee.BUILD_START));
        return new MavenSession(null, (RepositorySystemSession) null, request, new DefaultMavenExecutionResult());
    }
}
