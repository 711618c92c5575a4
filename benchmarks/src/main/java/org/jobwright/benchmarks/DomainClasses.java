package org.jobwright.benchmarks;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.JobPosting;

/** What the persistence unit discovers in an EAR: the mapped classes in the jar of the domain. */
public final class DomainClasses {

    private DomainClasses() {}

    public static List<Class<?>> mapped() throws IOException, URISyntaxException {
        Path jar = Path.of(JobPosting.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var files = FileSystems.newFileSystem(jar);
                Stream<Path> paths = Files.walk(files.getPath("/org/jobwright/domain"))) {
            return paths.map(Path::toString)
                    .filter(name -> name.endsWith(".class") && !name.contains("package-info"))
                    .map(name ->
                            name.substring(1, name.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>map(DomainClasses::load)
                    .filter(DomainClasses::isMapped)
                    .toList();
        }
    }

    private static boolean isMapped(Class<?> type) {
        return type.isAnnotationPresent(Entity.class)
                || type.isAnnotationPresent(Embeddable.class)
                || type.isAnnotationPresent(MappedSuperclass.class);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, DomainClasses.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
