package org.jobwright.server.process;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** The module with the demo content. The EAR ships without it; an instance that is to have it gets a copy with it. */
final class DemoModule {
    private static final String END = "</module>";

    private DemoModule() {}

    static void addTo(Path ear, Path module) throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(ear)) {
            Files.copy(module, archive.getPath("demo.jar"));
            Path descriptor = archive.getPath("META-INF/application.xml");
            String modules = Files.readString(descriptor);
            Files.writeString(descriptor, modules.replaceFirst(END, END + "<module><ejb>demo.jar</ejb></module>"));
        }
    }
}
