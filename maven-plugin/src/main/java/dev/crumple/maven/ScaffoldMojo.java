package dev.crumple.maven;

import dev.crumple.engine.inspection.Inspection;
import dev.crumple.engine.scaffold.Scaffold;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Begins the game days that are missing: one test class for each type that declares failure modes which no game day
 * rehearses. Each test fails until it asserts what customers see; a class that is there is never changed.
 */
@Mojo(name = "scaffold-game-days", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
public final class ScaffoldMojo extends CrumpleMojo {

    @Override
    void execute(Inspection inspection) throws MojoExecutionException, IOException {
        if (!inspection.isCompiled()) {
            throw new MojoExecutionException("Not everything is compiled, so that nobody can tell which game days are"
                    + " missing. Run mvn test-compile crumple:scaffold-game-days.");
        }
        Scaffold.write(inspection.scan(), inspection.testSourceRoots(), inspection.paths())
                .forEach(getLog()::info);
    }
}
