package dev.crumple.engine.flow;

import dev.crumple.engine.ClassFolder;
import dev.crumple.engine.SourceLine;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How calls are followed through a service.
 *
 * @param catalogue the clients and the guards
 * @param library whether every exported method may be called from outside; else only those that nobody within calls, or
 *     that a framework does
 */
public record Flow(Catalogue catalogue, boolean library) {

    /** Says where code stands in the sources. */
    @FunctionalInterface
    public interface Places {

        /**
         * Finds a line.
         *
         * @param type the internal name of the class
         * @param sourceFile the file's name as the class says
         * @param line the line, 0 when unknown
         * @return the place
         */
        SourceLine of(String type, String sourceFile, int line);
    }

    /**
     * Follows the calls of a service. A service that calls no client and declares nothing costs a look at its constant
     * pools.
     *
     * @param folders the output folders of the service
     * @param files finds the class file of a type by its internal name, of the service or on its class path
     * @param places finds the place in the sources of a class and a line
     * @return what was found
     */
    public ServiceFlow in(Collection<ClassFolder> folders, Function<String, Optional<byte[]>> files, Places places) {
        Names names = new Names(
                folders.stream().mapToInt(folder -> folder.files().size()).sum());
        ServiceCode code = new ServiceCode(folders, names);
        Types types = new Types(code, names, files);
        Set<String> seeds = new HashSet<>(code.callers(catalogue, types));
        seeds.addAll(code.mentioning(Edges.FAILURE_MODE));
        Set<String> leading = code.leadingTo(seeds, types);
        Program program = new Program(code, leading, types, catalogue, names);
        return new ServiceFlow(program, library, places);
    }
}
