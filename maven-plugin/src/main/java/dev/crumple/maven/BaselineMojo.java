package dev.crumple.maven;

import dev.crumple.engine.excused.BaselineWriter;
import dev.crumple.engine.inspection.Inspection;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Freezes the findings of today in {@code crumple-baseline.yaml}, so that only new ones count. Where that file is there
 * already, it forgets the findings that are gone, and adds none.
 */
@Mojo(name = "baseline", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
public final class BaselineMojo extends CrumpleMojo {

    @Override
    void execute(Inspection inspection) throws MojoExecutionException, MojoFailureException, IOException {
        if (!inspection.isCompiled()) {
            throw new MojoExecutionException("Not everything is compiled, so that nobody can tell what to freeze."
                    + " Run mvn test-compile crumple:baseline.");
        }
        BaselineWriter writer =
                new BaselineWriter(inspection.assessment(), inspection.excuses().baseline(), inspection.projectRoot());
        if (writer.refusal().isPresent()) {
            throw new MojoFailureException(writer.refusal().get());
        }
        writer.write().forEach(getLog()::info);
    }

    @Override
    boolean judgesRecordsAlone() {
        return true;
    }
}
